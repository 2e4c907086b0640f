import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { z } from 'zod'
import { withCompileCache } from '../../electron/setup/compile-cache.ts'
import type { CommandName, Input, OutputOf } from '../../shared/contract/commands.ts'
import type { CourtsideEvent } from '../../shared/contract/events.ts'
import type { Reply } from '../../shared/contract/refusals.ts'

const root = join(import.meta.dirname, '..', '..')
const file = join(root, 'test', 'electron', 'core', 'application-child.ts')
/** What the child tells is typed by the contract, which is what it was built from. */
const message = z.union([
  z.strictObject({ event: z.any() }),
  z.strictObject({ id: z.number(), reply: z.any() }),
])
type Waiting = { resolve(value: unknown): void; reject(error: Error): void }

/** The application in a process of its own, which a test can end and kill. */
export function applicationApart(folder: string) {
  const child = fork(file, [folder], {
    execArgv: ['--expose-gc'],
    serialization: 'json',
    env: withCompileCache(process.env, root),
  })
  const listeners = new Set<(event: CourtsideEvent) => void>()
  const waiting = new Map<number, Waiting>()
  let next = 0
  let gone = false
  child.on('message', (given: unknown) => {
    const told = message.parse(given)
    if ('event' in told) for (const listener of listeners) listener(told.event)
    else {
      waiting.get(told.id)?.resolve(told.reply)
      waiting.delete(told.id)
    }
  })
  const ended = once(child, 'exit').then(() => {
    gone = true
    for (const { reject } of waiting.values()) reject(new Error('The application has ended'))
  })
  const ask = <Value>(question: object): Promise<Value> => {
    if (gone || !child.connected) return Promise.reject(new Error('The application has ended'))
    next += 1
    const id = next
    const answer = new Promise<Value>((resolve, reject) => waiting.set(id, { resolve, reject }))
    child.send({ id, ...question }, () => {})
    return answer
  }
  return {
    run: <Name extends CommandName>(name: Name, input: Input<Name>) =>
      ask<Reply<OutputOf<Name>>>({ name, input }),
    on: (listener: (event: CourtsideEvent) => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    /** Of these words, those that the process still holds. */
    holds: (words: readonly string[]) =>
      ask<string[]>({ words: words.map((word) => [...word].reverse().join('')) }),
    hasEnded: () => gone,
    isBusy: () => waiting.size > 0,
    end: async () => {
      child.disconnect()
      await ended
    },
    kill9: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}
export type ApplicationApart = ReturnType<typeof applicationApart>
