import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDirectory } from '../../../shared/services/parse-directory.ts'
import { directoryOf, programmeEntry } from '../../support/directory.ts'
import { proposalTables } from '../../support/proposal-input.ts'

const programmes = proposalTables.requirements.programmes.map(({ code }) => code)
const plain = (): Record<string, unknown> => JSON.parse(JSON.stringify(directoryOf(programmeEntry())))
const entry = (changes: Record<string, unknown>) => ({
  ...plain(),
  entries: [{ ...JSON.parse(JSON.stringify(programmeEntry())), ...changes }],
})
const problems = (json: unknown) => {
  const parsed = parseDirectory(json, programmes)
  return parsed.ok ? [] : parsed.problem.map(({ path, message }) => `${path} ${message}`)
}

test('a directory is read as it was written, and is no sample unless it says so', () => {
  expect(parseDirectory(plain(), programmes)).toEqual({ ok: true, value: directoryOf(programmeEntry()) })
  const { sample: _unsaid, ...withoutSample } = plain()
  expect(parseDirectory(withoutSample, programmes)).toMatchObject({ ok: true, value: { sample: false } })
})

test.each([
  ['a wrong type', entry({ name: 7 }), 'entries.0.name must be text'],
  ['a list where text belongs', entry({ provider: [] }), 'entries.0.provider must be text'],
  ['text where a list belongs', entry({ areas: 'Kent' }), 'entries.0.areas must be a list'],
  ['text longer than fits', entry({ name: 'a'.repeat(201) }), 'entries.0.name is too long: at most 200'],
  [
    'a length beyond ten years',
    entry({ lengthWeeks: 521 }),
    'entries.0.lengthWeeks is too large: at most 520',
  ],
  ['a number below nought', entry({ lengthWeeks: -1 }), 'entries.0.lengthWeeks is too small: at least 0'],
  [
    'a sex nobody records',
    entry({ eligibility: { says: null, sex: 'both', minAge: null, maxAge: null } }),
    'entries.0.eligibility.sex must be one of male, female',
  ],
  [
    'a wait of no kind',
    entry({ wait: { is: 'never' } }),
    'entries.0.wait.is must be one of weeks, standsDown',
  ],
  ['an empty name', entry({ name: '  ' }), 'entries.0.name must say something'],
  ['an unknown field', entry({ colour: 'red' }), 'entries.0.colour is not a field of a directory'],
  ['a field without a name', { ...plain(), '': 1 }, '"" is not a field of a directory'],
  ['a field named in two lines', { ...plain(), 'a\nb': 1 }, '"a\\nb" is not a field of a directory'],
  ['an unknown field of the file', { ...plain(), extra: 1 }, 'extra is not a field of a directory'],
  [
    'an unknown kind',
    entry({ kind: 'magic' }),
    'entries.0.kind must be one of programme, treatment, unpaidWork, activity, housing, health, employment, other',
  ],
  [
    'a programme nobody offers',
    entry({ programme: 'BRB' }),
    'entries.0.programme there is no programme “BRB”',
  ],
  [
    'a date that does not exist',
    entry({ lastConfirmed: '2015-02-29' }),
    'entries.0.lastConfirmed must be a real date from 1900 to 2199, written YYYY-MM-DD',
  ],
  [
    'a range that runs backwards',
    entry({ wait: { is: 'weeks', weeks: 10, upTo: 9, asAt: '2016-09-26', note: null } }),
    'entries.0.wait.upTo is less than weeks',
  ],
  [
    'a confirmation after the day of issue',
    entry({ lastConfirmed: '2016-10-02' }),
    'entries.0.lastConfirmed is after the day on which the directory was issued (2016-10-01)',
  ],
  [
    'a wait counted after the day of issue',
    entry({ wait: { is: 'weeks', weeks: 10, upTo: null, asAt: '2016-10-02', note: null } }),
    'entries.0.wait.asAt is after the day on which the directory was issued (2016-10-01)',
  ],
  [
    'a stand-down counted after the day of issue',
    entry({ wait: { is: 'standsDown', asAt: '2016-10-02', note: 'one in five' } }),
    'entries.0.wait.asAt is after the day on which the directory was issued (2016-10-01)',
  ],
  [
    'ages that run backwards',
    entry({ eligibility: { says: null, sex: null, minAge: 25, maxAge: 24 } }),
    'entries.0.eligibility.maxAge is less than minAge (25)',
  ],
  [
    'a day of issue left out',
    { ...plain(), issuedAt: undefined },
    'issuedAt is missing: a date, written YYYY-MM-DD',
  ],
  ['an id with a space', entry({ id: 'a b' }), 'entries.0.id must be small letters, digits and hyphens'],
])('%s is told in one line with its place', (_what, json, line) => {
  expect(problems(json)).toEqual([line])
})

