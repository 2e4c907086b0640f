import { z } from 'zod'
import type { ReportDocument } from '../document/document.schema.ts'
import { signedAnswers } from '../document/signed-answers.ts'
import { readCase } from '../record/case.ts'
import { caseTasks } from './case-tasks.ts'
import type { HandoverDocument } from './document.schema.ts'

const levelSchema = z.enum(['low', 'medium', 'high', 'veryHigh'])
export type HarmLevel = z.infer<typeof levelSchema>

/** What a list of received cases says of one, kept beside its file so that no list opens a file. */
export const caseSummarySchema = z.strictObject({
  name: z.string(),
  age: z.number().int().nullable(),
  crn: z.string(),
  /** As passed; empty before sentence. */
  sentence: z.string(),
  appointment: z.strictObject({ at: z.string(), where: z.string() }).nullable(),
  /** The highest level of serious harm that was assessed; null where none was. */
  harm: levelSchema.nullable(),
  /** Of which groups it is said, by code: children, public, knownAdult, staff, prisoners. */
  harmTo: z.array(z.string()),
  /** Risk, domestic abuse or children: what asks for a manager beside an officer who is a PSO or new. */
  needsOversight: z.boolean(),
  /** What is to be done, by the key of the task. */
  tasks: z.record(z.string(), z.string()),
})
export type CaseSummary = z.infer<typeof caseSummarySchema>

const GROUPS = ['knownAdult', 'children', 'public', 'staff', 'prisoners'] as const
const LEVELS: readonly HarmLevel[] = ['veryHigh', 'high', 'medium', 'low']

/** The levels of serious harm by group, the groups without one left out; anything else than a level is none. */
export function harmLevels(report: ReportDocument): { group: (typeof GROUPS)[number]; level: HarmLevel }[] {
  const facts = readCase(signedAnswers(report), {})
  return GROUPS.flatMap((group) => {
    const level = levelSchema.safeParse(facts.text(`rosh.${group}`))
    return level.success ? [{ group, level: level.data }] : []
  })
}

/** Made once, when a verified handover comes in. */
export function summaryOf(document: HandoverDocument, report: ReportDocument): CaseSummary {
  const facts = readCase(signedAnswers(report), {})
  const levels = harmLevels(report)
  const harm = LEVELS.find((level) => levels.some((one) => one.level === level)) ?? null
  const { heading } = report
  const { firstAppointment, result } = document
  return {
    name: heading.name,
    age: heading.ageAtHearing,
    crn: heading.crn,
    sentence: result?.sentence ?? '',
    appointment:
      firstAppointment === null ? null : { at: firstAppointment.at, where: firstAppointment.where },
    harm,
    harmTo: levels.flatMap(({ group, level }) => (level === harm ? [group] : [])),
    needsOversight:
      (harm !== null && harm !== 'low') ||
      facts.yesNo('offences.domesticAbuse') === true ||
      facts.rows('offences').some((offence) => offence.yesNo('domesticAbuse') === true) ||
      facts.rows('children').length > 0,
    tasks: Object.fromEntries(caseTasks(document, report).map(({ key, says }) => [key, says])),
  }
}

/** Whether a case given to this officer must have a named manager too. */
export const needsManager = (
  officer: { readonly grade: 'PSO' | 'PO' | 'SPO'; readonly isNew: boolean },
  { needsOversight }: Pick<CaseSummary, 'needsOversight'>,
): boolean => needsOversight && (officer.grade === 'PSO' || officer.isNew)
