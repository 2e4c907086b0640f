import { describe, expect, test } from 'vitest'
import { AWAKE_LIMIT_MS, IDLE_LIMIT_MS, IDLE_WARNING_MS, idleState } from '../../../renderer/app/idle-lock.ts'

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

describe('a window that was asked not to lock', () => {
  test('stays open for its hour and not a moment longer, whatever is typed', () => {
    const asked = 1000
    const until = asked + AWAKE_LIMIT_MS
    expect(AWAKE_LIMIT_MS).toBe(60 * 60_000)
    expect(idleState(asked, until - 1, until)).toEqual({ is: 'active' })
    expect(idleState(until - 1, until, until)).toEqual({ is: 'over' })
  })
})
