import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Decision } from '../../../shared/allocation/allocate.ts'
import type { TraceStep } from '../../../shared/allocation/mappa-trace.ts'
import type { Stop } from '../../../shared/allocation/stops.ts'
import { type Example, exampleSchema, mendedExample } from '../../../shared/assessment/example.ts'
import { fitReport, judgeReport } from './report-document.ts'
import { type ReportFile, reportFileSchema } from './report-file.schema.ts'
import { type TemplatesHere, templatesFolder } from './templates-here.ts'

export type InspectedCase = {
  readonly example: Example
  readonly inspected: NonNullable<Example['inspected']>
}

/** The worked cases that the inspection of Kent found wanting, by first name. */
export function inspectedCases(): readonly InspectedCase[] {
  const folder = join(templatesFolder, 'examples')
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => exampleSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .flatMap((example) =>
      example.inspected === undefined ? [] : [{ example, inspected: example.inspected }],
    )
}

/** One of them by its name, in whatever case; null where there is none. */
export const inspectedCase = (name: string): InspectedCase | null =>
  inspectedCases().find(({ inspected }) => inspected.name.toLowerCase() === name.toLowerCase()) ?? null

/** The case put right, as a report file of its own. */
export const mendedFile = ({ example }: InspectedCase): ReportFile =>
  reportFileSchema.parse(mendedExample(example))

export type Judgement = {
  readonly decision: Decision | null
  /** Why it is MAPPA eligible or not, by rule. */
  readonly mappa: readonly TraceStep[]
  readonly stops: readonly Stop[]
}

/**
 * What stops a report file from being signed, and its allocation from being recorded, each reason by its rule or
 * check, once. What only waits (an SPO's signature, the receiver's word) is no fault and is left out.
 */
export function judgeFile(file: ReportFile, here: TemplatesHere): Judgement {
  const { assessment, decided, stops } = judgeReport(fitReport(file, here), here)
  const found = assessment.findings
    .filter(({ stage, severity }) => severity !== 'advise' && (stage === 'sign' || stage === 'allocate'))
    .map(({ id, says }) => ({ rule: id, says }))
  const once = new Map([...stops, ...found].map((stop) => [`${stop.rule} ${stop.says}`, stop]))
  return {
    decision: decided?.answer.decision ?? null,
    mappa: decided?.answer.mappa.trace ?? [],
    stops: [...once.values()].toSorted((a, b) => a.rule.localeCompare(b.rule)),
  }
}
