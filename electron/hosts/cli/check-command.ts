import { stageIsOpen } from '../../../shared/quality/run.ts'
import { stageSchema } from '../../../shared/record/severity.ts'
import type { JsonCommand } from './json-command.ts'
import { fitReport, judgeReport, unknownQuestions } from './report-document.ts'
import { reportFileSchema } from './report-file.schema.ts'
import type { TemplatesHere } from './templates-here.ts'

export const checkCommand = (here: TemplatesHere): JsonCommand<typeof reportFileSchema> => ({
  name: 'check',
  describe: 'what the quality checks find in a report; exit 1 where something blocks',
  input: reportFileSchema,
  alsoWrong: (value) => unknownQuestions(value, here),
  choice: { flag: 'stage', describe: 'the findings of one stage alone', of: stageSchema.options },
  answer: (file, stage) => {
    const { assessment, decided, stops } = judgeReport(fitReport(file, here), here)
    const all = assessment.findings
    const findings = stage === null ? all : all.filter((finding) => finding.stage === stage)
    // Each step takes the one before it: what cannot be signed is neither released nor handed over.
    const canSign = stageIsOpen(all, 'sign')
    const canRelease = canSign && stageIsOpen(all, 'countersign')
    // What stops an allocation holds its blocks already, less those that a ground makes idle.
    const allocates = decided === null ? stageIsOpen(all, 'allocate') : stops.length === 0
    return {
      output: {
        findings,
        canSign,
        canRelease,
        canAllocate: canRelease && allocates,
        canHandOver: canRelease && allocates && stageIsOpen(all, 'handover'),
        allocation:
          decided === null
            ? null
            : { decision: decided.answer.decision, mappa: decided.answer.mappa.trace, stops },
      },
      no:
        findings.some(({ severity }) => severity === 'block') ||
        ((stage === null || stage === 'allocate') && stops.length > 0),
    }
  },
})
