import { useState } from 'react'
import { proposalRows } from '../../../shared/quality/rule-rows.ts'
import type { RuleRow } from '../../../shared/quality/softened-check.ts'
import { OfficePage } from '../../parts/OfficePage.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { CheckRow } from './CheckRow.tsx'
import { CountersignRule } from './CountersignRule.tsx'
import { checksFound } from './checks-found.ts'
import { SoftenDialog } from './SoftenDialog.tsx'

/** Every check of a report with its source and how sure it is; an SPO may soften a block that is not confirmed. */
export function QualityChecksScreen() {
  const { officeRules, reference, user } = useAppWindow()
  const [words, setWords] = useState('')
  const [setting, setSetting] = useState<{ check: RuleRow; soft: boolean } | null>(null)
  const tables: readonly { title: string; rows: readonly RuleRow[]; found: readonly RuleRow[] }[] = [
    { title: 'Checks of the report', rows: reference.quality.checks },
    { title: 'Rules of the proposal', rows: proposalRows(reference.proposal) },
  ].map((table) => ({ ...table, found: checksFound(table.rows, words) }))
  const count = (of: 'rows' | 'found') => tables.reduce((sum, table) => sum + table[of].length, 0)
  return (
    <OfficePage
      at="qualityChecks"
      heading="Quality checks"
      search={{ label: 'Search the checks', value: words, onChange: setWords }}
    >
      <p className="lead">
        What Courtside checks in a report. What a check that stops finds must be put right before signing; a
        warning is acknowledged when signing. A check that stops and is not yet checked against its source can
        be softened to a warning
        {user.grade === 'SPO' ? ', with a reason.' : ' by an SPO.'}
      </p>
      <CountersignRule
        chosen={officeRules?.countersign ?? null}
        maySet={user.grade === 'SPO' && officeRules !== null}
      />
      <p className="hint rules__count" role="status">
        {count('found')} of {count('rows')}
      </p>
      {tables.map(({ title, found }) =>
        found.length === 0 ? null : (
          <table className="rules" key={title}>
            <caption>{title}</caption>
            <thead>
              <tr>
                <th scope="col">Check</th>
                <th scope="col" className="rules__does">
                  What it does
                </th>
                <th scope="col">What it says</th>
                <th scope="col">Source</th>
                <th scope="col">How sure</th>
              </tr>
            </thead>
            <tbody>
              {found.map((check) => (
                <CheckRow
                  key={check.id}
                  check={check}
                  softened={officeRules?.softened.find((one) => one.check === check.id) ?? null}
                  onSet={
                    user.grade === 'SPO' && officeRules !== null
                      ? (soft) => setSetting({ check, soft })
                      : null
                  }
                />
              ))}
            </tbody>
          </table>
        ),
      )}
      {setting === null ? null : <SoftenDialog {...setting} onClose={() => setSetting(null)} />}
    </OfficePage>
  )
}
