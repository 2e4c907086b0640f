import { expect, it } from 'vitest'
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
