import { describe, expect, it } from 'vitest'
import {
  firstFacts,
  nextId,
  sameAs,
  termWith,
  wholeNumber,
  withChanged,
  withoutPart,
  withPart,
} from '../../../../renderer/screens/after-sentence/sentence-parts.ts'
import { allocationFactsSchema } from '../../../../shared/allocation/facts.ts'
import type { Passed } from '../../../../shared/proposal/passed.schema.ts'
import { part } from '../../../support/allocation-facts.ts'

const offences = [1, 2, 3].map((number) => ({ row: `offence-${number}`, title: 'Theft', cjsCode: '' }))

const custody: Passed = {
  order: 'custody',
  months: null,
  term: null,
  operationalMonths: null,
  alike: true,
  requirements: [],
  existingOrders: [],
  ancillary: [],
  fine: false,
}

describe('the sentence as an officer enters it', () => {
  it('begins with a part for each offence of the report, and says nothing of any', () => {
    const facts = firstFacts({ offences })
    expect(facts.parts.map(({ id, disposal, schedule15 }) => [id, disposal, schedule15])).toEqual([
      ['a', null, null],
      ['b', null, null],
      ['c', null, null],
    ])
    expect(Object.values(facts.person)).toEqual([null, null, null, null, null, null])
    expect(allocationFactsSchema.safeParse(facts).success).toBe(true)
  })

  it('takes from what was passed the first offence’s part, and the others’ where it was the same for each', () => {
    const term = termWith(null, 'months', 4)
    const passed = { ...custody, term }
    const parts = (alike: boolean) =>
      firstFacts({ offences }, { ...passed, alike }).parts.map((one) => [one.disposal, one.term, one.runs])
    const same = ['custody', term, { concurrentWith: 'a' }]
    expect(parts(true)).toEqual([['custody', term, null], same, same])
    expect(parts(false)).toEqual([['custody', term, null], ...[1, 2].map(() => [null, null, null])])
    expect(firstFacts({ offences: [] }, passed).parts).toEqual([])
    expect(firstFacts({ offences }, { ...passed, order: 'deferral' }).parts[0]?.disposal).toBe('other')
  })

  it('names parts by letters that are free, and by numbers after the last of them', () => {
    expect(nextId([{ id: 'a' }, { id: 'c' }])).toBe('b')
    expect(nextId([...'abcdefghijklmnopqrstuvwxyz'].map((id) => ({ id })))).toBe('p27')
  })

  it('copies a sentence to a further offence, concurrent with the first', () => {
    const facts = withChanged(firstFacts({ offences }), 'a', {
      disposal: 'custody',
      term: termWith(null, 'months', 4),
    })
    const [first] = facts.parts
    if (first === undefined) throw new Error('there is a first part')
    expect(sameAs(facts, 'b', first).parts[1]).toMatchObject({
      disposal: 'custody',
      term: { months: 4 },
      runs: { concurrentWith: 'a' },
      offence: { row: 'offence-2' },
      schedule15: null,
    })
  })

  it('leaves nothing running with a part that was taken out', () => {
    const begun = firstFacts({ offences })
    const facts = withPart(
      { ...begun, parts: [part('a', 'offence-1'), part('b', 'offence-2', { runs: { consecutiveTo: 'a' } })] },
      'Breach of an order',
    )
    expect(withoutPart(facts, 'a').parts.map(({ id, runs }) => [id, runs])).toEqual([
      ['b', null],
      ['c', null],
    ])
  })

  it('reads whole numbers, and anything else as nought: no term of nothing is ever made', () => {
    expect(wholeNumber(' 12 ')).toBe(12)
    expect(['', '-1', '1.5', '1e3', 'two', '12345'].map(wholeNumber)).toEqual([0, 0, 0, 0, 0, 0])
    expect(termWith(null, 'weeks', 0)).toBeNull()
    expect(termWith({ years: 0, months: 8, weeks: 0, days: 0 }, 'months', 0)).toBeNull()
    expect(termWith({ years: 0, months: 8, weeks: 0, days: 0 }, 'days', 1)).toMatchObject({
      months: 8,
      days: 1,
    })
  })
})
