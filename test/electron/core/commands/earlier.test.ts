import { expect, test } from 'vitest'
import { CARRIED, IDENTITY, withDecision } from '../../../../shared/earlier/take.ts'
import { sealed } from './sealed-office.ts'

const person = { name: 'Lee Anthony Pascall', dateOfBirth: '1981-05-24', crn: 'K204817', pnc: '' }
const started = { format: 'oral', name: person.name, court: '', hearingDate: '2017-03-01', another: true }

test('a second report on the person of a sealed one is told of it, with what it may take', async () => {
  const { ask, id: first, example } = await sealed('case-1')
  const { id } = await ask.done('report.start', started)
  const known = {
    ...person,
    dateOfBirth: String(example.answers['person.dateOfBirth']),
    crn: String(example.answers['person.crn']),
  }
  const [earlier, ...others] = await ask.done('report.earlier', { id, person: known })
  expect(others).toEqual([])
  expect(earlier).toMatchObject({
    id: first,
    formatName: 'Oral report',
    by: example.author.name,
    match: { is: 'same' },
  })
  expect(earlier?.blocks.map((block) => block.id)).toEqual([
    'person',
    'supervision',
    'family',
    'diversity',
    'screening',
  ])
  // Somebody reads of a case: it is in its history, once.
  const history = await ask.done('report.history', { id: first })
  expect(history.filter(({ action }) => action === 'report.opened').length).toBeGreaterThan(0)
  // It is no earlier report of its own, and a draft is none.
  expect(await ask.done('report.earlier', { id: first, person: known })).toEqual([])
  const nobody = { name: 'Ada Smith', dateOfBirth: '', crn: '', pnc: '' }
  expect(await ask.done('report.earlier', { id, person: nobody })).toEqual([])
})

test('a yes of the earlier screening is held against a no of this one, once the person is known to be the same', async () => {
  const { ask, example } = await sealed('case-1')
  const { id, rev } = await ask.done('report.start', started)
  const contradictions = async () =>
    (await ask.done('report.document', { id })).document.findings.filter(({ id: check }) => check === 'QC77')
  const no = { 'rosh.screening': { yesNo: { 'R3.4': 'no' as const } } }
  const named = await ask.done('report.save', { id, rev, changes: no })
  // By the name alone it is likely, and no more.
  const [likely] = await ask.done('report.earlier', { id, person: { ...person, crn: '', dateOfBirth: '' } })
  expect(likely?.match.is).toBe('likely')
  expect(await contradictions()).toEqual([])
  const said = withDecision(
    {},
    { report: likely?.id ?? '', block: IDENTITY },
    { is: 'taken', at: '2017-03-01T10:00', by: 'Me' },
  )
  const decided = await ask.done('report.save', { id, rev: named.rev, changes: { [CARRIED]: said } })
  expect((await contradictions()).map(({ row }) => row)).toEqual(['R3.4'])
  // And so it is by the CRN.
  const crn = String(example.answers['person.crn'])
  await ask.done('report.save', { id, rev: decided.rev, changes: { [CARRIED]: null, 'person.crn': crn } })
  expect((await contradictions()).map(({ row }) => row)).toEqual(['R3.4'])
})
