import { useEffect, useRef, useState } from 'react'
import { CONFIDENCE } from '../../../shared/lib/confidence.ts'
import { longDate, readDate } from '../../../shared/lib/dates.ts'
import { OfficeBar } from '../../parts/OfficeBar.tsx'
import { StatusBar } from '../../parts/StatusBar.tsx'
import { SkipLink } from '../../parts/TopBar.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { rulesFound } from './rules-found.ts'

/** Every rule of allocation, MAPPA and risk review as it applies here, with its source and how sure it is. */
export function AllocationRulesScreen() {
  const { go, lock, offer, openKeys, reference } = useAppWindow()
  const { rules, note, settings } = reference.allocation.rules
  const [words, setWords] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = 'Allocation rules – Courtside'
    heading.current?.focus()
  }, [])
  useEffect(
    () =>
      offer(() => [
        { kind: 'Action', label: 'Back to the start page', run: () => go({ at: 'start' }) },
        { kind: 'Action', label: 'Lock', keys: 'Ctrl Shift L', run: lock },
        { kind: 'Action', label: 'Keys', keys: '?', run: openKeys },
      ]),
    [offer, go, lock, openKeys],
  )
  return (
    <div className="start">
      <SkipLink />
      <OfficeBar onBrand={() => go({ at: 'start' })} />
      <main className="rules-page" id="main" tabIndex={-1}>
        <h1 ref={heading} tabIndex={-1}>
          Allocation rules
        </h1>
        <p>{note}</p>
        <p>An RSR older than {settings.rsrDays} days before the sentence is stale.</p>
        <p>
          An allocation is due {settings.allocationDue.businessDays} business days after sentence (
          {CONFIDENCE[settings.allocationDue.confidence]}); weekends and the bank holidays of England and
          Wales are not counted.
        </p>
        <label htmlFor="rules-search" className="govuk-label govuk-label--s">
          Search the rules
        </label>
        <input
          id="rules-search"
          className="govuk-input"
          type="search"
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
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
      </main>
      <StatusBar />
    </div>
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
