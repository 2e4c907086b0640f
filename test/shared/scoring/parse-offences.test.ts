import { describe, expect, test } from 'vitest'
import { isKeyOf } from '../../../shared/scoring/keys-of.ts'
import { ogrs4Categories } from '../../../shared/scoring/ogrs4.table.ts'
import { parseOffences } from '../../../shared/scoring/parse-offences.ts'
import { offence, offences } from './offences.ts'

const entry = {
  code: '00806',
  title: 'Assaults occasioning actual bodily harm',
  classTitle: 'Malicious wounding and other like offences',
  ogrs3Group: 'Violence',
  snsvGroup: 'Violence against the person',
  vatpGroup: 'Other indictable violence (OASys: VATP ABH+)',
  violent: true,
  actuarialCategory: 'VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS',
  current: true,
  snsvBasis: 'table',
}
const about = { title: 'Offences', source: 'test', licence: 'MIT', date: '2026-07', notes: [] }
const paths = (...rows: object[]) => {
  const parsed = parseOffences({ about, offences: rows })
  return parsed.ok ? [] : parsed.problem.map(({ path }) => path)
}

describe('the offence table as shipped', () => {
  test('it holds 3,253 offences, 3,010 of them with an OGRS3 group', () => {
    expect(offences.size).toBe(3253)
    const grouped = [...offences.values()].filter(({ ogrs3Group }) => ogrs3Group !== null)
    expect(grouped).toHaveLength(3013)
    expect(
      grouped.filter(({ ogrs3Group }) => ogrs3Group === 'NEED_EXACT_OFFENCE').map(({ code }) => code),
    ).toEqual(['08800', '11100', '14100'])
  })

  test('every category but that of a breach is one the 2026 predictors know', () => {
    const unknown = [...offences.values()].filter((row) => !isKeyOf(ogrs4Categories, row.actuarialCategory))
    expect(unknown.map(({ code }) => code)).toEqual(['00001'])
  })

  test('its titles can be read: no letters lost in transit', () => {
    expect([...offences.values()].filter(({ title, classTitle }) => /[¿�]/.test(title + classTitle))).toEqual(
      [],
    )
    expect(offence('14901').title).toBe('Racially aggravated criminal damage to property value under £5000')
  })
})

describe('a faulty offence table is refused with the path of every fault', () => {
  test('a sound row passes', () => {
    expect(paths(entry)).toEqual([])
  })

  test.each([
    ['a code of four digits', { code: '0806' }, 'code'],
    ['a group no table has', { ogrs3Group: 'Violent' }, 'ogrs3Group'],
    ['a group of an object', { snsvGroup: 'constructor', vatpGroup: null }, 'snsvGroup'],
    ['violence without its sub-group', { vatpGroup: null }, 'vatpGroup'],
    ['a sub-group without violence', { snsvGroup: 'Other offence' }, 'vatpGroup'],
    ['words for yes', { violent: 'yes' }, 'violent'],
  ])('%s', (_, change, field) => {
    expect(paths(entry, { ...entry, code: '00807', ...change })).toEqual([`offences.1.${field}`])
  })

  test('a code that stands twice, a missing header, and no list at all', () => {
    expect(paths(entry, entry)).toEqual(['offences.1.code'])
    expect(parseOffences({ offences: [entry] }).ok).toBe(false)
    expect(parseOffences(null).ok).toBe(false)
  })
})
