import { expect, test } from 'vitest'
import { caseSheet } from '../../../shared/handover/case-sheet.ts'
import { caseTasks } from '../../../shared/handover/case-tasks.ts'
import { sentencedSchema } from '../../../shared/proposal/passed.schema.ts'
import { firstAppointmentSchema } from '../../../shared/record/result.ts'
import { report } from '../../electron/core/signing/signers.ts'

const appointment = firstAppointmentSchema.parse({
  with: 'Marion Teague',
  at: '2016-10-13T11:00',
  where: 'CRC, Margate',
  given: 'letterGiven',
  how: '',
})
const nothing = { allocation: null, result: null, passed: null, supervisedNow: null }
const linesOf = (change: object) =>
  caseSheet({ ...nothing, firstAppointment: { ...appointment, ...change } }, report, []).appointment?.lines

test('an assessor reads first whom the person is to see, how they were told, and where they are reached', () => {
  const reach = { phone: '07700 900123', email: '', by: 'call' } as const
  expect(linesOf({ reach })).toEqual([
    'Marion Teague, CRC, Margate',
    'Letter handed over',
    'Telephone 07700 900123. Wants to be reached by telephone.',
  ])
  expect(linesOf({})).toHaveLength(2)
})

const custody = (release: string | null) =>
  sentencedSchema.parse({
    date: '2016-10-11',
    outcome: 'otherwise',
    sentence: 'Eight months.',
    inCustody: { prison: 'HMP Elmley', release, seenBy: release === null ? '' : 'Jo Hart' },
  })

test('after a sentence of custody the prison, the release and who sees them there stand in its place', () => {
  const sheet = (release: string | null) =>
    caseSheet({ ...nothing, firstAppointment: null, result: custody(release) }, report, []).appointment
  expect(sheet('2017-02-10')).toEqual({
    when: 'In custody',
    lines: ['At HMP Elmley, seen there by Jo Hart; release is expected on 10 February 2017.'],
  })
  expect(sheet(null)?.lines).toEqual([
    'At HMP Elmley, and nobody is named who sees them there; no day of release is known yet.',
  ])
  expect(caseSheet({ ...nothing, firstAppointment: null }, report, []).appointment).toBeNull()
})

test('whoever receives the case sees them in custody, and is ready for a release that is known', () => {
  const tasks = (release: string | null) =>
    caseTasks({ firstAppointment: null, result: custody(release), passed: null }, report).slice(0, 2)
  expect(tasks('2017-02-10')).toMatchObject([
    { key: 'appointment', says: 'See them in custody, at HMP Elmley' },
    { key: 'release', due: '2017-02-10' },
  ])
  expect(tasks(null)[1]).not.toMatchObject({ key: 'release' })
})
