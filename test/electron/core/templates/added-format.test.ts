import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { formsOffered } from '../../../../shared/form/formats.ts'
import { dayOf } from '../../../support/listed.ts'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { exampleOf, templatesFolder } from '../../../support/templates.ts'

/** The shipped templates, and beside them a format that this program has never heard of. */
function withAnotherFormat(): string {
  const folder = mkdtempSync(join(tmpdir(), 'courtside-format-'))
  cpSync(templatesFolder, folder, { recursive: true })
  const reports = join(folder, 'reports')
  const json = (path: string) => JSON.parse(readFileSync(join(reports, path), 'utf8'))
  const write = (path: string, content: object) => writeFileSync(join(reports, path), JSON.stringify(content))
  mkdirSync(join(reports, 'letter/1'), { recursive: true })
  write('letter/1/form.json', {
    ...json('short-format/1/form.json'),
    format: 'letter',
    name: 'Letter to the court',
    short: 'Letter',
    upgradesTo: ['short-format'],
  })
  write('letter/1/print.json', { ...json('short-format/1/print.json'), title: 'Letter to the court' })
  const released = json('released.json')
  const entry = { format: 'letter', version: 1, releasedOn: null, sha256: null }
  write('released.json', { versions: [...released.versions, entry] })
  return folder
}

test('a format put into the folder is offered, begun, made another and back, and signed, with no code of its own', async () => {
  const { author, answers } = exampleOf('case-3')
  const folder = mkdtempSync(join(tmpdir(), 'courtside-test-'))
  const { ask, application } = applicationIn(folder, '2016-10-17T09:00:00.000Z', {}, withAnotherFormat())
  await ask.done('office.create', { office: 'NPS Kent', user: { ...author, passphrase: PASSPHRASES.author } })
  const { forms } = await ask.done('reference.read', {})
  expect(formsOffered(forms, dayOf('2016-10-17')).map(({ name }) => name)).toContain('Letter to the court')

  const { id, rev } = await ask.done('report.start', { format: 'letter' })
  await ask.done('report.save', { id, rev, changes: answers })
  const made = async (format: string) => {
    const open = await ask.done('report.open', { id })
    return ask.done('report.changeFormat', { id, rev: open.rev, format, reason: 'a trial' })
  }
  expect((await made('oral')).answers).toEqual(answers)
  const back = await made('letter')
  expect(back).toMatchObject({ format: 'letter', answers })
  expect((await ask.done('report.list', {}))[0]?.formatName).toBe('Letter to the court')
  await ask.done('report.sign', {
    id,
    rev: back.rev,
    passphrase: PASSPHRASES.author,
    requestCountersignature: false,
    acknowledgements: [],
  })
  const { document } = await ask.done('report.document', { id })
  expect(document).toMatchObject({ format: 'letter', title: 'Letter to the court' })
  await application.close()
})
