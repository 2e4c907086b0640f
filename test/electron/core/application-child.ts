/** The application in a process of its own: commands come as messages and are answered as messages, as plain JSON. */
import { createReadStream, rmSync } from 'node:fs'
import { join } from 'node:path'
import { writeHeapSnapshot } from 'node:v8'
import { z } from 'zod'
import { applicationIn } from '../../support/office-at-work.ts'

const folder = z.string().parse(process.argv[2])
const { application } = applicationIn(folder, new Date().toISOString())
const send = (message: object) => {
  if (process.connected) process.send?.(message)
}
application.on((event) => send({ event }))

/**
 * Which of these words the heap of this process still holds, once what nobody holds is collected. What comes as a
 * message is a word of this process too: it comes backwards, and is turned round when the heap is written.
 */
async function kept(backwards: readonly string[]): Promise<string[]> {
  globalThis.gc?.()
  const file = writeHeapSnapshot(join(folder, 'heap.heapsnapshot'))
  const words = backwards.map((word) => [...word].reverse().join(''))
  const found = new Set<string>()
  let before = ''
  for await (const chunk of createReadStream(file, 'utf8')) {
    const text = `${before}${chunk}`
    for (const word of words) if (text.includes(word)) found.add(word)
    before = text.slice(-200)
  }
  rmSync(file)
  return [...found]
}

const message = z.union([
  z.strictObject({ id: z.number(), name: z.string(), input: z.unknown() }),
  z.strictObject({ id: z.number(), words: z.array(z.string()) }),
])
process.on('message', async (given: unknown) => {
  const asked = message.parse(given)
  if ('name' in asked) send({ id: asked.id, reply: await application.run(asked.name, asked.input) })
  else send({ id: asked.id, reply: await kept(asked.words) })
})
process.on('disconnect', async () => {
  await application.close()
  process.exit(0)
})
