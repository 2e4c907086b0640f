import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  createAutosave,
  LONGEST_WAIT_MS,
  PAUSE_MS,
  RETRY_MS,
  type SaveState,
} from '../../../renderer/autosave/autosave.ts'
import { accept, type Reply, refuse } from '../../../shared/contract/refusals.ts'
import type { Answer, AnswerChanges } from '../../../shared/record/answers.ts'
import { handTimers, settled } from './hand-timers.ts'

type Saved = Reply<{ rev: number; savedAt: string }>
const full = refuse({ kind: 'cannotWrite', says: 'The disk is full.' })
const conflict = (rev: number) => refuse({ kind: 'conflict', says: 'Changed in another window.', rev })

/** A store of one report that keeps what it is sent, refuses when told to, and answers at once or when let. */
function desk() {
  const clock = handTimers()
  const states: SaveState[] = []
  const saves: { rev: number; changes: AnswerChanges }[] = []
  let rev = 7
  let refusal: Saved | null = null
  let held: (() => void) | null = null
  let hold = false
  const stored = new Map<string, unknown>()
  const answer = (given: number, changes: AnswerChanges): Saved => {
    if (refusal !== null) return refusal
    if (given !== rev) return conflict(rev)
    rev += 1
    for (const [id, value] of Object.entries(changes)) stored.set(id, value)
    return accept({ rev, savedAt: `2016-10-11T13:02:${String(rev).padStart(2, '0')}Z` })
  }
  const autosave = createAutosave<Answer, number>({
    rev,
    timers: clock.timers,
    onState: (state) => states.push(state),
    save: (given, changes) => {
      saves.push({ rev: given, changes })
      if (!hold) return Promise.resolve(answer(given, changes))
      return new Promise((resolve) => {
        held = () => resolve(answer(given, changes))
      })
    },
  })
  return {
    autosave,
    clock,
    saves,
    stored,
    state: () => states.at(-1),
    refuseWith: (given: Saved | null) => {
      refusal = given
    },
    elsewhere: () => {
      rev += 1
    },
    holdAnswers: () => {
      hold = true
    },
    async letAnswer() {
      hold = false
      held?.()
      await settled()
    },
  }
}

describe('when typing is saved', () => {
  test('of two that save at once, neither is told that all is saved while the last words are on their way', async () => {
    const { autosave, holdAnswers, letAnswer } = desk()
    holdAnswers()
    autosave.change('person.name', 'Lee')
    void autosave.flush()
    autosave.change('person.crn', 'K204817')
    const told: string[] = []
    for (const who of ['one', 'other'])
      void autosave.flush().then(() => told.push(`${who}: ${autosave.hasUnsaved()}`))
    await letAnswer()
    await letAnswer()
    expect(told).toEqual(['one: false', 'other: false'])
  })

  test('a pause saves, a moment before the pause is over nothing is sent yet', async () => {
    const { autosave, clock, saves, state } = desk()
    autosave.change('person.name', 'Lee')
    await clock.pass(PAUSE_MS - 1)
    expect(saves).toEqual([])
    await clock.pass(1)
    expect(saves).toEqual([{ rev: 7, changes: { 'person.name': 'Lee' } }])
    expect(state()).toEqual({ is: 'saved', at: '2016-10-11T13:02:08Z' })
  })

  test('typing without a pause is saved by the longest wait all the same', async () => {
    const { autosave, clock, saves } = desk()
    for (let typed = 0; typed <= LONGEST_WAIT_MS; typed += 100) {
      autosave.change('person.name', 'L'.repeat(typed / 100 + 1))
      await clock.pass(typed === LONGEST_WAIT_MS ? 0 : 100)
    }
    expect(saves).toHaveLength(1)
    expect(saves[0]?.changes).toEqual({ 'person.name': 'L'.repeat(LONGEST_WAIT_MS / 100) })
  })

  test('several questions go in one save, the last words of each', async () => {
    const { autosave, clock, saves } = desk()
    autosave.change('person.name', 'Le')
    autosave.change('person.crn', 'K204817')
    autosave.change('person.name', 'Lee')
    await clock.pass(PAUSE_MS)
    expect(saves).toEqual([{ rev: 7, changes: { 'person.name': 'Lee', 'person.crn': 'K204817' } }])
  })

  test('a cleared answer is sent as cleared', async () => {
    const { autosave, clock, saves } = desk()
    autosave.change('person.crn', null)
    await clock.pass(PAUSE_MS)
    expect(saves[0]?.changes).toEqual({ 'person.crn': null })
  })

  test('the revision of each answer goes with the next save', async () => {
    const { autosave, clock, saves } = desk()
    autosave.change('person.name', 'Lee')
    await clock.pass(PAUSE_MS)
    autosave.change('person.name', 'Lee Anthony')
    await clock.pass(PAUSE_MS)
    expect(saves.map(({ rev }) => rev)).toEqual([7, 8])
  })

  test('flush sends at once what waits, and says when everything is safe', async () => {
    const { autosave, saves, stored } = desk()
    autosave.change('person.name', 'Lee')
    expect(autosave.hasUnsaved()).toBe(true)
    expect(await autosave.flush()).toBe(true)
    expect(saves).toHaveLength(1)
    expect(stored.get('person.name')).toBe('Lee')
    expect(autosave.hasUnsaved()).toBe(false)
  })

  test('flush with nothing typed sends nothing', async () => {
    const { autosave, saves } = desk()
    expect(await autosave.flush()).toBe(true)
    expect(saves).toEqual([])
  })
})

