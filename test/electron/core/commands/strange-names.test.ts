import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerProblems } from '../../../../shared/form/validate.ts'
import { must } from '../../../../shared/lib/must.ts'
import { PASSPHRASES } from '../../../support/office-at-work.ts'
import { officeOfTwo } from '../../../support/office-of-two.ts'
import { bare, pdfBodyText } from '../../../support/pdf-text.ts'
import { searchFor } from '../../../support/search-for.ts'
import { formOf } from '../../../support/templates.ts'
import { UNENCRYPTED } from '../../../support/unencrypted.ts'

/** "Lee" then a mark that turns what follows round, a bell, a NUL, a zero-width space. */
const STRANGE = 'Lee \u202eruopseD\u202c \u2067Pas\u0007call\u0000\u200b'
const PLAIN = 'Lee ruopseD Pascall'
const UNSEEN = /(?![\n\t])\p{Cc}|[\u200b\u202a-\u202e\u2066-\u2069]/u

test('a name with control and direction characters is kept as typed, warned of, and shown without them everywhere', async () => {
  const at = await officeOfTwo()
  const { ask, id } = at
  const { rev } = await ask.done('report.save', { id, rev: at.rev, changes: { 'person.name': STRANGE } })
  const opened = await ask.done('report.open', { id })
  expect(opened.answers['person.name']).toBe(STRANGE)
  const form = formOf('oral')
  const question = must(
    form.sections.flatMap(({ questions }) => questions).find((asked) => asked.id === 'person.name'),
    'every form asks the name',
  )
  expect(answerProblems(question, STRANGE, form.lists)).toMatchObject([
    { weight: 'warning', message: expect.stringContaining('invisible characters') },
  ])
  const { hits } = await ask.done('report.search', searchFor('ruopsed pascall'))
  expect(hits.map(({ name }) => name)).toEqual([PLAIN])

  await ask.done('report.sign', { ...at.signing, rev })
  await at.asSpo()
  await ask.done('report.countersign', { ...at.countersigning, explanation: 'Ag\u202ereed\u0000.' })
  const copy = await ask.done('report.export', { id, copy: 'court' })
  expect(bare(pdfBodyText(readFileSync(copy.path)))).toContain(bare(PLAIN))
  const { path } = await ask.done('handover.seal', { ...UNENCRYPTED, id, to: 'Kent \u2066CRC\u0007' })
  at.chooseToOpen(path)
  const reading = await ask.done('handover.verify', {})
  if (!reading.verified) throw new Error(reading.says)
  const { plainText, to } = reading.document
  expect(plainText).toContain(PLAIN)
  expect(plainText).not.toMatch(UNSEEN)
  expect(to.organisation).toBe('Kent CRC')
  expect(JSON.stringify(await ask.done('report.history', { id }))).not.toMatch(UNSEEN)
  await at.application.close()
})

test('an officer’s name keeps no such character, and one of nothing else is no name', async () => {
  const at = await officeOfTwo()
  const colleague = { grade: 'PO', office: '', phone: '', passphrase: PASSPHRASES.spo } as const
  const added = await at.ask.done('user.add', { ...colleague, name: '\u202eruB\u202c Ada\u200b' })
  expect(added.name).toBe('ruB Ada')
  expect(await at.ask.refused('user.add', { ...colleague, name: '\u202e\u200b ' })).toMatchObject({
    kind: 'badInput',
    says: 'Enter a name',
  })
  await at.application.close()
})

test('names turned round in vault.json from outside are shown plainly on the page for signing in', async () => {
  const at = await officeOfTwo()
  await at.ask.done('session.lock', { why: 'asked' })
  const vault = join(at.folder, 'data', 'vault.json')
  const text = readFileSync(vault, 'utf8')
  writeFileSync(vault, text.replace(`"${at.author.name}"`, JSON.stringify(`\u202e${at.author.name}\u0007`)))
  const status = await at.ask.done('app.status', {})
  expect(status.is === 'locked' ? status.users.map(({ name }) => name) : []).toContain(at.author.name)
  await at.asAuthor()
  await at.application.close()
})
