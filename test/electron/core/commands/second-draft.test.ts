import { afterAll, describe, expect, test } from 'vitest'
import { officeOfTwo } from '../../../support/office-of-two.ts'

const office = await officeOfTwo()
const { ask, example } = office
afterAll(() => office.application.close())

const court = "Margate Magistrates' Court"
const same = { format: 'oral', name: 'Lee Anthony Pascall', court, hearingDate: '2016-10-11' }
const begun = async () => (await ask.done('report.list', {})).length

describe('a second draft for the same person, court and day', () => {
  test.each([
    ['as they stand', same],
    ['the name in another order and spelling', { ...same, name: ' PASCALL, Lee-Anthony ' }],
    ['the court by its code, or with the apostrophe of a word processor', { ...same, court: 'b46iu' }],
    ['the apostrophe of a word processor', { ...same, court: 'margate magistrates’  court' }],
    ['the day as it is typed', { ...same, hearingDate: '11/10/2016' }],
    ['another format', { ...same, format: 'short-format' }],
  ])('is answered by the draft that is open: %s', async (_spelling, input) => {
    const before = await begun()
    expect(await ask.refused('report.start', input)).toEqual({
      kind: 'draftOpen',
      says: `A draft on Lee Anthony Pascall is open (Oral report, ${court}, 11 October 2016): continue it.`,
      id: office.id,
      mine: true,
    })
    expect(await begun()).toBe(before)
  })

  test('names whose it is where a colleague began it', async () => {
    await office.asSpo()
    expect(await ask.refused('report.start', same)).toMatchObject({
      says: `A draft on Lee Anthony Pascall, by ${office.author.name}, is open (Oral report, ${court}, 11 October 2016).`,
      id: office.id,
      mine: false,
    })
    await office.asAuthor()
  })

  test.each([
    ['another person', { ...same, name: 'Lee Pascall' }],
    ['another court', { ...same, court: "Medway Magistrates' Court" }],
    ['another day', { ...same, hearingDate: '2016-10-12' }],
    ['a person without a name yet', { ...same, name: '' }],
  ])('stands in the way of nobody else: %s', async (_what, input) => {
    const { id } = await ask.done('report.start', input)
    await ask.done('report.discard', { id, reason: 'a trial' })
    // What was discarded is not open.
    const again = await ask.done('report.start', input)
    await ask.done('report.discard', { id: again.id, reason: 'a trial' })
  })

  test('is begun all the same where the officer says so, and is then the one that they see first', async () => {
    const { id } = await ask.done('report.start', { ...same, another: true })
    expect(id).not.toBe(office.id)
    expect(await ask.refused('report.start', same)).toMatchObject({ id })
    await ask.done('report.discard', { id, reason: 'a trial' })
  })

  test('is not asked about once the first is signed', async () => {
    await office.seal()
    await office.asAuthor()
    expect((await ask.done('report.start', same)).state.is).toBe('draft')
  })
})

test('a record without a report that was begun already is continued', async () => {
  await ask.done('report.recordResult', {
    id: office.id,
    result: example.result,
    firstAppointment: example.firstAppointment,
  })
  const first = await ask.done('allocation.beginRecord', { id: office.id })
  expect(await ask.done('allocation.beginRecord', { id: office.id })).toMatchObject({ id: first.id })
})
