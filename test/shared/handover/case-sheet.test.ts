import { expect, test } from 'vitest'
import { caseSheet } from '../../../shared/handover/case-sheet.ts'
import { firstAppointmentSchema } from '../../../shared/record/result.ts'
import { report } from '../../electron/core/signing/signers.ts'

const appointment = firstAppointmentSchema.parse({
  with: 'Marion Teague',
  at: '2016-10-13T11:00',
  where: 'CRC, Margate',
  given: 'letterGiven',
  how: '',
})
const linesOf = (change: object) =>
  caseSheet(
    {
      firstAppointment: { ...appointment, ...change },
      allocation: null,
      result: null,
      passed: null,
      supervisedNow: null,
    },
    report,
    [],
  ).appointment?.lines

test('an assessor reads first whom the person is to see, how they were told, and where they are reached', () => {
  const reach = { phone: '07700 900123', email: '', by: 'call' } as const
  expect(linesOf({ reach })).toEqual([
    'Marion Teague, CRC, Margate',
    'Letter handed over',
    'Telephone 07700 900123. Wants to be reached by telephone.',
  ])
  expect(linesOf({})).toHaveLength(2)
})
