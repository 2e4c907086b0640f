/** Saves without end, as a typing officer's application does, and tells each save once it is acknowledged. */
import { writeSync } from 'node:fs'
import { done } from '../done.ts'
import { opened, pat } from './store-for-test.ts'

const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('Give the path of a store')
const clock = { now: () => new Date().toISOString() }
const store = opened(path, 'open', {
  clock,
  ids: { uuid: () => 'unused', randomBytes: Buffer.alloc },
  changed: () => {},
})
let { rev } = done(await store.reports.read('report-1'))
for (;;) {
  const changes = { 'free.note': `save ${rev + 1} ${'text '.repeat(2_000)}` }
  rev = done(await store.reports.save(pat, { id: 'report-1', rev, changes })).rev
  writeSync(1, `${rev}\n`)
}
