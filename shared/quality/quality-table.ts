import { z } from 'zod'
import { formKind } from '../form/definition.ts'
import { must } from '../lib/must.ts'
import { fillIn, NOT_IN_GENERAL, saidInGeneral } from '../lib/words.ts'
import { kindSchema, severitySchema, stageSchema } from '../record/severity.ts'

/**
 * The checks as practitioners own them (templates/reference/quality-checks.json): words, severity, stage
 * and source of each, the limits they use and the plain-English list. The reasoning is in the files beside
 * this one; `checks.ts` joins the two by id.
 */
const rowSchema = z.strictObject({
  id: z.string().regex(/^QC\d{2}$/),
  area: z.string(),
  /** `all`, or the one kind of format it belongs to. */
  appliesTo: z.enum(['all', ...formKind.options]),
  /** Kinds of which it asks nothing: what belongs to a pre-sentence report is no fault of a record without one. */
  notFor: z.array(formKind).optional(),
  stage: stageSchema,
  kind: kindSchema,
  /** Whether a to-do must be answered before its stage, or may be left; of something to look again at, that it cannot stay. */
  needed: z.boolean().optional(),
  /** Follows from the two: see `severityFollows`. */
  severity: severitySchema,
  /** How sure the rule is: only one resting on `memory` may be softened. */
  confidence: z.enum(['confirmed', 'inspection', 'memory', 'design']),
  /** Words with {places} that the check fills in. */
  message: z.string().min(1),
  /** The same of no one report, for the list of the checks: where, and only where, the message has places. */
  inGeneral: z.string().min(1).optional(),
  /** What it says instead, or fills into a place, by kind of fault. */
  words: z.record(z.string(), z.string().min(1)).optional(),
  /** The one click with which the officer answers a hit for good: "Not the victim". */
  keep: z.string().min(1).optional(),
  /** That click asks for a reason, which is signed. */
  keepAsksWhy: z.literal(true).optional(),
  /** The one click that mends a hit: "Yes, tick it". */
  mend: z.string().min(1).optional(),
  source: z.string().min(1),
  sourceKind: z.enum(['inspection report', 'standard', 'law']),
})

type Weighed = Pick<z.infer<typeof rowSchema>, 'kind' | 'needed' | 'severity'>

/** Of a to-do it is always said; what is only doubtful may be kept, so there it is said where that cannot be. */
const saysWhetherNeeded = ({ kind, needed }: Weighed): boolean =>
  kind === 'toDo' ? needed !== undefined : kind === 'stop' ? needed === undefined : needed !== false

/** What is needed, and what forbids the act, blocks its stage; nothing else does. */
const severityFollows = ({ kind, needed, severity }: Weighed): boolean =>
  (severity === 'block') === (kind === 'stop' || needed === true)

export const qualityTableSchema = z.strictObject({
  version: z.number().int().positive(),
  note: z.string(),
  settings: z.strictObject({
    /** An RSR older than this many days before the sentence is stale. */
    rsrDays: z.number().int().positive(),
    /** More RAR days than this ask for a reason. */
    rarDaysToExplain: z.number().int().positive(),
    /** An offence analysis shorter than this is no analysis. */
    analysisCharacters: z.number().int().positive(),
    /** Share of the analysis' word triples that stand in the summary too. */
    summarySimilarity: z.number().min(0).max(1),
    /** Average words in a sentence, above which a text is called hard to read. */
    wordsPerSentence: z.number().positive(),
    /** An entry of the local directory that nobody has confirmed for more days than this is stale. */
    directoryStaleDays: z.number().int().positive(),
  }),
  /** When an oral report is not the right vehicle (format-gate.ts). */
  formatGate: z.array(
    z.strictObject({
      id: z.string().regex(/^PT-\d$/),
      /** A clause with {places}: "not an oral report, because …". */
      because: z.string().min(1),
      /** The formats that would suit, the nearest first. */
      instead: z.array(z.string()).min(1),
      /** Beginnings of the codes of the offences that it is about. */
      offences: z
        .strictObject({ homeOffice: z.array(z.string()).min(1), cjs: z.array(z.string()).min(1) })
        .optional(),
      source: z.string().min(1),
      confidence: z.enum(['confirmed', 'memory']),
    }),
  ),
  /** Offences for sentence that a line of the screening asks about, by Home Office code or the beginning of one. */
  screenedOffences: z.array(
    z.strictObject({
      line: z.string().regex(/^R1\.2\.\d+$/),
      codes: z.array(z.string().regex(/^\d{3,5}$/)).min(1),
    }),
  ),
  plainEnglish: z.array(z.strictObject({ phrase: z.string().min(1), say: z.string().min(1) })),
  checks: z.array(
    rowSchema
      .refine(({ message, inGeneral }) => saidInGeneral(message, inGeneral), NOT_IN_GENERAL)
      .refine(saysWhetherNeeded, {
        path: ['needed'],
        message: 'must be given for a to-do, may be true for a look again, and a stop has none',
      })
      .refine(severityFollows, {
        path: ['severity'],
        message: 'must be block for a stop and for what is needed, and for nothing else',
      }),
  ),
})

export type QualityTable = z.infer<typeof qualityTableSchema>
export type QualityRow = z.infer<typeof rowSchema>
export type QualitySettings = QualityTable['settings']

/** The row's own words for one kind of fault, their {places} filled. */
export const wordsOf = (
  { checks }: QualityTable,
  id: string,
  kind: string,
  fill: Readonly<Record<string, string>> = {},
): string =>
  fillIn(must(checks.find((row) => row.id === id)?.words?.[kind], `${id} has words for "${kind}"`), fill)
