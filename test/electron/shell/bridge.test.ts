import { expect, test } from 'vitest'
import { exposeBridge } from '../../../electron/shell/bridge.ts'
import type { CourtsideEvent } from '../../../shared/contract/events.ts'

type Hear = (origin: unknown, event: CourtsideEvent) => void

function preloaded() {
  const exposed: { name: string; keys: string[]; bridge: unknown }[] = []
  const invoked: unknown[][] = []
  const hearing = new Set<Hear>()
  exposeBridge({
    contextBridge: {
      exposeInMainWorld: (name, bridge: object) => {
        exposed.push({ name, keys: Object.keys(bridge), bridge })
      },
    },
    ipcRenderer: {
      invoke: async (...given) => {
        invoked.push(given)
        return 'answered'
      },
      on: (_channel, listener) => hearing.add(listener),
      off: (_channel, listener) => hearing.delete(listener),
    },
  })
  return { exposed, invoked, hearing }
}
const isBridge = (
  value: unknown,
): value is {
  run(name: string, input: unknown): Promise<unknown>
  on(l: (e: unknown) => void): () => void
} => typeof value === 'object' && value !== null && 'run' in value && 'on' in value

test('the page is given exactly two functions and nothing of Electron', () => {
  const { exposed } = preloaded()
  expect(exposed.map(({ name, keys }) => ({ name, keys }))).toEqual([
    { name: 'courtside', keys: ['run', 'on'] },
  ])
})

test('a command goes over the one channel; an event reaches the listener without its origin', async () => {
  const { exposed, invoked, hearing } = preloaded()
  const bridge = exposed[0]?.bridge
  if (!isBridge(bridge)) throw new Error('the bridge has run and on')
  expect(await bridge.run('app.status', {})).toBe('answered')
  expect(invoked).toEqual([['courtside:call', { name: 'app.status', input: {} }]])

  const heard: unknown[][] = []
  const stop = bridge.on((...given) => heard.push(given))
  for (const hear of hearing) hear({ sender: 'ipcRenderer' }, { is: 'closing' })
  expect(heard).toEqual([[{ is: 'closing' }]])
  stop()
  expect(hearing.size).toBe(0)
})
