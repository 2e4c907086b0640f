import { describe, expect, test } from 'vitest'
import { LONGEST_WAIT_MS, PAUSE_MS, RETRY_MS, type SaveState } from '../../../renderer/autosave/autosave.ts'
import { createDraftKeeper } from '../../../renderer/autosave/draft-keeper.ts'
import { draftFrom } from '../../../renderer/screens/after-sentence/use-allocation-draft.ts'
import { draftOf } from '../../../shared/allocation/draft.schema.ts'
import { noFactsYet } from '../../../shared/allocation/facts.ts'
import { accept, type Reply, refuse } from '../../../shared/contract/refusals.ts'
import { handTimers, settled } from './hand-timers.ts'

const full = refuse({ kind: 'cannotWrite', says: 'The disk is full.' })

/** A core that keeps what it is sent, refuses when told to, and answers at once or when let. */
function desk() {
  const clock = handTimers()
  const kept: string[] = []
  const states: SaveState['is'][] = []
  const core: { refuses: boolean; held: (() => void)[] | null } = { refuses: false, held: null }
  const keeper = createDraftKeeper<string, number>({
    timers: clock.timers,
    onState: ({ is }) => states.push(is),
    save: async (draft): Promise<Reply<{ savedAt: string }>> => {
      const { held } = core
      if (held !== null) await new Promise<void>((resolve) => held.push(resolve))
      if (core.refuses) return full
      kept.push(draft)
      return accept({ savedAt: '2016-10-11T13:00:00Z' })
    },
  })
  return { clock, kept, states, core, keeper }
}

describe('what is entered for an allocation', () => {
  test('is kept after a pause, and no later than the longest wait however fast it comes', async () => {
    const { clock, kept, states, keeper } = desk()
    keeper.change('a')
    await clock.pass(PAUSE_MS - 1)
    expect(kept).toEqual([])
    await clock.pass(1)
    expect(kept).toEqual(['a'])
    expect(states.at(-1)).toBe('saved')
    for (let typed = 0; typed <= LONGEST_WAIT_MS; typed += 100) {
      keeper.change(`b${typed}`)
      await clock.pass(100)
    }
    expect(kept[1]).toBe(`b${LONGEST_WAIT_MS - 100}`)
  })

  test('is kept at once when the window locks or closes, with what was typed while a save was under way', async () => {
    const { kept, core, keeper } = desk()
    core.held = []
    keeper.change('a')
    const unsavedWork = keeper.flush()
    await settled()
    keeper.change('ab')
    const held = core.held
    core.held = null
    for (const answer of held) answer()
    expect(await unsavedWork).toBe(true)
    expect(kept).toEqual(['a', 'ab'])
  })

  test('is tried again after a failure, the newest of it, and says so until then', async () => {
    const { clock, kept, states, core, keeper } = desk()
    core.refuses = true
    keeper.change('a')
    expect(await keeper.flush()).toBe(false)
    expect(states.at(-1)).toBe('notSaved')
    keeper.change('ab')
    core.refuses = false
    await clock.pass(RETRY_MS[0])
    expect(kept).toEqual(['ab'])
    expect(states.at(-1)).toBe('saved')
  })

  test('stands where it was when the page opens again, before what was recorded last', () => {
    const draft = { ...draftOf(noFactsYet), reason: 'Is it one?' }
    expect(draftFrom({ allocation: null, allocationDraft: draft })).toEqual(draft)
    expect(draftFrom({ allocation: null, allocationDraft: null })).toBeNull()
  })
})
