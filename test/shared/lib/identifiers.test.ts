import { describe, expect, it } from 'vitest'
import {
  readCjsCode,
  readCrn,
  readCro,
  readHomeOfficeCode,
  readPnc,
} from '../../../shared/lib/identifiers.ts'

describe('numbers are read however they are typed', () => {
  it.each(['X123456', 'x123456', 'x 123456', 'X 123 456', 'CRN: x123456', 'X-123456'])('CRN %s', (typed) => {
    expect(readCrn(typed)).toBe('X123456')
  })
  it.each(['see file', '', 'X12345', 'X1234567', '123456', '1997/0284716Z', 'XX123456'])(
    '“%s” is no CRN',
    (typed) => expect(readCrn(typed)).toBeNull(),
  )

  it.each([
    ['1997/0284716Z', '1997/0284716Z', 'Z'],
    ['97/284716z', '1997/0284716Z', 'Z'],
    ['PNC 1997/284716 Z', '1997/0284716Z', 'Z'],
    ['19970284716Z', '1997/0284716Z', 'Z'],
    ['2016-0398251Z', '2016/0398251Z', 'Z'],
    ['2004/0712343H', '2004/0712343H', 'W'],
    ['04/712343H', '2004/0712343H', 'W'],
  ])('PNC %s', (typed, number, letterDue) => {
    expect(readPnc(typed)).toMatchObject({ number, letterDue })
  })
  it.each(['X123456', '1997/0284716', '97/12345678A', 'none', '123456/01A5'])(
    '“%s” is no PNC number',
    (typed) => expect(readPnc(typed)).toBeNull(),
  )

  it('the check letter is that of year and serial together, the short form as the long', () => {
    for (const typed of ['2005/0061937Y', '05/61937Y', '1994/0155609V', '94/155609V', '2014/0402577W'])
      expect(readPnc(typed)).toMatchObject({ letter: readPnc(typed)?.letterDue })
  })

  it.each([
    ['123456/01a', '123456/01A'],
    ['3456/01A', '003456/01A'],
    ['SF39/12345A', 'SF39/12345A'],
    ['CRO 123456/01A', '123456/01A'],
  ])('CRO %s', (typed, number) => expect(readCro(typed)?.number).toBe(number))
  it.each(['97/284716Z', 'X123456', ''])('“%s” is no CRO number', (typed) =>
    expect(readCro(typed)).toBeNull(),
  )

  it.each(['046/00', '46/00', '46/0', '046.00', '046 00', '4600', '04600', 'HO 046/00'])(
    'Home Office %s',
    (typed) => expect(readHomeOfficeCode(typed)).toBe('04600'),
  )
  it.each(['46', '0460', 'theft', '46/', '460000'])('“%s” is no Home Office code', (typed) =>
    expect(readHomeOfficeCode(typed)).toBeNull(),
  )

  it.each(['TH68010', 'th68010', 'TH 68010', 'TH68/010'])('CJS %s', (typed) =>
    expect(readCjsCode(typed)).toBe('TH68010'),
  )
  it.each(['TH6801', 'T68010', 'theft'])('“%s” is no CJS code', (typed) =>
    expect(readCjsCode(typed)).toBeNull(),
  )
})
