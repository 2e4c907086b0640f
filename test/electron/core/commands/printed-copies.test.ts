import { afterEach, beforeEach, expect, test } from 'vitest'
import { fromPlainText } from '../../../../shared/record/rich-text.ts'
import { rows } from '../../../support/clean-case.ts'
import { type OfficeOfTwo, officeOfTwo } from '../../../support/office-of-two.ts'

let at: OfficeOfTwo
beforeEach(async () => {
  at = await officeOfTwo()
}, 60_000)
afterEach(() => at.application.close())

const disclosures = async () =>
  (await at.ask.done('report.history', { id: at.id }))
    .filter(({ action }) => action === 'report.printed' || action === 'report.exported')
    .map(({ action, actor, says }) => [action, actor, says])

test('a copy given to be printed is a disclosure in the log, as one that is saved; one looked at is none', async () => {
  const { ask, id } = at
  await ask.done('report.render', { id, copy: 'draft' })
  expect(await disclosures()).toEqual([])
  const printed = await ask.done('report.print', { id, copy: 'draft' })
  expect(Buffer.from(printed.pdfBase64, 'base64').subarray(0, 5).toString()).toBe('%PDF-')
  expect(await disclosures()).toEqual([['report.printed', at.author.name, 'Copy given to be printed']])
})

test('before it is sealed its draft copy and the notes alone are printed, and what is refused is in no log', async () => {
  const { ask, id } = at
  expect(await ask.refused('report.print', { id, copy: 'court' })).toMatchObject({ kind: 'notAllowed' })
  expect(await disclosures()).toEqual([])
  await ask.done('report.print', { id, copy: 'notes' })
  await at.seal()
  await ask.done('report.print', { id, copy: 'court' })
  expect((await disclosures()).map(([, actor]) => actor)).toEqual([at.spo.name, at.author.name])
}, 60_000)

test('a copy in which a victim may be named is printed only once that was answered, at saving it', async () => {
  const { ask, id } = at
  const { rev } = await ask.done('report.save', {
    id,
    rev: at.rev,
    changes: {
      victims: rows({ who: 'the baker', relationship: '0', name: 'Peter Alan Dunmore', impact: 'shaken' }),
      'views.own': fromPlainText('He is sorry for what Peter Dunmore lost.'),
    },
  })
  await ask.done('report.sign', { ...at.signing, rev })
  await at.asSpo()
  await ask.done('report.countersign', at.countersigning)
  expect(await ask.refused('report.print', { id, copy: 'defendant' })).toMatchObject({
    kind: 'findings',
    findings: [{ id: 'QC47' }],
  })
  await ask.done('report.export', { id, copy: 'defendant', answered: ['QC47 views.own Peter Dunmore'] })
  await ask.done('report.print', { id, copy: 'defendant' })
}, 60_000)

test('what no font draws is said with the copy', async () => {
  const { ask, id, rev } = at
  await ask.done('report.save', { id, rev, changes: { 'person.name': 'Lee Pascall \u{1F642}' } })
  const { undrawable } = await ask.done('report.print', { id, copy: 'draft' })
  expect(undrawable).toEqual(['\u{1F642}'])
})
