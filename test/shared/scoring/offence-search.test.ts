import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  offenceIndex,
  offenceSynonymsSchema,
  searchOffences,
  searchWords,
} from '../../../shared/scoring/offence-search.ts'
import { offences } from './offences.ts'

const synonyms = offenceSynonymsSchema.parse(
  JSON.parse(
    readFileSync(new URL('../../../templates/reference/offence-synonyms.json', import.meta.url), 'utf8'),
  ),
)
const index = offenceIndex([...offences.values()], synonyms)
const codes = (typed: string, limit?: number) => searchOffences(index, typed, limit).map(({ code }) => code)

describe('an offence is found as an officer types it', () => {
  test.each([
    ['abh', '00806'],
    ['a.b.h', '00806'],
    ['A.B.H.', '00806'],
    ['g.b.h', '00801'],
    ['046/00', '04600'],
    ['46/00', '04600'],
    ['4600', '04600'],
    ['046.00', '04600'],
    ['TH68010', '04600'],
    ['th 68010', '04600'],
    ['TH68010A', '04600'],
    ['ABH', '00806'],
    ['assault occasioning actual', '00806'],
    ['gbh', '00801'],
    ['gbh with intent', '00501'],
    ['s.20', '00801'],
    ['s20', '00801'],
    ['s 20', '00801'],
    ['section 20 wounding', '00801'],
    ['s18', '00501'],
    ['common assault', '10501'],
    ['assault by beating', '10501'],
    ['emergency worker', '00873'],
    ['shop theft', '04600'],
    ['shop th', '04600'],
    ['theft from shop', '04600'],
    ['shoplifting', '04600'],
    ['shopl', '04600'],
    ['drunk in charge', '80305'],
    ['excess alcohol', '80302'],
    ['drink driving', '80302'],
    ['drug driving', '80313'],
    ['fail to provide', '80303'],
    ['dwd', '80701'],
    ['disqualified driving', '80701'],
    ['no insurance', '80901'],
    ['twoc', '13001'],
    ['dwelling burglary', '02803'],
    ['burglary', '02803'],
    ['going equipped', '03300'],
    ['poss cannabis', '09261'],
    ['pwits cannabis', '09281'],
    ['affray', '06601'],
    ['section 5 public order', '12512'],
    ['s4a', '12509'],
    ['threats to kill', '00301'],
    ['restraining order', '00831'],
    ['breach of non-molestation order', '06639'],
    ['coercive', '00867'],
    ['strangulation', '00877'],
    ['bladed article', '00826'],
    ['offensive weapon', '00811'],
    ['exposure', '08809'],
    ['indecent images', '08602'],
    ['robbery', '03401'],
    ['arson', '05602'],
    ['criminal damage', '14900'],
    ['bail act', '08301'],
    ['pervert the course', '07900'],
    ['stealing pedal cycle', '04400'],
    ['04600', '04600'],
    ['00806', '00806'],
  ])('"%s" leads to %s first', (typed, code) => {
    expect(codes(typed)[0]).toBe(code)
  })

  test('the first digits of a code list the class', () => {
    expect(codes('046')).toEqual(['04600'])
    expect(codes('803', 50).every((code) => code.startsWith('803'))).toBe(true)
  })

  test('words in any order, some only begun', () => {
    expect(codes('harm actual bod')).toContain('00806')
    expect(codes('vehicle steal')).toContain('04500')
  })

  test('where no entry has every word, those with the most come', () => {
    expect(codes('robbery xyzzy')).toContain('03401')
    expect(codes('xyzzy')).toEqual([])
  })

  test('a share of the words may be asked for: half is enough for a half, and less is not', () => {
    const found = (typed: string) => searchOffences(index, typed, 1, 0.5).map(({ code }) => code)
    expect(found('affray xyzzy')).toEqual(['06601'])
    expect(found('affray xyzzy quux')).toEqual([])
    expect(found('abh')).toEqual(['00806'])
    expect(found('TH68010')).toEqual(['04600'])
  })

  test('nothing typed finds nothing, and the limit holds', () => {
    expect(codes('')).toEqual([])
    expect(codes(' .,- ')).toEqual([])
    expect(codes('of the')).toEqual([])
    expect(codes('offence', 5)).toHaveLength(5)
  })

  test('a code in use comes before one that is not', () => {
    const found = searchOffences(index, 'racially aggravated arson')
    const criminal = searchOffences(index, 'aggravated vehicle taking', 10)
    expect(found.map(({ code }) => code)).toContain('05603')
    expect(criminal[0]?.current).toBe(true)
  })
})

describe('the synonyms', () => {
  test('every code they lead to is in the table', () => {
    const unknown = synonyms.phrases.flatMap((phrase) => phrase.codes).filter((code) => !offences.has(code))
    expect(unknown).toEqual([])
  })

  test('every phrase leads to its own codes first', () => {
    const astray = synonyms.phrases.flatMap(({ words, codes: meant }) =>
      words.filter((word) => !meant.includes(codes(word, 1)[0] ?? '')),
    )
    expect(astray).toEqual([])
  })

  test('a section is written in one way', () => {
    for (const typed of ['s.20', 's20', 's 20', 'ss.20', 'Section 20', 'sec. 20'])
      expect(searchWords(typed)).toEqual(['s20'])
    expect(searchWords('dog’s tail, in the street')).toEqual(['dogs', 'tail', 'street'])
  })
})
