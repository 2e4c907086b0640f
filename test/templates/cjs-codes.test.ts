import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { cjsTable, codeOfCjs, codeOfListed } from '../../shared/scoring/cjs-codes.ts'
import { offenceIndex, offenceSynonymsSchema, searchOffences } from '../../shared/scoring/offence-search.ts'
import { offences } from '../shared/scoring/offences.ts'
import { cjsCodesOfCourts, cjsCodesWritten } from '../support/cjs-codes.ts'

const synonyms = offenceSynonymsSchema.parse(
  JSON.parse(
    readFileSync(new URL('../../templates/reference/offence-synonyms.json', import.meta.url), 'utf8'),
  ),
)
const table = cjsTable(synonyms.cjsCodes)

test('the CJS codes are those that the courts’ standing data give', () => {
  expect(synonyms.cjsCodes).toEqual(cjsCodesWritten(cjsCodesOfCourts()))
})

test('written short and read again, it is the same table', () => {
  expect([...table].toSorted()).toEqual([...cjsCodesOfCourts()].toSorted())
})

test('every code that it leads to is an offence', () => {
  expect([...new Set(table.values())].filter((code) => !offences.has(code))).toEqual([])
})

describe('the code of an offence of a court list', () => {
  test.each([
    ['TH68010', '04600'],
    ['th 68010', '04600'],
    ['TH68/010', '04600'],
    ['TH68010A', '04600'],
    ['SX03001', '01907'],
    ['SX03001A', '01911'],
    ['MD71133', '09233'],
    ['MD71133A', '09231'],
  ])('%s: %s', (listed, code) => {
    expect(codeOfListed(table, listed)).toBe(code)
  })

  test.each([
    ['a class that the offences lack', 'MD71611'],
    ['an offence that the data class nowhere', 'AI04004C'],
    ['a code that nobody knows', 'ZZ99999'],
    ['words', 'Theft from a shop'],
    ['nothing', ''],
  ])('%s has none: it is asked', (_, listed) => {
    expect(codeOfListed(table, listed)).toBeNull()
  })

  test('a conspiracy without a class of its own is found by the offence, and is not filled in', () => {
    expect(codeOfListed(table, 'AI04004C')).toBeNull()
    expect(codeOfCjs(table, 'AI04004C')).toBe('07820')
  })
})

test('the search finds each CJS code first', () => {
  const index = offenceIndex([...offences.values()], synonyms)
  const astray = [...table].filter(([cjs, code]) => searchOffences(index, cjs, 1)[0]?.code !== code)
  expect(astray).toEqual([])
})
