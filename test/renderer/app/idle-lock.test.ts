import { describe, expect, test } from 'vitest'
import { IDLE_LIMIT_MS, IDLE_WARNING_MS, idleState } from '../../../renderer/app/idle-lock.ts'

const since = (ms: number) => idleState(1000, 1000 + ms)
const warningFrom = IDLE_LIMIT_MS - IDLE_WARNING_MS

describe('a window nobody touches', () => {
  test('is left alone for four minutes', () => {
    expect(since(0)).toEqual({ is: 'active' })
    expect(since(warningFrom - 1)).toEqual({ is: 'active' })
  })

  test('warns from the fourth minute on, and counts down', () => {
    expect(since(warningFrom)).toEqual({ is: 'warned', secondsLeft: 60 })
    expect(since(warningFrom + 1000)).toEqual({ is: 'warned', secondsLeft: 59 })
    expect(since(IDLE_LIMIT_MS - 1)).toEqual({ is: 'warned', secondsLeft: 1 })
  })

  test('locks at five minutes, and at once when the machine slept through them', () => {
    expect(since(IDLE_LIMIT_MS)).toEqual({ is: 'over' })
    expect(since(8 * 60 * 60_000)).toEqual({ is: 'over' })
  })
})
