import type { Finding } from '../../../shared/document/document.schema.ts'
import { restrictWords } from '../../../shared/quality/restrict-words.ts'
import { Button } from '../../controls/Button.tsx'
import { richTextIn } from '../../form/answer-kinds.ts'
import type { OpenReport } from '../../report/open-report.ts'

/** The one-click answers to a finding about words: restrict them, or keep them as they stand. */
export function FindingWays(props: {
  report: OpenReport
  finding: Pick<Finding, 'field' | 'keep' | 'quote'>
}) {
  const { report, finding } = props
  const { field, keep, quote } = finding
  if (keep === undefined) return null
  const text = field === null ? undefined : richTextIn(report.answers.get(field))
  return (
    <p>
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
      <Button kind="second" small onClick={() => keepFinding(report, keep)}>
        {keep.label}
      </Button>
    </p>
  )
}

/** A line for each finding that was kept. */
function keepFinding(report: OpenReport, { as, label }: { as: string; label: string }): void {
  const before = report.answers.get('writing.kept')
  const kept = typeof before === 'string' ? `${before}\n${as}` : as
  report.answer('writing.kept', kept, { words: label, typing: null })
}
