import { z } from 'zod'
import { isoDateSchema, longDate, readDate } from '../lib/dates.ts'
import { typedLine, typedText } from '../lib/typed-text.ts'
import { lowerFirst } from '../lib/words.ts'
import { inCustodySchema } from './custody.ts'
import { reachEnteredSchema, reachInWords, reachSchema } from './reach.ts'

/** What the court did, against what was proposed. Recorded after sealing; never part of the signed report. */
export const hearingResultSchema = z.strictObject({
  date: isoDateSchema,
  outcome: z.enum(['asProposed', 'partly', 'otherwise', 'adjourned']),
  sentence: z.string().trim().min(1, 'Write the sentence as passed').max(5000),
  /** Left out where nobody goes to prison, or it is not known yet. */
  inCustody: inCustodySchema.optional().describe('Where the person is after a sentence of custody'),
})
export type HearingResult = z.infer<typeof hearingResultSchema>

/** How the person was told of the first appointment, as it is said. With the first four they know where to go (CK-4). */
export const APPOINTMENT_GIVEN = {
  inPerson: 'Told in person',
  phone: 'Spoken to by phone',
  message: 'By text or e-mail, confirmed',
  letterGiven: 'Letter handed over',
  letterToCome: 'Will be sent by post',
  toRing: 'To telephone or be telephoned',
  notGiven: 'Not given, because',
} as const
export type AppointmentGiven = keyof typeof APPOINTMENT_GIVEN
export const givenCodes = [
  'inPerson',
  'phone',
  'message',
  'letterGiven',
  'letterToCome',
  'toRing',
  'notGiven',
] as const

/** Whether the person knows of it: nobody is left to await a letter or a call. */
export const isGiven = (given: AppointmentGiven | null): boolean =>
  given === 'inPerson' || given === 'phone' || given === 'message' || given === 'letterGiven'

/** The first appointment with the receiving organisation. */
export const appointmentSchema = z.strictObject({
  with: z.string().trim().min(1, 'Say who the appointment is with').max(200),
  at: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'must be a date and time, written YYYY-MM-DDTHH:MM'),
  where: z.string().trim().min(1, 'Say where the appointment is').max(500),
  given: z.enum(givenCodes).nullable(),
  /** In words: who told them, why it was not given. */
  how: z.string().trim().max(500),
  /** Left out where nobody asked, as in every appointment recorded before it was asked. */
  reach: reachSchema.optional().describe('Where the person is reached'),
})

/** As it is typed. */
export const appointmentEnteredSchema = appointmentSchema
  .extend({
    with: typedLine(200, 'Say who the appointment is with'),
    where: typedLine(500, 'Say where the appointment is'),
    how: typedText(500),
    reach: reachEnteredSchema.optional(),
  })
  .refine(({ given, how }) => given !== 'notGiven' || how !== '', {
    path: ['how'],
    message: 'Say why the first appointment was not given',
  })

/** `given` held words before it held a code: they become its `how`, and how the person was told is asked again. */
const fromWords = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'given' in value && !('how' in value)
    ? { ...value, given: null, how: value.given }
    : value
export const firstAppointmentSchema = z.preprocess(fromWords, appointmentSchema)
export type FirstAppointment = z.infer<typeof firstAppointmentSchema>

/** The day of the appointment and that of the sentence, in words, where the first lies before the second; else null. */
export function whyTooEarly(
  appointment: FirstAppointment | null,
  { date: sentenced }: Pick<HearingResult, 'date'>,
): { readonly date: string; readonly sentenced: string } | null {
  const day = readDate(appointment?.at.slice(0, 10) ?? '')
  return day === null || day >= sentenced ? null : { date: longDate(day), sentenced: longDate(sentenced) }
}

/**
 * "With Marion Teague, 13 October 2016, 11:00, at 4 Mill Lane.", how the person was told, and where they are reached if
 * that was asked; for whoever receives the case.
 */
export function firstAppointmentInWords(appointment: FirstAppointment): readonly string[] {
  const [day = '', time = ''] = appointment.at.split('T')
  const date = readDate(day)
  const reached = reachInWords(appointment.reach)
  return [
    `With ${appointment.with}, ${date === null ? day : longDate(date)}, ${time}, at ${appointment.where}.`,
    [
      appointment.given === null
        ? 'How the person was told is not recorded'
        : `Given to the person: ${lowerFirst(APPOINTMENT_GIVEN[appointment.given])}`,
      ...(appointment.how === '' ? [] : [appointment.how]),
    ].join('. '),
    ...(reached === null ? [] : [reached]),
  ]
}
