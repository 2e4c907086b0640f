import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { directoryOf, isoDate, programmeEntry, sampleDirectory } from '../../../support/directory.ts'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { pdfInfo, pdfText } from '../../../support/pdf-text.ts'
import { exampleOf } from '../../../support/templates.ts'

const own = directoryOf(programmeEntry())
const { author, format, answers } = exampleOf('case-3')

let at: ReturnType<typeof applicationIn>
beforeEach(async () => {
  at = applicationIn()
  await at.ask.done('office.create', {
    office: 'NPS Kent',
    user: { ...author, passphrase: PASSPHRASES.author },
  })
})
afterEach(() => at.application.close())

const file = (content: string | Uint8Array, name = 'directory.json') => {
  const path = join(at.folder, name)
  writeFileSync(path, content)
  at.chooseToOpen(path)
  return path
}
const json = (value: unknown) => JSON.stringify(value)

describe('the directory of an office', () => {
  test('is none until one is imported; the sample is only named', async () => {
    expect(await at.ask.done('services.read', {})).toEqual({
      imported: null,
      sample: { area: sampleDirectory.area, issuedBy: sampleDirectory.issuedBy, entries: 12 },
    })
    expect(await at.ask.refused('services.export', {})).toMatchObject({ kind: 'notFound' })
    expect(await at.ask.refused('services.printService', { id: 'bbr-maidstone' })).toMatchObject({
      kind: 'notFound',
    })
  })

  test('comes in as one file, goes out as one file, and is the same when it comes back', async () => {
    const heard: unknown[] = []
    at.application.on((event) => heard.push(event))
    file(json(own))
    const first = await at.ask.done('services.import', { from: 'file' })
    expect(first.imported).toMatchObject({ directory: own, importedBy: author.name })
    expect(heard).toEqual([{ is: 'servicesChanged' }])

    const { path } = await at.ask.done('services.export', {})
    expect(path).toBe(join(at.folder, 'services-2016-10-01.json'))
    await at.ask.done('services.import', { from: 'sample' })
    at.chooseToOpen(path)
    expect((await at.ask.done('services.import', { from: 'file' })).imported?.directory).toEqual(own)
  })

  test('taken from the sample says for ever that it is one', async () => {
    await at.ask.done('services.import', { from: 'sample' })
    const { path } = await at.ask.done('services.export', {})
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ sample: true })
    expect((await at.ask.done('services.read', {})).imported?.directory.sample).toBe(true)
  })

  test.each([
    [
      'text that is no JSON',
      'services',
      ['file is not JSON in UTF-8: it is no directory that Courtside exported'],
    ],
    [
      'bytes that are no text',
      Buffer.from([0xff, 0xfe, 0x00, 0xd8]),
      ['file is not JSON in UTF-8: it is no directory that Courtside exported'],
    ],
    ['an empty file', '', ['file is not JSON in UTF-8: it is no directory that Courtside exported']],
    [
      'a file of 10 MB',
      Buffer.alloc(10 * 1024 * 1024, '['),
      ['file is larger than 2 MB; no directory is. It was not read'],
    ],
    [
      'very deep brackets',
      '['.repeat(1_000_000),
      ['file is not JSON in UTF-8: it is no directory that Courtside exported'],
    ],
    [
      'another JSON file',
      '{"schema":"courtside/handover/1"}',
      ['schema', 'area', 'issuedBy', 'issuedAt', 'entries'],
    ],
    [
      'a wrong type and an unknown field',
      json({ ...own, entries: [{ ...programmeEntry(), lengthWeeks: '30', stars: 5 }] }),
      ['entries.0.lengthWeeks must be a number', 'entries.0.stars is not a field of a directory'],
    ],
    [
      'an id used twice',
      json(directoryOf(programmeEntry(), programmeEntry())),
      ['entries.1.id “bbr-maidstone” is the id of entry 0 too'],
    ],
  ])(
    'refuses %s, each problem in one line with its place, and keeps the old one',
    async (_what, content, lines) => {
      file(json(own))
      await at.ask.done('services.import', { from: 'file' })
      const before = await at.ask.done('services.read', {})
      file(content, 'bad.json')
      const refusal = await at.ask.refused('services.import', { from: 'file' })
      if (refusal.kind !== 'badInput') throw new Error(refusal.kind)
      expect(refusal.says).toBe('This file is not a directory that can be used. Nothing was replaced.')
      const told = refusal.problems.map(({ path, message }) => `${path} ${message}`)
      expect(told).toHaveLength(lines.length)
      for (const [index, line] of lines.entries()) expect(told[index]).toContain(line)
      expect(told.join('')).not.toContain('\n')
      expect(await at.ask.done('services.read', {})).toEqual(before)
    },
  )

  test('a file that is gone, or no choice at all, changes nothing', async () => {
    at.chooseToOpen(join(at.folder, 'gone.json'))
    expect(await at.ask.refused('services.import', { from: 'file' })).toMatchObject({
      kind: 'badInput',
      problems: [{ path: 'file', message: 'cannot be read: is it still there, and may you open it?' }],
    })
    at.chooseToOpen(null)
    expect(await at.ask.refused('services.import', { from: 'file' })).toMatchObject({ kind: 'cancelled' })
  })

  test('is nobody’s while Courtside is locked', async () => {
    await at.ask.done('session.lock', { why: 'asked' })
    for (const [name, input] of [
      ['services.read', {}],
      ['services.import', { from: 'sample' }],
      ['services.export', {}],
      ['services.printService', { id: 'a' }],
    ] as const)
      expect((await at.ask.refused(name, input)).kind).toBe('locked')
  })
})

