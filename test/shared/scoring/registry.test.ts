import { describe, expect, test } from 'vitest'
import { readDate } from '../../../shared/lib/dates.ts'
import { must } from '../../../shared/lib/must.ts'
import { inUse, registry, rsrInForce } from '../../../shared/scoring/registry.ts'
import { alsoPredictors } from '../../../shared/scoring/score-input.ts'

const on = (text: string) => must(readDate(text), 'the test writes real dates')

describe('the register of predictors', () => {
  test('one RSR is in force on any day from June 2014, and none before', () => {
    expect(rsrInForce(on('2014-05-31'))).toBeNull()
    expect(rsrInForce(on('2014-06-01'))).toBe('RSR-2014')
    expect(rsrInForce(on('2021-02-28'))).toBe('RSR-2014')
    expect(rsrInForce(on('2021-03-01'))).toBe('RSR-2021')
    expect(inUse('RSR-2014', on('2021-03-01'))).toBe(false)
  })

  test('every predictor that can be asked for is registered, with where its dates come from', () => {
    for (const name of alsoPredictors) expect(registry[name].algorithm).toBe(name)
    for (const entry of Object.values(registry)) {
      expect(readDate(entry.from)).not.toBeNull()
      expect(entry.to === null || entry.to > entry.from).toBe(true)
      expect(entry.source).not.toBe('')
    }
  })
})
