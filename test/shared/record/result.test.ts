import { expect, it } from 'vitest'
import { reachEnteredSchema, reachInWords } from '../../../shared/record/reach.ts'
import { firstAppointmentInWords, firstAppointmentSchema } from '../../../shared/record/result.ts'

const appointment = { with: 'M. Teague', at: '2016-10-13T11:00', where: 'CRC, Margate' }

it('reads an appointment recorded in words, and asks again how the person was told', () => {
  const read = firstAppointmentSchema.parse({ ...appointment, given: 'In writing at court' })
  expect(read).toEqual({ ...appointment, given: null, how: 'In writing at court' })
  expect(firstAppointmentInWords(read)[1]).toBe(
    'How the person was told is not recorded. In writing at court',
  )
})

it('says to the receiver how the person was told, with what was added in words', () => {
  const told = firstAppointmentSchema.parse({ ...appointment, given: 'phone', how: 'By the CRC, from court' })
  expect(firstAppointmentInWords(told)[1]).toBe(
    'Given to the person: spoken to by phone. By the CRC, from court',
  )
})

it('says to the receiver where the person is reached, and nothing of it where nobody asked', () => {
  const told = { ...appointment, given: 'phone', how: '' }
  expect(firstAppointmentInWords(firstAppointmentSchema.parse(told))).toHaveLength(2)
  const reach = { phone: '07700 900123', email: 'lee@example.org', by: 'text' }
  expect(firstAppointmentInWords(firstAppointmentSchema.parse({ ...told, reach }))[2]).toBe(
    'Telephone 07700 900123. E-mail lee@example.org. Wants to be reached by text message.',
  )
  expect(reachInWords({ phone: '', email: '', by: 'somebody' })).toBe(
    'Wants to be reached through somebody they name.',
  )
  expect(reachInWords({ phone: '', email: '', by: null })).toBeNull()
})

it.each([
  ['', true],
  ['lee@example.org', true],
  ['lee@example', false],
  ['lee.example.org', false],
  ['lee @example.org', false],
])('takes “%s” for an e-mail address: %s', (email, taken) => {
  expect(reachEnteredSchema.safeParse({ phone: '', email, by: null }).success).toBe(taken)
})
