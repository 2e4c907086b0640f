import { useMemo } from 'react'
import type { Row } from '../../shared/record/answers.ts'
import type { Offence, SearchOffences } from '../controls/input-props.ts'
import { textIn } from './answer-kinds.ts'
import { titleIn } from './offence-chosen.ts'

/** Of the courts' own titles whose best hit shares fewer of its words, one in ten is the offence meant. */
const LEAST_SHARE = 0.5

type Props = {
  /** It has the words of an offence, and no code. */
  readonly row: Row
  readonly searchOffences: SearchOffences
  readonly onChoose: (offence: Offence) => void
}

/** The likeliest Home Office code, by CJS code or else by words: one press takes it, and nothing takes it by itself. */
export function OffenceOffer({ row, searchOffences, onChoose }: Props) {
  const title = titleIn(row)
  const cjsCode = textIn(row.cells['cjsCode'])
  const offence = useMemo(
    () => searchOffences(cjsCode)[0] ?? searchOffences(title, LEAST_SHARE)[0],
    [cjsCode, title, searchOffences],
  )
  if (offence === undefined) return null
  return (
    <p className="q-offer">
      <button type="button" className="link" onClick={() => onChoose(offence)}>
        {offence.code} {offence.title}: this one?<span className="vh"> For {title}</span>
      </button>
    </p>
  )
}
