import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf } from '../../../support/listed.ts'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { exampleOf } from '../../../support/templates.ts'

const { ask, application } = applicationIn()
const day = dayOf('2016-10-11')
const LIST = 'Name,Offence,CJS code\nSean Doyle,Exposure,SX03022\nLee Pascall,Theft from a shop,TH68010\n'
const rowOf = async (name: string) => {
  const { cases } = await ask.done('day.read', { day })
  return { list: cases.find((one) => one.name === name)?.row?.id ?? '' }
}
beforeAll(async () => {
  const { author } = exampleOf('case-1')
  await ask.done('office.create', { office: 'NPS Kent', user: { ...author, passphrase: PASSPHRASES.author } })
  const { columns } = await ask.done('list.look', { day, text: LIST, columns: null })
  await ask.done('list.take', { day, text: LIST, columns: [...columns] })
})
afterAll(() => application.close())

test('a case of the list that asks for a written report is not begun as a spoken one without a reason', async () => {
  const from = await rowOf('Sean Doyle')
  expect(await ask.refused('report.start', { format: 'oral', from })).toEqual({
    kind: 'notOral',
    says: 'Not an oral report, because a sexual offence is for sentence.',
    instead: ['short-format', 'standard'],
  })
  expect((await ask.done('report.list', {})).length).toBe(0)
  const written = await ask.done('report.start', { format: 'short-format', from })
  await ask.done('report.discard', { id: written.id, reason: 'a trial' })

  const because = 'The bench asks for it today.'
  const spoken = await ask.done('report.start', { format: 'oral', from, because })
  expect(spoken.answers['writing.kept']).toBe(`QC75 PT-4: ${because}`)
})

test('any other is begun at once', async () => {
  const from = await rowOf('Lee Pascall')
  expect((await ask.done('report.start', { format: 'oral', from })).answers).not.toHaveProperty(
    'writing.kept',
  )
})