test('a directory chosen in one sitting is not brought in after it was locked', async () => {
  file(json(own))
  const underWay = at.ask.run('services.import', { from: 'file' })
  await at.ask.done('session.lock', { why: 'asked' })
  expect(await underWay).toMatchObject({ ok: false, refusal: { kind: 'locked' } })
  const status = await at.ask.done('app.status', {})
  if (status.is !== 'locked') throw new Error('it was locked')
  const userId = status.users[0]?.userId ?? ''
  await at.ask.done('session.unlock', { userId, passphrase: PASSPHRASES.author })
  expect((await at.ask.done('services.read', {})).imported).toBeNull()
})

describe('a page per service', () => {
  test('prints what the entry says, its leaflet, where it comes from, and that it is a stale sample', async () => {
    await at.ask.done('services.import', { from: 'sample' })
    const { path } = await at.ask.done('services.printService', { id: 'building-better-relationships' })
    expect(path).toBe(join(at.folder, 'service-building-better-relationships.pdf'))
    const pdf = readFileSync(path)
    const text = pdfText(pdf).replace(/\s+/g, ' ')
    for (const words of [
      'Building Better Relationships (BBR)',
      'A sample entry',
      'Never confirmed with the provider: ask before proposing it.',
      '39 to 57 weeks, as at 31 October 2016',
      'one had waited 13 months and another 12',
      'Adult men who have been violent to an intimate partner. Exactly: men aged 18 or over.',
      'Accredited programme',
      'Relationships',
      'A nationally accredited programme in a group',
      'in pages 21 to 24',
      'Page 1 of 1',
    ])
      expect(text).toContain(words)
    expect(pdfInfo(pdf).get('Pages')).toBe('1')
    expect(pdfInfo(pdf).get('Title')).toBe('Building Better Relationships (BBR)')
  })

  test('says which characters no font draws', async () => {
    file(json(directoryOf(programmeEntry({ name: 'Relationships \u{1F642}' }))))
    await at.ask.done('services.import', { from: 'file' })
    const { undrawable } = await at.ask.done('services.printService', { id: 'bbr-maidstone' })
    expect(undrawable).toEqual(['\u{1F642}'])
  })

  test('of an office’s own fresh entry gives no warning; one that is not there is refused', async () => {
    file(json(own))
    await at.ask.done('services.import', { from: 'file' })
    const { path } = await at.ask.done('services.printService', { id: 'bbr-maidstone' })
    const text = pdfText(readFileSync(path))
    expect(text).not.toContain('Ask again')
    expect(text).not.toContain('sample')
    expect(text).toContain('Last confirmed 26 September 2016')
    expect(await at.ask.refused('services.printService', { id: 'none' })).toMatchObject({ kind: 'notFound' })
    expect(existsSync(join(at.folder, 'service-none.pdf'))).toBe(false)
  })
})

test('what is signed carries the finding that the directory of that day gave', async () => {
  const started = await at.ask.done('report.start', { format, name: '', court: '', hearingDate: '' })
  await at.ask.done('report.save', { id: started.id, rev: started.rev, changes: answers })
  const raised = async () =>
    (await at.ask.done('report.document', { id: started.id })).document.findings.filter(
      ({ id }) => id === 'QC34',
    )
  expect(await raised()).toEqual([])
  file(
    json(
      directoryOf(
        programmeEntry({
          wait: { is: 'weeks', weeks: 75, upTo: null, asAt: isoDate('2016-09-26'), note: null },
        }),
      ),
    ),
  )
  await at.ask.done('services.import', { from: 'file' })
  expect(await raised()).toMatchObject([
    { severity: 'warn', field: 'proposal.requirements', says: expect.stringContaining('a wait of 75 weeks') },
  ])
})
