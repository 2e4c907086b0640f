import { describe, expect, test } from 'vitest'
import { stepInWords } from '../../../shared/risk-review/in-words.ts'
import { stationsOf } from '../../../shared/risk-review/stations.ts'
import { acknowledge, agree, decide, hour, refer, taken, transfer } from './a-risk-review.ts'

const way = (...steps: Parameters<typeof taken>) =>
  stationsOf(taken(...steps), hour(8)).map(
    ({ is, stands, at }) => `${is} ${stands} ${at?.slice(11, 13) ?? '-'}`,
  )

describe('the way of a risk review', () => {
  test('a draft has everything ahead', () => {
    expect(way()).toEqual([
      'draft now 08',
      'agree ahead -',
      'refer ahead -',
      'acknowledge ahead -',
      'decide ahead -',
      'transfer ahead -',
    ])
  })

  test('what is behind is done, with when it was', () => {
    expect(way(agree(), refer(), acknowledge())).toEqual([
      'draft done 08',
      'agree done 09',
      'refer done 10',
      'acknowledge now 11',
      'decide ahead -',
      'transfer ahead -',
    ])
    expect(way(agree(), refer(), acknowledge(), decide('ESCALATE'), transfer()).at(-1)).toBe(
      'transfer now 13',
    )
  })

  test('more information asked for leads back to the referral, with the time of the last one', () => {
    const asked = [agree(), refer(), acknowledge(), decide('MORE_INFO')]
    expect(stationsOf(taken(...asked), hour(8))[4]).toMatchObject({
      stands: 'now',
      says: 'Decided: more information asked',
    })
    expect(way(...asked, refer(hour(15), 'Answered.')).slice(2)).toEqual([
      'refer now 15',
      'acknowledge ahead -',
      'decide ahead -',
      'transfer ahead -',
    ])
  })

  test('a case sent back is never transferred, and a decision says what was decided', () => {
    const back = stationsOf(
      taken(agree(), refer(), acknowledge(), decide('RETURN', hour(12), 'Manage.')),
      hour(8),
    )
    expect(back[5]?.stands).toBe('never')
    expect(back[4]?.says).toBe('Decided: return to the CRC')
  })
})

test('each step is said with what was written with it', () => {
  expect(stepInWords(refer(hour(10), 'The log is attached.'))).toEqual({
    done: 'Referred to the NPS; Sam Okoro was rung on 3 October 2016, 11:00',
    written: ['The log is attached.'],
  })
  expect(stepInWords(decide('RETURN', hour(12), 'Manage as medium.'))).toEqual({
    done: 'Decided: return to the CRC',
    written: ['As the evidence shows.', 'Advice to the CRC: Manage as medium.'],
  })
})
