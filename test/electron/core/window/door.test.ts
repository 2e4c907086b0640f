import { expect, test, vi } from 'vitest'
import { createWindowDoor } from '../../../../electron/core/window/door.ts'
import { browserOrigin } from '../../../../electron/core/window/policy.ts'
import { accept } from '../../../../shared/contract/refusals.ts'

const own = { address: 'https://courtside.invalid/', isTopFrame: true }
const open = () => {
  const names: string[] = []
  const door = createWindowDoor(
    {
      run: async (name) => {
        names.push(name)
        return accept(null)
      },
    },
    browserOrigin,
  )
  return { names, door }
}

test('the top frame of our own origin is served', async () => {
  const { names, door } = open()
  expect(await door.call(own, { name: 'app.status', input: {} })).toEqual({ ok: true, value: null })
  expect(names).toEqual(['app.status'])
})

test.each([
  [{ ...own, isTopFrame: false }, 'a frame inside the window'],
  [{ ...own, address: 'https://example.com/' }, 'another origin'],
  [{ ...own, address: '' }, 'a frame that has gone'],
])('%o is refused and nothing runs: %s', async (caller) => {
  const { names, door } = open()
  expect(await door.call(caller, { name: 'app.status', input: {} })).toMatchObject({
    ok: false,
    refusal: { kind: 'notAllowed' },
  })
  expect(names).toEqual([])
})

test.each([null, 'app.status', [], {}, { name: 1, input: {} }, { name: 'app.status', input: {}, more: 1 }])(
  'a message that is not a name and an input is refused: %j',
  async (message) => {
    const { names, door } = open()
    expect(await door.call(own, message)).toMatchObject({ ok: false, refusal: { kind: 'badInput' } })
    expect(names).toEqual([])
  },
)

test('closing waits until the window says that it has saved', async () => {
  const { door } = open()
  const ready = door.readyToClose(60_000)
  await door.call(own, { name: 'app.readyToClose', input: {} })
  await expect(ready).resolves.toBeUndefined()
})

test('closing waits no longer than its patience for a window that does not answer', async () => {
  vi.useFakeTimers()
  const { door } = open()
  let done = false
  void door.readyToClose(3000).then(() => {
    done = true
  })
  await vi.advanceTimersByTimeAsync(2999)
  expect(done).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(done).toBe(true)
  vi.useRealTimers()
})
