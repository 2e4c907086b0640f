import { afterAll, beforeAll, expect, test } from 'vitest'
import { documentText } from '../../../../shared/document/document-text.ts'
import { must } from '../../../../shared/lib/must.ts'
import { fromPlainText } from '../../../../shared/record/rich-text.ts'
import { type OfficeOfTwo, officeOfTwo } from '../../../support/office-of-two.ts'

let office: OfficeOfTwo
beforeAll(async () => {
  office = await officeOfTwo()
}, 60_000)
afterAll(() => office.application.close())

test('an addendum names the sealed report that it adds to, of this person alone; on paper by its words, to a machine by its id', async () => {
  const { ask, example } = office
  const { id, rev } = await ask.done('report.start', { format: 'addendum', name: 'PASCALL, Lee Anthony' })
  // Not sealed yet: there is nothing to add to.
  expect(await ask.done('report.sealedOn', { id })).toEqual([])
  await office.seal()
  await office.asAuthor()
  const offered = await ask.done('report.sealedOn', { id })
  expect(offered).toEqual([
    expect.stringMatching(
      new RegExp(`^${office.id} Oral report of .* by ${office.author.name} on Lee Anthony Pascall`),
    ),
  ])
  const other = await ask.done('report.start', { format: 'addendum', name: 'Carol Nkemelu' })
  expect(await ask.done('report.sealedOn', { id: other.id })).toEqual([])

  const known = Object.fromEntries(
    Object.entries(example.answers).filter(
      ([question]) =>
        question.startsWith('person.') || question.startsWith('hearing.') || question === 'offences',
    ),
  )
  const named = must(offered[0], 'one is offered')
  const saved = await ask.done('report.save', {
    id,
    rev,
    changes: {
      ...known,
      'addendum.report': named,
      'addendum.why': 'checkAnswered',
      'addendum.text': fromPlainText('The call-outs came back: there are none.'),
      'addendum.proposal': 'stands',
      'sources.used': { ticked: ['serviceRecords'] },
    },
  })
  await ask.done('report.sign', { ...office.signing, id, rev: saved.rev, requestCountersignature: false })
  const { document } = await ask.done('report.document', { id })
  const entry = document.sections
    .flatMap(({ entries }) => entries)
    .find(({ question }) => question === 'addendum.report')
  expect(entry).toMatchObject({ answer: named })
  expect(documentText(document, 'draft')).toContain('Oral report of')
  expect(documentText(document, 'draft')).not.toContain(office.id)
}, 60_000)