describe('one save in flight', () => {
  test('what is typed meanwhile waits for the answer and goes with its revision; "Saved" is not said too soon', async () => {
    const { autosave, clock, saves, state, holdAnswers, letAnswer } = desk()
    holdAnswers()
    autosave.change('person.name', 'Lee')
    await clock.pass(PAUSE_MS)
    autosave.change('person.name', 'Lee Anthony')
    await clock.pass(5000)
    expect(saves).toHaveLength(1)
    await letAnswer()
    expect(state()).toEqual({ is: 'saving' })
    await clock.pass(PAUSE_MS)
    expect(saves[1]).toEqual({ rev: 8, changes: { 'person.name': 'Lee Anthony' } })
    expect(state()?.is).toBe('saved')
  })

  test('flush waits for the save in flight and sends the rest', async () => {
    const { autosave, clock, stored, holdAnswers, letAnswer } = desk()
    holdAnswers()
    autosave.change('person.name', 'Lee')
    await clock.pass(PAUSE_MS)
    autosave.change('person.crn', 'K204817')
    const flushed = autosave.flush()
    await letAnswer()
    expect(await flushed).toBe(true)
    expect([...stored.keys()]).toEqual(['person.name', 'person.crn'])
  })
})

describe('when a save fails', () => {
  test('it is said why, nothing is dropped, and it is tried again until it succeeds', async () => {
    const { autosave, clock, saves, stored, state, refuseWith } = desk()
    refuseWith(full)
    autosave.change('person.name', 'Lee')
    await clock.pass(PAUSE_MS)
    expect(state()).toEqual({ is: 'notSaved', says: 'The disk is full.' })
    await clock.pass(RETRY_MS[0])
    expect(saves).toHaveLength(2)
    refuseWith(null)
    await clock.pass(RETRY_MS[1])
    expect(state()?.is).toBe('saved')
    expect(stored.get('person.name')).toBe('Lee')
  })

  test('what was typed after the failure wins over what failed', async () => {
    const { autosave, clock, stored, refuseWith } = desk()
    refuseWith(full)
    autosave.change('person.name', 'Lee')
    autosave.change('person.crn', 'K204817')
    await clock.pass(PAUSE_MS)
    autosave.change('person.name', 'Lee Anthony')
    refuseWith(null)
    await clock.pass(RETRY_MS[0])
    expect(Object.fromEntries(stored)).toEqual({ 'person.name': 'Lee Anthony', 'person.crn': 'K204817' })
  })

  test('typing on does not hurry a failing disk, and the waits grow', async () => {
    const { autosave, clock, saves, refuseWith } = desk()
    refuseWith(full)
    autosave.change('person.name', 'L')
    await clock.pass(PAUSE_MS)
    for (let second = 0; second < 60; second += 1) {
      autosave.change('person.name', `L${second}`)
      await clock.pass(1000)
    }
    expect(saves.length).toBeLessThanOrEqual(10)
  })

  test('flush answers that something is unsaved', async () => {
    const { autosave, refuseWith } = desk()
    refuseWith(full)
    autosave.change('person.name', 'Lee')
    expect(await autosave.flush()).toBe(false)
    expect(autosave.hasUnsaved()).toBe(true)
  })
})

