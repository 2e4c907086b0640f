import { z } from 'zod'
import { isoDateSchema, longDate } from '../lib/dates.ts'
import { typedLine, typedText } from '../lib/typed-text.ts'
import type { HearingResult } from './result.ts'

/** That a report was given in court: recorded beside it, since it is signed before it is spoken. */
export const deliverySchema = z.strictObject({
  date: isoDateSchema,
  /** By the court's clock; null where nobody noted it. */
  time: z.iso.time({ precision: -1, error: 'must be a time, written HH:MM' }).nullable(),
  by: z.string().trim().min(1, 'Say who gave it').max(200),
  bench: z.string().trim().min(1, 'Say to which bench it was given').max(200),
  /** What the bench asked, and what else was said; empty where nothing is to be noted. */
  asked: z.string().trim().max(5000),
})
/** As it is typed. */
export const deliveryEnteredSchema = deliverySchema.extend({
  by: typedLine(200, 'Say who gave it'),
  bench: typedLine(200, 'Say to which bench it was given'),
  asked: typedText(5000),
})
export type Delivery = z.infer<typeof deliverySchema>

/** "Given in court on 11 October 2016, 11:40, by Ellen Ruddock: Margate Magistrates' Court, courtroom 2." */
export const deliveryInWords = ({ date, time, by, bench, asked }: Delivery): readonly string[] => [
  `Given in court on ${[longDate(date), ...(time === null ? [] : [time])].join(', ')}, by ${by}: ${bench}.`,
  ...(asked === '' ? [] : [`The bench asked: ${asked}`]),
]

/**
 * Whether a sentence was passed on a report, and nobody recorded that it was given. `saidThen`: the report itself
 * says so, as reports did that were signed while the form still asked it.
 */
export const lacksDelivery = (after: {
  readonly result: Pick<HearingResult, 'outcome'> | null
  readonly delivery: Delivery | null
  readonly saidThen: boolean
}): boolean =>
  after.result !== null && after.result.outcome !== 'adjourned' && after.delivery === null && !after.saidThen
