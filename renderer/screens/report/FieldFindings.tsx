import type { Found } from '../../../shared/quality/found.ts'
import { KEPT, withoutKept } from '../../../shared/record/kept.ts'
import { Button } from '../../controls/Button.tsx'
import type { ToField } from '../../form/focus-question.ts'
import { FindingSides } from '../../parts/FindingSides.tsx'
import { FindingWords } from '../../parts/FindingWords.tsx'
import type { OpenReport } from '../../report/open-report.ts'
import { FindingWays } from './FindingWays.tsx'

/** What does not agree or forbids the act, where it is cured: the line of the panel, with the same ways out. */
export function FieldFindings(props: {
  findings: readonly Found[]
  report: OpenReport
  mine: boolean
  onField: ToField
  labelOf: (field: string) => string | null
}) {
  const { report, mine } = props
  return (
    <div className="q-found">
      {props.findings.map((finding) =>
        finding.kept === undefined ? (
          <div key={finding.says} className={`finding finding--${finding.kind}`}>
            <FindingWords finding={finding}>
              <FindingSides finding={finding} onField={props.onField} labelOf={props.labelOf} here />
              {mine ? <FindingWays report={report} finding={finding} /> : null}
            </FindingWords>
          </div>
        ) : (
          <Kept key={finding.says} finding={finding} report={report} mine={mine} />
        ),
      )}
    </div>
  )
}

function Kept({ finding, report, mine }: { finding: Found; report: OpenReport; mine: boolean }) {
  const { keep } = finding
  return (
    <p className="q-kept">
      {finding.says} Kept, because “{finding.kept}”.{' '}
      {!mine || keep === undefined ? null : (
        <Button
          kind="quiet"
          onClick={() =>
            report.answer(KEPT, withoutKept(report.answers.all(), keep.as), {
              words: 'a reason taken back',
              typing: null,
            })
          }
        >
          Look again
        </Button>
      )}
    </p>
  )
}
