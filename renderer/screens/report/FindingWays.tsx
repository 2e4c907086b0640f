import { createContext, useContext, useEffect, useRef, useState } from 'react'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import { lowerFirst } from '../../../shared/lib/words.ts'
import { restrictWords } from '../../../shared/quality/restrict-words.ts'
import { KEPT, withKept } from '../../../shared/record/kept.ts'
import { mended } from '../../../shared/record/mend.ts'
import { Button } from '../../controls/Button.tsx'
import { TextField } from '../../controls/Field.tsx'
import { richTextIn } from '../../form/answer-kinds.ts'
import type { Listed } from '../../parts/FindingList.tsx'
import type { OpenReport } from '../../report/open-report.ts'
import type { FormatWanted } from './UpgradeDialog.tsx'

/** The formats that the open report can be made, and the way to it. */
export const Formats = createContext<{
  readonly others: readonly FormDefinition[]
  readonly make: (wanted: FormatWanted) => void
} | null>(null)

/** The one-click answers to a finding: mend it, restrict its words, or keep what stands, with a reason where one is asked for. */
export function FindingWays(props: {
  report: OpenReport
  finding: Pick<Listed, 'field' | 'says' | 'keep' | 'quote' | 'mend' | 'instead' | 'asksWhy'>
}) {
  const { report, finding } = props
  const { field, keep, quote, mend, instead = [] } = finding
  const [reason, setReason] = useState<string | null>(null)
  const formats = useContext(Formats)
  const others = instead.flatMap((format) => formats?.others.find((form) => form.format === format) ?? [])
  if (keep === undefined && others.length === 0) return null
  const text = field === null ? undefined : richTextIn(report.answers.get(field))
  const keepIt = (because: string | null) =>
    keep === undefined
      ? undefined
      : report.answer(KEPT, withKept(report.answers.all(), keep.as, because), {
          words: keep.label,
          typing: null,
        })
  if (reason !== null)
    return (
      <Because
        label={keep?.label ?? ''}
        reason={reason}
        onReason={setReason}
        onKeep={() => {
          if (reason.trim() !== '') keepIt(reason)
        }}
        onCancel={() => setReason(null)}
      />
    )
  return (
    <p className="finding__ways">
      {mend === undefined ? null : (
        <Button
          kind="second"
          small
          onClick={() =>
            report.answer(mend.by.question, mended(report.answers.all(), mend.by), {
              words: mend.label,
              typing: null,
            })
          }
        >
          {mend.label}
        </Button>
      )}
      {others.map(({ format, short }) => (
        <Button
          key={format}
          kind="second"
          small
          onClick={() => formats?.make({ format, because: finding.says })}
        >
          {`Make it ${lowerFirst(short)}`}
        </Button>
      ))}
      {quote === undefined || field === null || text === undefined ? null : (
        <Button
          kind="second"
          small
          onClick={() =>
            report.answer(field, restrictWords(text, quote), { words: `“${quote}” restricted`, typing: null })
          }
        >
          Restrict these words
        </Button>
      )}
      {keep === undefined ? null : (
        <Button kind="second" small onClick={() => (finding.asksWhy === true ? setReason('') : keepIt(null))}>
          {keep.label}
        </Button>
      )}
    </p>
  )
}

/** No form of its own: it may stand in one, and Enter keeps all the same. */
function Because(props: {
  label: string
  reason: string
  onReason: (reason: string) => void
  onKeep: () => void
  onCancel: () => void
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  return (
    <div ref={box} className="finding__why-kept">
      <TextField label={props.label} value={props.reason} onChange={props.onReason} onEnter={props.onKeep} />
      <Button kind="second" small onClick={props.onKeep}>
        Keep
      </Button>
      <Button kind="quiet" onClick={props.onCancel}>
        Cancel
      </Button>
    </div>
  )
}
