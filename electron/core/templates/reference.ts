import { join } from 'node:path'
import type { z } from 'zod'
import type { AllocationTables } from '../../../shared/allocation/allocate.ts'
import { organisationsSchema } from '../../../shared/allocation/organisations.ts'
import { allocationRulesSchema } from '../../../shared/allocation/rule-table.ts'
import { schedule15Schema } from '../../../shared/allocation/schedule15.ts'
import { type ListWords, listWordsSchema } from '../../../shared/court-list/list-words.schema.ts'
import { fail, type Problem, type Result, succeed } from '../../../shared/lib/result.ts'
import { spellingWordsSchema } from '../../../shared/lib/spelling-words.schema.ts'
import {
  limitsFileSchema,
  type ProposalTables,
  requirementsFileSchema,
} from '../../../shared/proposal/tables.ts'
import { type QualityTable, qualityTableSchema } from '../../../shared/quality/quality-table.ts'
import {
  type RiskReviewSettings,
  riskReviewSettingsSchema,
} from '../../../shared/risk-review/settings.schema.ts'
import { type OffenceSynonyms, offenceSynonymsSchema } from '../../../shared/scoring/offence-search.ts'
import type { OffenceTable } from '../../../shared/scoring/offence-table.ts'
import { parseOffences } from '../../../shared/scoring/parse-offences.ts'
import { readTemplate, TemplateError } from './templates.ts'

/** The tables that rules and scores rest on, read once at start from `<directory>/reference`. */
export type Reference = {
  readonly offences: OffenceTable
  readonly quality: QualityTable
  readonly synonyms: OffenceSynonyms
  readonly proposal: ProposalTables
  readonly allocation: AllocationTables
  readonly riskReview: RiskReviewSettings
  readonly courtList: ListWords
  readonly spelling: readonly string[]
}

/**
 * @throws TemplateError listing every problem of every file
 */
export function loadReference(directory: string): Reference {
  const problems: Problem[] = []
  const of = <Value>(
    name: string,
    parse: (json: unknown) => Result<Value, readonly Problem[]>,
  ): Value | null => {
    const file = readTemplate(join(directory, 'reference', name), name, problems)
    if (file === null) return null
    const parsed = parse(file.content)
    if (parsed.ok) return parsed.value
    problems.push(...parsed.problem.map(({ path, message }) => ({ path: `${name} ${path}`, message })))
    return null
  }
  const offences = of('offences.json', parseOffences)
  const synonyms = of('offence-synonyms.json', by(offenceSynonymsSchema))
  const quality = of('quality-checks.json', by(qualityTableSchema))
  const requirements = of('requirements.json', by(requirementsFileSchema))
  const limits = of('requirement-limits.json', by(limitsFileSchema))
  const rules = of('allocation-rules.json', by(allocationRulesSchema))
  const riskReview = of('risk-review.json', by(riskReviewSettingsSchema))
  const organisations = of('organisations.json', by(organisationsSchema))
  const schedule15 = of('schedule15.json', by(schedule15Schema))
  const courtList = of('court-list.json', by(listWordsSchema))
  const spelling = of('spelling.json', by(spellingWordsSchema))
  if (
    courtList === null ||
    spelling === null ||
    offences === null ||
    synonyms === null ||
    quality === null ||
    requirements === null ||
    limits === null ||
    rules === null ||
    riskReview === null ||
    organisations === null ||
    schedule15 === null
  )
    throw new TemplateError(problems)
  return {
    offences,
    synonyms,
    quality,
    proposal: { requirements, limits },
    allocation: { rules, schedule15, organisations },
    riskReview,
    courtList,
    spelling: spelling.words,
  }
}

const by =
  <Schema extends z.ZodType>(schema: Schema) =>
  (json: unknown): Result<z.output<Schema>, readonly Problem[]> => {
    const parsed = schema.safeParse(json)
    return parsed.success
      ? succeed(parsed.data)
      : fail(parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })))
  }
