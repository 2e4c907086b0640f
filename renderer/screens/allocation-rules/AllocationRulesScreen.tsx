import { useState } from 'react'
import { CONFIDENCE } from '../../../shared/lib/confidence.ts'
import { longDate, readDate } from '../../../shared/lib/dates.ts'
import { OfficePage } from '../../parts/OfficePage.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { rulesFound } from './rules-found.ts'

/** Every rule of allocation, MAPPA and risk review as it applies here, with its source and how sure it is. */
export function AllocationRulesScreen() {
  const { rules, note, settings } = useAppWindow().reference.allocation.rules
  const [words, setWords] = useState('')
  return (
    <OfficePage
      at="allocationRules"
      heading="Allocation rules"
      search={{ label: 'Search the rules', value: words, onChange: setWords }}
    >
      <div className="lead">
        <p>{note}</p>
        <p>An RSR older than {settings.rsrDays} days before the sentence is stale.</p>
        <p>
          An allocation is due {settings.allocationDue.businessDays} business days after sentence (
          {CONFIDENCE[settings.allocationDue.confidence]}); weekends and the bank holidays of England and
          Wales are not counted.
        </p>
      </div>
      <table className="rules">
        <thead>
          <tr>
            <th scope="col">Rule</th>
            <th scope="col">When</th>
            <th scope="col">What follows</th>
            <th scope="col">Source</th>
            <th scope="col">How sure</th>
            <th scope="col">In force</th>
          </tr>
        </thead>
        <tbody>
          {rulesFound(rules, words).map((rule) => (
            <tr key={rule.id}>
              <th scope="row">{rule.id}</th>
              <td>{rule.when}</td>
              <td>{rule.outcome}</td>
              <td>{rule.source}</td>
              <td>{CONFIDENCE[rule.confidence]}</td>
              <td>{inForce(rule.from, rule.to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </OfficePage>
  )
}

const day = (date: string): string => {
  const read = readDate(date)
  return read === null ? date : longDate(read)
}

function inForce(from: string | null, to: string | null): string {
  if (from === null && to === null) return 'no dates'
  return [from === null ? '' : `from ${day(from)}`, to === null ? '' : `to ${day(to)}`]
    .filter((part) => part !== '')
    .join(' ')
}