test.each([
  ['a requirement the law does not know', entry({ requirements: ['STOCKS'] }), 'entries.0.requirements.0'],
  ['a need outside the list', entry({ needs: ['luck'] }), 'entries.0.needs.0'],
  [
    'a wait below nought',
    entry({ wait: { is: 'weeks', weeks: -1, upTo: null, asAt: '2016-09-26', note: null } }),
    'entries.0.wait.weeks',
  ],
  ['markup in a leaflet', entry({ leaflet: '<b>bold</b>' }), 'entries.0.leaflet'],
  ['another schema', { ...plain(), schema: 'courtside/directory/2' }, 'schema'],
  ['a list instead of a directory', [], 'file'],
  ['nothing at all', null, 'file'],
])('%s is refused at its place', (_what, json, path) => {
  expect(problems(json).map((line) => line.split(' ')[0])).toEqual([path])
})

test('what was confirmed on the day of issue stands, and one age alone may', () => {
  const onTheDay = { is: 'standsDown', asAt: '2016-10-01', note: 'one in five' }
  expect(problems(entry({ lastConfirmed: '2016-10-01', wait: onTheDay }))).toEqual([])
  expect(problems(entry({ eligibility: { says: null, sex: null, minAge: 24, maxAge: 24 } }))).toEqual([])
})

test('a name stands on one line', () => {
  expect(parseDirectory(entry({ name: ' Building Better\r\nRelationships\u2028(BBR) ' }))).toMatchObject({
    ok: true,
    value: { entries: [{ name: 'Building Better Relationships (BBR)' }] },
  })
})

test('a gap must be stated: a field left out is refused', () => {
  const { contact: _leftOut, ...without } = JSON.parse(JSON.stringify(programmeEntry()))
  expect(problems({ ...plain(), entries: [without] })).toEqual(['entries.0.contact is missing: text'])
  expect(problems(entry({ contact: null }))).toEqual([])
})

test('every problem is told, an id used twice with where it stood before', () => {
  const entries = [programmeEntry(), programmeEntry({ programme: 'XX' })]
  expect(problems({ ...plain(), entries })).toEqual([
    'entries.1.id “bbr-maidstone” is the id of entry 0 too',
    'entries.1.programme there is no programme “XX”',
  ])
})

test('of very many problems the first hundred are told, and how many more there are', () => {
  const bad = (count: number) => problems({ ...plain(), entries: Array.from({ length: count }, () => 7) })
  expect(bad(100)).toHaveLength(100)
  expect(bad(101)).toHaveLength(101)
  expect(bad(250).at(-1)).toBe('file and 150 more like these')
})

test('marks of direction and controls never reach the window, in a name or in a leaflet', () => {
  const parsed = parseDirectory(
    entry({ name: 'a\u202Eb', leaflet: { blocks: [{ type: 'paragraph', text: [{ text: 'c\u0000d' }] }] } }),
  )
  expect(parsed).toMatchObject({
    ok: true,
    value: { entries: [{ name: 'ab', leaflet: { blocks: [{ text: [{ text: 'cd' }] }] } }] },
  })
})

test('whatever JSON a file holds, it is read or refused in lines, and what was read is read again as it is', () => {
  const entryLike = fc.record(
    Object.fromEntries(
      Object.entries(programmeEntry()).map(([key, value]) => [
        key,
        fc.oneof(fc.constant(value), fc.jsonValue()),
      ]),
    ),
  )
  const file = fc.record({
    schema: fc.constant('courtside/directory/1'),
    area: fc.string(),
    issuedBy: fc.string(),
    issuedAt: fc.constantFrom('2016-10-01', '2016-13-01'),
    entries: fc.array(entryLike, { maxLength: 3 }),
  })
  fc.assert(
    fc.property(fc.oneof(file, fc.jsonValue()), (json) => {
      const parsed = parseDirectory(json, programmes)
      if (parsed.ok)
        expect(parseDirectory(JSON.parse(JSON.stringify(parsed.value)), programmes)).toEqual(parsed)
      else
        for (const { path, message } of parsed.problem) {
          expect(path).not.toMatch(/\n|^$/)
          expect(path.length).toBeLessThan(200)
          expect(message).not.toMatch(/\n|^$|undefined/)
        }
    }),
    { numRuns: 300 },
  )
})