describe('when another window changed the report', () => {
  test('the typed text is kept, nothing more is sent, and typing on adds to it', async () => {
    const { autosave, clock, saves, state, elsewhere } = desk()
    elsewhere()
    autosave.change('person.name', 'Lee')
    await clock.pass(PAUSE_MS)
    expect(state()).toEqual({ is: 'conflict', mine: { 'person.name': 'Lee' } })
    autosave.change('person.crn', 'K204817')
    await clock.pass(60_000)
    expect(saves).toHaveLength(1)
    expect(state()).toEqual({ is: 'conflict', mine: { 'person.name': 'Lee', 'person.crn': 'K204817' } })
    expect(await autosave.flush()).toBe(false)
  })

  test('keep mine saves what was typed on top of theirs', async () => {
    const { autosave, clock, stored, state, elsewhere } = desk()
    elsewhere()
    autosave.change('person.name', 'Lee')
    await clock.pass(PAUSE_MS)
    expect(await autosave.keepMine(8)).toBe(true)
    expect(stored.get('person.name')).toBe('Lee')
    expect(state()?.is).toBe('saved')
  })

  test('a conflict of what is being saved is met once by whoever saves the rest, and is over once decided', async () => {
    const { autosave, clock, saves, state, elsewhere, holdAnswers, letAnswer } = desk()
    elsewhere()
    holdAnswers()
    autosave.change('person.name', 'Lee')
    await clock.pass(PAUSE_MS)
    autosave.change('person.crn', 'K204817')
    const left = autosave.flush()
    await letAnswer()
    expect(await left).toBe(false)
    expect(saves).toHaveLength(1)
    const mine = { 'person.name': 'Lee', 'person.crn': 'K204817' }
    expect(state()).toEqual({ is: 'conflict', mine })
    expect(await autosave.keepMine(8)).toBe(true)
    expect(saves.at(-1)).toEqual({ rev: 8, changes: mine })
  })

  test('a third window in between is met as a conflict again, with everything kept', async () => {
    const { autosave, clock, state, elsewhere } = desk()
    elsewhere()
    autosave.change('person.name', 'Lee')
    await clock.pass(PAUSE_MS)
    elsewhere()
    expect(await autosave.keepMine(8)).toBe(false)
    expect(state()).toEqual({ is: 'conflict', mine: { 'person.name': 'Lee' } })
  })
})

test('a stopped autosave leaves no timer behind', async () => {
  const { autosave, clock } = desk()
  autosave.change('person.name', 'Lee')
  autosave.stop()
  expect(clock.waiting()).toBe(0)
})

test('a draft, which has no revision, is kept whole: the newest of it', async () => {
  const clock = handTimers()
  const kept: unknown[] = []
  const autosave = createAutosave<{ reason: string }, number>({
    rev: 0,
    timers: clock.timers,
    onState: () => {},
    save: async (rev, changes) => {
      kept.push([rev, changes])
      return accept({ savedAt: '2016-10-11T13:00:00Z' })
    },
  })
  for (const reason of ['I', 'Is it one?']) autosave.change('entered', { reason })
  await autosave.flush()
  autosave.change('entered', { reason: 'It is.' })
  await autosave.flush()
  expect(kept).toEqual([
    [0, { entered: { reason: 'Is it one?' } }],
    [0, { entered: { reason: 'It is.' } }],
  ])
})

test('whatever is typed, however the disk fails, the store ends with the last words of every question', async () => {
  const step = fc.oneof(
    fc.record({
      does: fc.constant('type' as const),
      question: fc.constantFrom('a', 'b', 'c'),
      text: fc.string(),
    }),
    fc.record({ does: fc.constant('pass' as const), ms: fc.integer({ min: 0, max: 3000 }) }),
    fc.record({ does: fc.constant('fail' as const), fails: fc.boolean() }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const { autosave, clock, stored, refuseWith } = desk()
      const last = new Map<string, string>()
      for (const one of steps) {
        if (one.does === 'type') {
          autosave.change(one.question, one.text)
          last.set(one.question, one.text)
        } else if (one.does === 'pass') await clock.pass(one.ms)
        else refuseWith(one.fails ? full : null)
      }
      refuseWith(null)
      await clock.pass(60_000)
      expect(Object.fromEntries(stored)).toEqual(Object.fromEntries(last))
      expect(autosave.hasUnsaved()).toBe(false)
    }),
  )
})
