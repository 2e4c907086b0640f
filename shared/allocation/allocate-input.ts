import { z } from 'zod'
import { isoDateSchema } from '../lib/dates.ts'
import { isNoTime, termSchema } from '../lib/term.ts'
import { runsSchema } from '../proposal/sentence.ts'
import { LEVELS } from '../record/case.ts'
import { runsProblems } from './terms.ts'

/** What the allocation is decided on, as the court's sentence and the assessments leave it. */
const id = z.string().min(1).max(64)

export const DISPOSAL_CODES = [
  ...(['community', 'suspended', 'custody', 'life', 'ipp', 'dpp', 'hospitalOrder'] as const),
  ...(['fine', 'discharge', 'other'] as const),
] as const

export const componentSchema = z.strictObject({
  id,
  offence: z.string().max(500),
  cjsCode: z.string().max(20).nullable(),
  /** The officer's own word on Schedule 15; null leaves it to the code. */
  schedule15: z.enum(['yes', 'no', 'unknown']).nullable(),
  /** `life` holds custody for life and detention at Her Majesty's pleasure; `ipp`, `dpp`: for public protection. */
  disposal: z.enum(DISPOSAL_CODES),
  term: termSchema.nullable(),
  operationalMonths: z.number().nonnegative().max(1200).nullable(),
  runs: runsSchema.nullable(),
  /** Left out: custody of any kind, suspended, community and hospital orders are supervised, the others are not. */
  supervised: z.boolean().optional(),
})

/** Custody without an end of its own. */
export const isIndeterminate = (disposal: Component['disposal'] | null): boolean =>
  disposal === 'life' || disposal === 'ipp' || disposal === 'dpp'

const level = z.enum(LEVELS).nullable()

export const allocateInputSchema = z.strictObject({
  sentence: z.strictObject({
    date: isoDateSchema,
    components: z
      .array(componentSchema)
      .max(200)
      .superRefine((components, context) => {
        for (const [at, { disposal, term }] of components.entries()) {
          const message =
            term !== null && isIndeterminate(disposal)
              ? `must be null beside ${disposal}, which has no end`
              : isNoTime(term)
                ? 'must be longer than nothing'
                : null
          if (message !== null) context.addIssue({ code: 'custom', message, path: [at, 'term'] })
        }
        for (const { at, field, message } of runsProblems(components))
          context.addIssue({ code: 'custom', message, path: [at, field] })
      }),
  }),
  notification: z.boolean(),
  mappaCategory3: z.boolean(),
  earlierQualifyingSentenceRunning: z.boolean(),
  deportation: z.boolean(),
  deferredSentence: z.boolean(),
  publicInterest: z
    .strictObject({ ground: z.string().trim().min(1), approvedBy: z.string().nullable().optional() })
    .nullable(),
  rsr: z
    .strictObject({
      /** Per cent, to two decimals. */
      percent: z.number().min(0).max(100),
      date: isoDateSchema,
      forCurrentOffence: z.boolean(),
    })
    .nullable(),
  roshScreening: z
    .strictObject({
      completed: z.boolean(),
      anyYes: z.boolean(),
      fullAnalysis: z.enum(['notNeeded', 'done', 'declinedWithReason', 'missing']),
    })
    .nullable(),
  rosh: z
    .strictObject({ public: level, children: level, knownAdult: level, staff: level, prisoners: level })
    .nullable(),
  managedBy: z.strictObject({
    current: z
      .union(
        [
          z.literal('NPS'),
          z.strictObject({ crc: z.string().trim().min(1), officer: z.string().nullable() }),
          /** Supervised, and the record does not say by which kind of organisation. */
          z.literal('notSaid'),
        ],
        {
          error: 'must be null, NPS, notSaid, or an object with crc and officer',
        },
      )
      .nullable(),
    stillQualifies: z.boolean(),
  }),
  /** The postcode district of the home address ("TN23"), by which the CRC of the home area is found. */
  homeDistrict: z
    .string()
    .regex(/^[A-Z]{1,2}\d[A-Z\d]?$/, 'must be a postcode district such as TN23')
    .nullable()
    .optional(),
  /** What the officer means to choose, and on what. */
  choice: z.enum(['NPS', 'CRC']).nullable(),
  choiceBasis: z
    .enum(['rsr', 'rosh', 'mappa', 'sentenceLength', 'publicInterest', 'other'])
    .nullable()
    .optional(),
})

export type AllocateInput = z.infer<typeof allocateInputSchema>
export type Component = AllocateInput['sentence']['components'][number]
