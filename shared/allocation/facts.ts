import { z } from 'zod'
import { componentSchema } from './allocate-input.ts'
import { isPersonQuestion, personQuestions } from './person-questions.ts'

/**
 * What an officer records for the allocation that the signed report does not hold: the sentence as passed,
 * in its parts, and the questions about the person. Whatever was not said yet is null, and is asked for.
 */
const offenceSentencedSchema = z.union([
  /** An offence of the signed report, by its row: title and code are read there. */
  z.strictObject({ row: z.string().min(1).max(64) }),
  /** Another offence dealt with at the same hearing. */
  z.strictObject({
    title: z.string().trim().min(1, 'Name the offence').max(500),
    cjsCode: z.string().max(20),
  }),
])

export const sentencePartSchema = componentSchema
  .pick({ id: true, term: true, operationalMonths: true, runs: true, schedule15: true })
  .extend({
    offence: offenceSentencedSchema,
    /** The paragraph of Schedule 15 that the officer relies on, by its id in the table. */
    paragraph: z.string().max(40).nullable(),
    disposal: componentSchema.shape.disposal.nullable(),
    /** Null: as the disposal implies. */
    supervised: z.boolean().nullable(),
  })

export const allocationFactsSchema = z.strictObject({
  parts: z.array(sentencePartSchema).max(200),
  person: z.strictObject({
    notification: z.boolean().nullable(),
    mappaCategory3: z.boolean().nullable(),
    earlierQualifyingSentenceRunning: z.boolean().nullable(),
    deportation: z.boolean().nullable(),
    deferredSentence: z.boolean().nullable(),
    /** Asked only where the NPS manages the person now. */
    stillQualifies: z.boolean().nullable(),
  }),
  /** The ground an officer puts forward; it counts once an SPO approves it. */
  publicInterest: z
    .strictObject({ ground: z.string().trim().min(1, 'Name the public interest ground').max(1000) })
    .nullable(),
  choice: z.enum(['NPS', 'CRC']).nullable(),
  choiceBasis: z.enum(['rsr', 'rosh', 'mappa', 'sentenceLength', 'publicInterest', 'other']).nullable(),
  /** The total in months as the officer has it: held against the calendar (QC39). */
  statedTotalMonths: z.number().nonnegative().max(1200).nullable(),
})

export type AllocationFacts = z.infer<typeof allocationFactsSchema>
export type SentencePart = z.infer<typeof sentencePartSchema>

/** Nothing said yet. */
export const noFactsYet: AllocationFacts = {
  parts: [],
  person: {
    notification: null,
    mappaCategory3: null,
    earlierQualifyingSentenceRunning: null,
    deportation: null,
    deferredSentence: null,
    stillQualifies: null,
  },
  publicInterest: null,
  choice: null,
  choiceBasis: null,
  statedTotalMonths: null,
}

/** The questions about the person that are still open, each with its rule. `withNps`: the NPS manages them now. */
export function openQuestions(
  { person }: AllocationFacts,
  withNps: boolean,
): readonly { readonly rule: string; readonly says: string }[] {
  return Object.entries(person).flatMap(([id, answer]) => {
    if (answer !== null || !isPersonQuestion(id) || (id === 'stillQualifies' && !withNps)) return []
    const { rule, missing } = personQuestions[id]
    return [{ rule, says: missing }]
  })
}
