import { useState } from 'react'
import { CONFIDENCE } from '../../../shared/lib/confidence.ts'
import { longDate, readDate } from '../../../shared/lib/dates.ts'
import { asSentence } from '../../../shared/lib/words.ts'
import { OfficePage } from '../../parts/OfficePage.tsx'
import { RuleTable } from '../../parts/RuleTable.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { rulesFound } from './rules-found.ts'

/** What each rule belongs to, by the beginning of its id. */
const GROUPS = [
  { begins: 'AL-', title: 'NPS or CRC' },
  { begins: 'MP-', title: 'MAPPA' },
  { begins: 'RE-', title: 'Risk that rises or falls with a CRC' },
  { begins: 'CK-', title: 'Clocks' },
] as const

/** Every rule of allocation, MAPPA and risk review as it applies here. */
export function AllocationRulesScreen() {
  const { rules, settings } = useAppWindow().reference.allocation.rules
  const [words, setWords] = useState('')
  const found = rulesFound(rules, words)
  return (
    <OfficePage
      at="allocationRules"
      heading="Allocation rules"
      search={{ label: 'Search the rules', value: words, onChange: setWords }}
      beside={
        <p className="hint" role="status">
          {found.length} of {rules.length}
        </p>
      }
    >
      <p className="lead">
        Each decision names the rules that it rests on. An RSR older than {settings.rsrDays} days before the
        sentence is stale. An allocation is due {settings.allocationDue.businessDays} business days after the
        sentence ({CONFIDENCE[settings.allocationDue.confidence]}); weekends and the bank holidays of England
        and Wales are not counted.
      </p>
      {found.length === 0 ? <p className="empty">No rule says that. Try fewer words.</p> : null}
      <RuleTable
        caption="Rules of allocation"
        heads={{ says: 'When', does: 'What follows' }}
        groups={GROUPS.map(({ begins, title }) => ({
          title,
          rules: found
            .filter(({ id }) => id.startsWith(begins))
            .map(({ id, when, outcome, source, confidence, from, to }) => ({
              id,
              source,
              confidence,
              says: asSentence(when),
              does: (
                <>
                  {asSentence(outcome)}
                  {from === null && to === null ? null : <small>{inForce(from, to)}</small>}
                </>
              ),
            })),
        }))}
      />
    </OfficePage>
  )
}

const day = (date: string): string => {
  const read = readDate(date)
  return read === null ? date : longDate(read)
}

const inForce = (from: string | null, to: string | null): string =>
  ['Sentences', from === null ? '' : `from ${day(from)}`, to === null ? '' : `to ${day(to)}`]
    .filter((part) => part !== '')
    .join(' ')
