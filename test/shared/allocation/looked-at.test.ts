import { describe, expect, test } from 'vitest'
import { allocate } from '../../../shared/allocation/allocate.ts'
import type { AllocateInput } from '../../../shared/allocation/allocate-input.ts'
import { lookedAt } from '../../../shared/allocation/looked-at.ts'
import {
  allocationInput,
  allocationTables,
  medium,
  months,
  rsr,
  sentenced,
} from '../../support/allocation-input.ts'

const looked = (changes: Partial<AllocateInput> = {}) => {
  const input = allocationInput(changes)
  return Object.fromEntries(
    lookedAt(input, allocate(input, allocationTables)).map(({ what, found, so }) => [what, [found, so]]),
  )
}
const crc = { crc: 'Kent, Surrey & Sussex CRC', officer: 'Marion Teague' }
const low = allocationInput().rosh

describe('what an allocation looked at', () => {
  test('a case of no ground for the NPS: each thing found, and that it is none', () => {
    expect(looked()).toEqual({
      'Risk of serious harm': ['low to every group', 'not the NPS'],
      RSR: ['2.00 %, of 3 October 2016; the NPS begins at 6.90 %', 'not the NPS'],
      MAPPA: ['not eligible', 'not the NPS'],
      'Deportation, deferred sentence, public interest': ['no, no, none claimed', 'not the NPS'],
      'Who has the person now': ['nobody', 'not the NPS'],
    })
  })

  test.each([
    [6.89, 'not the NPS'],
    [6.9, 'the NPS'],
    [6.91, 'the NPS'],
  ])('an RSR of %d: %s', (percent, so) => {
    expect(looked({ rsr: rsr(percent) })['RSR']?.[1]).toBe(so)
  })

  test('what is missing is still open, and is no “no”', () => {
    expect(looked({ rsr: null })['RSR']).toEqual(['none', 'still open'])
    expect(looked({ rosh: null })['Risk of serious harm']).toEqual(['no level given', 'still open'])
    expect(looked({ managedBy: { current: 'notSaid', stillQualifies: false } })).toMatchObject({
      'Who has the person now': ['an organisation whose kind is not recorded', 'still open'],
    })
  })

  test('levels that differ are said with their groups; prisoners where somebody goes to prison', () => {
    expect(looked({ rosh: medium })['Risk of serious harm']).toEqual([
      'low to children, known adults and staff; medium to the public',
      'not the NPS',
    ])
    const prisoners = {
      ...low,
      public: 'low',
      children: 'low',
      knownAdult: 'low',
      staff: 'low',
      prisoners: 'high',
    } as const
    expect(looked({ rosh: prisoners })['Risk of serious harm']?.[0]).toBe('low to every group')
    expect(looked({ rosh: prisoners, ...sentenced(months(8)) })['Risk of serious harm']).toEqual([
      'low to children, the public, known adults and staff; high to prisoners',
      'the NPS',
    ])
  })

  test('deportation decides, a public interest without its approval is still open', () => {
    const row = 'Deportation, deferred sentence, public interest'
    expect(looked({ deportation: true })[row]).toEqual(['yes, no, none claimed', 'the NPS'])
    expect(looked({ publicInterest: { ground: 'A serving officer', approvedBy: null } })[row]).toEqual([
      'no, no, A serving officer',
      'still open',
    ])
  })

  test('who has the person now keeps them: the CRC, and the NPS where a criterion is still met', () => {
    const now = (managedBy: AllocateInput['managedBy']) => looked({ managedBy })['Who has the person now']
    expect(now({ current: crc, stillQualifies: false })).toEqual([
      'Kent, Surrey & Sussex CRC, Marion Teague',
      'stays there',
    ])
    expect(now({ current: 'NPS', stillQualifies: true })).toEqual(['the NPS', 'the NPS'])
    expect(now({ current: 'NPS', stillQualifies: false })).toEqual(['the NPS', 'not the NPS'])
  })

  test('a sentence without an end stands among it where it decides', () => {
    expect(looked(sentenced({ disposal: 'life' }))).toMatchObject({
      'End of the sentence': ['none', 'the NPS'],
    })
    expect(looked()).not.toHaveProperty('End of the sentence')
  })
})
