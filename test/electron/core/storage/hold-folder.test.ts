import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdFolder } from '../../../../electron/core/storage/hold-folder.ts'
import { must } from '../../../../shared/lib/must.ts'
import { applicationIn } from '../../../support/office-at-work.ts'
import { done } from '../done.ts'
import { newFolder } from './store-for-test.ts'

const child = join(import.meta.dirname, 'holding-child.ts')

test('a folder that another process holds is refused in words, and free once that process was killed', async () => {
  const folder = newFolder()
  const holder = spawn(process.execPath, [child, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(must(holder.stdout, 'it is piped'), 'data')
  expect(holdFolder(folder)).toMatchObject({
    problem: { kind: 'inUse', says: expect.stringContaining('already open') },
  })
  holder.kill('SIGKILL')
  await once(holder, 'close')
  done(holdFolder(folder)).release()
})

test('a second application on a folder says so in its window, and goes on once the first has closed', async () => {
  const first = applicationIn()
  expect(await first.ask.done('app.status', {})).toMatchObject({ is: 'firstRun' })
  const second = applicationIn(first.folder)
  expect(await second.ask.refused('app.status', {})).toMatchObject({
    kind: 'notAllowed',
    says: expect.stringContaining('already open'),
  })
  await first.application.close()
  expect(await second.ask.done('app.status', {})).toMatchObject({ is: 'firstRun' })
  await second.application.close()
})
