import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { PASSPHRASES } from '../../support/office-at-work.ts'
import { searchFor } from '../../support/search-for.ts'
import { exampleOf } from '../../support/templates.ts'

const file = fileURLToPath(new URL('./application-child.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'courtside-process-'))
const running: ChildProcess[] = []
afterAll(() => {
  for (const child of running) child.kill()
})

const whatever = z.unknown()
const accepted = z.object({ ok: z.literal(true), value: whatever })
const message = z.union([
  z.strictObject({ event: z.unknown() }),
  z.strictObject({ id: z.number(), reply: z.unknown() }),
])

/** The application in a process of its own. */
function startedApart() {
  const child = fork(file, [folder], { execArgv: ['--expose-gc'], serialization: 'json' })
  running.push(child)
  const events: unknown[] = []
  const waiting: ((reply: unknown) => void)[] = []
  child.on('message', (given: unknown) => {
    const told = message.parse(given)
    if ('event' in told) events.push(told.event)
    else waiting[told.id]?.(told.reply)
  })
  const ask = async <Answer extends z.ZodType>(question: object, answer: Answer) => {
    const { promise, resolve } = Promise.withResolvers<unknown>()
    child.send({ id: waiting.push(resolve) - 1, ...question })
    return answer.parse(await promise)
  }
  return {
    events,
    run: async <Value extends z.ZodType>(name: string, input: object, value: Value) =>
      value.parse((await ask({ name, input }, accepted)).value),
    /** Of these words, those that the process still holds. */
    holds: (words: readonly string[]) =>
      ask({ words: words.map((word) => [...word].reverse().join('')) }, z.array(z.string())),
    end: async () => {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}

const PLANTED = 'Wrenfordby Quillaughan'
/** Found where the search works. */
const OF_THE_CODE = 'Courtside is locked. Sign in to go on.'

test('what holds a case can run in a process of its own: locked it holds no word of it, ended and begun again it opens', async () => {
  const { author } = exampleOf('case-1')
  const first = startedApart()
  const created = await first.run(
    'office.create',
    { office: 'NPS Kent', user: { ...author, passphrase: PASSPHRASES.author } },
    z.object({ status: z.object({ user: z.object({ userId: z.string() }) }) }),
  )
  const { userId } = created.status.user
  const { id, rev } = await first.run(
    'report.start',
    { format: 'oral', name: PLANTED, court: '', hearingDate: '' },
    z.object({ id: z.string(), rev: z.number() }),
  )
  await first.run('report.save', { id, rev, changes: { 'hearing.courtroom': PLANTED } }, whatever)
  const found = z.object({ total: z.literal(1) })
  await first.run('report.search', searchFor(PLANTED), found)
  await first.run('session.lock', { why: 'asked' }, whatever)
  expect(first.events).toContainEqual({ is: 'locked', why: 'asked' })
  expect(await first.holds([OF_THE_CODE, PLANTED])).toEqual([OF_THE_CODE])
  await first.end()

  const second = startedApart()
  await second.run('session.unlock', { userId, passphrase: PASSPHRASES.author }, whatever)
  const { answers } = await second.run(
    'report.open',
    { id },
    z.object({ answers: z.record(z.string(), whatever) }),
  )
  expect(answers['person.name']).toBe(PLANTED)
  await second.end()
}, 300_000)
