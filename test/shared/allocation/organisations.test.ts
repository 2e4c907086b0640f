import { describe, expect, it } from 'vitest'
import { allocate } from '../../../shared/allocation/allocate.ts'
import {
  districtIn,
  organisationFor,
  organisationNamed,
  organisationsSchema,
  whyNotTo,
} from '../../../shared/allocation/organisations.ts'
import { allocationInput, allocationTables } from '../../support/allocation-input.ts'

const { organisations: list } = allocationTables

describe('the list of organisations', () => {
  it.each(['Kent, Surrey & Sussex CRC', 'kent surrey and sussex crc', ' Kent, Surrey and Sussex  CRC '])(
    'finds %s however it is spelt',
    (name) => {
      expect(organisationNamed(name, list)?.kind).toBe('CRC')
    },
  )

  it('refuses a name that stands twice', () => {
    const [first] = list.organisations
    expect(
      organisationsSchema.safeParse({ ...list, organisations: [first, first] }).error?.issues,
    ).toMatchObject([{ path: ['organisations', 1, 'name'], message: 'stands twice' }])
  })

  it.each([
    ['4 Mill Lane, Ashford TN23 1AB', 'TN23'],
    ['Flat 2, Folkestone, ct20 1xx', 'CT20'],
    ['ME141AA', 'ME14'],
    ['TN23 1AB, or with his mother at CT20 1XX', null],
    ['Ashford', null],
    ['', null],
  ])('reads the postcode district of “%s”: %s', (address, district) => {
    expect(districtIn(address)).toBe(district)
  })

  it('tells the home area by district before area, and nothing where it does not know', () => {
    const named = (kind: 'NPS' | 'CRC', district: string | null) =>
      organisationFor(kind, district, list)?.name ?? null
    expect(named('CRC', 'TN23')).toBe('Kent, Surrey & Sussex CRC')
    expect(named('CRC', 'ME14')).toBe('Kent, Surrey & Sussex CRC')
    expect(named('NPS', 'CT20')).toBe('National Probation Service, Folkestone')
    expect(named('NPS', 'CT1')).toBe('National Probation Service, Kent')
    expect(named('CRC', 'ZE1')).toBeNull()
    expect(named('CRC', null)).toBeNull()
  })

  it('names the CRC of the home area where AL-20 decides', () => {
    const says = (homeDistrict: string | null) =>
      allocate(allocationInput({ homeDistrict }), allocationTables).grounds[0]?.says
    expect(says('TN23')).toBe(
      'no ground for the NPS is met: the CRC of the home area, Kent, Surrey & Sussex CRC (TN23)',
    )
    expect(says('ZE1')).toBe('no ground for the NPS is met: the CRC of the home area')
    expect(says(null)).toBe('no ground for the NPS is met: the CRC of the home area')
  })
})

describe('a receiver against the decision', () => {
  const rule = (
    decision: 'NPS' | 'CRC' | 'NOT_ALLOCATED' | null,
    name: string,
    kind: 'NPS' | 'CRC' | null = null,
  ) => whyNotTo(decision, { name, kind }, list)?.rule ?? null
  const [crc, nps] = ['Kent, Surrey & Sussex CRC', 'National Probation Service, Kent']

  it('is refused both ways, and the one that the decision names is not', () => {
    expect(rule('NPS', crc)).toBe('AL-31')
    expect(rule('CRC', nps)).toBe('AL-30')
    expect(rule('NPS', nps)).toBeNull()
    expect(rule('CRC', crc)).toBeNull()
  })

  it('is known by the kind in the list, then by the kind that is given, never by its name', () => {
    expect(rule('NPS', crc, 'NPS')).toBe('AL-31')
    expect(rule('CRC', 'Medway Together', 'CRC')).toBeNull()
    expect(rule('CRC', 'Medway Together', 'NPS')).toBe('AL-30')
    expect(rule('CRC', 'Some CRC')).toBe('AL-30')
    expect(whyNotTo('CRC', { name: 'Some CRC', kind: null }, list)?.says).toMatch(/not in the list/)
  })

  it('is nobody’s fault before a decision, or where there is nothing to allocate', () => {
    expect(rule(null, 'anybody')).toBeNull()
    expect(rule('NOT_ALLOCATED', crc)).toBeNull()
  })
})
