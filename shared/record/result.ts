import { z } from 'zod'
import { isoDateSchema, longDate, readDate } from '../lib/dates.ts'

/** What the court did, against what was proposed. Recorded after sealing; never part of the signed report. */
export const hearingResultSchema = z.strictObject({
  date: isoDateSchema,
  outcome: z.enum(['asProposed', 'partly', 'otherwise', 'adjourned']),
  sentence: z.string().trim().min(1, 'Write the sentence as passed').max(5000),
})
export type HearingResult = z.infer<typeof hearingResultSchema>

/** The first appointment with the receiving organisation; `given` is how the person was told. */
export const firstAppointmentSchema = z.strictObject({
  with: z.string().trim().min(1, 'Say who the appointment is with').max(200),
  at: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'must be a date and time, written YYYY-MM-DDTHH:MM'),
  where: z.string().trim().min(1, 'Say where the appointment is').max(500),
  given: z.string().trim().max(500),
})
export type FirstAppointment = z.infer<typeof firstAppointmentSchema>

/** "With Marion Teague, 13 October 2016, 11:00, at 4 Mill Lane." and how the person was told; for whoever receives the case. */
export function firstAppointmentInWords(appointment: FirstAppointment): readonly string[] {
  const [day = '', time = ''] = appointment.at.split('T')
  const date = readDate(day)
  return [
    `With ${appointment.with}, ${date === null ? day : longDate(date)}, ${time}, at ${appointment.where}.`,
    appointment.given === ''
      ? 'How the person was told is not recorded.'
      : `Given to the person: ${appointment.given}`,
  ]
}
