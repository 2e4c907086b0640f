import { type ReactNode, useState } from 'react'
import { longInstant } from '../../../shared/lib/dates.ts'
import { proposalRows } from '../../../shared/quality/rule-rows.ts'
import { maySoften, type RuleRow } from '../../../shared/quality/softened-check.ts'
import { Button } from '../../controls/Button.tsx'
import { OfficePage } from '../../parts/OfficePage.tsx'
import { RuleTable } from '../../parts/RuleTable.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { CountersignRule } from './CountersignRule.tsx'
import { checksFound, inPlainWords } from './checks-found.ts'
import { SoftenDialog } from './SoftenDialog.tsx'

const SEVERITY = { block: 'Stops', warn: 'Warns', advise: 'Advises' } as const
const TONE = { block: 'stop', warn: 'wait', advise: 'plain' } as const
/** In the order in which a report meets them. */
const STAGES = {
  sign: 'Before signing',
  countersign: 'At the countersignature',
  allocate: 'At the allocation',
  handover: 'Before handing over',
  after: 'After the handover',
} as const satisfies Record<RuleRow['stage'], string>

/** Every check of a report, by when it is made; an SPO may soften a block that is not confirmed. */
export function QualityChecksScreen() {
  const { officeRules, reference, user } = useAppWindow()
  const [words, setWords] = useState('')
  const [setting, setSetting] = useState<{ check: RuleRow; soft: boolean } | null>(null)
  const checks = reference.quality.checks
  const proposal = proposalRows(reference.proposal)
  const maySet = user.grade === 'SPO' && officeRules !== null
  const groups = [
    ...Object.entries(STAGES).map(([stage, title]) => ({
      title,
      rules: checksFound(
        checks.filter((check) => check.stage === stage),
        words,
      ),
    })),
    { title: 'The proposal, before signing', rules: checksFound(proposal, words) },
  ]
  const found = groups.reduce((sum, { rules }) => sum + rules.length, 0)

  const softenedOf = (check: RuleRow) => officeRules?.softened.find((one) => one.check === check.id) ?? null
  const says = (check: RuleRow): ReactNode => {
    const softened = softenedOf(check)
    return (
      <>
        {inPlainWords(check)}
        {softened === null ? null : (
          <p className="rules__softened">
            Softened by {softened.by}, {longInstant(softened.at)}: {softened.reason}
          </p>
        )}
      </>
    )
  }
  const does = (check: RuleRow): ReactNode => {
    const softened = softenedOf(check)
    const severity = softened === null ? check.severity : 'warn'
    return (
      <>
        <span className={`tag tag--${TONE[severity]}`}>{SEVERITY[severity]}</span>
        {maySet && maySoften(check) ? (
          <small>
            <Button kind="link" onClick={() => setSetting({ check, soft: softened === null })}>
              {softened === null ? 'Soften to a warning' : 'Let it stop again'}
              <span className="vh"> ({check.id})</span>
            </Button>
          </small>
        ) : null}
      </>
    )
  }
  return (
    <OfficePage
      at="qualityChecks"
      heading="Quality checks"
      search={{ label: 'Search the checks', value: words, onChange: setWords }}
      beside={
        <p className="hint" role="status">
          {found} of {checks.length + proposal.length}
        </p>
      }
    >
      <p className="lead">
        What stops must be put right before signing; a warning is acknowledged. A check that stops and is not
        yet checked against its source can be softened to a warning
        {user.grade === 'SPO' ? ', with a reason.' : ' by an SPO.'}
      </p>
      <CountersignRule chosen={officeRules?.countersign ?? null} maySet={maySet} />
      {found === 0 ? <p className="empty">No check says that. Try fewer words.</p> : null}
      <RuleTable
        caption="Checks of a report"
        heads={{ says: 'What is said', does: 'What it does' }}
        groups={groups.map(({ title, rules }) => ({
          title,
          rules: rules.map((check) => ({
            id: check.id,
            source: check.source,
            confidence: check.confidence,
            says: says(check),
            does: does(check),
          })),
        }))}
      />
      {setting === null ? null : <SoftenDialog {...setting} onClose={() => setSetting(null)} />}
    </OfficePage>
  )
}
