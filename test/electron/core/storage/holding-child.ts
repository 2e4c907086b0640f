/** Holds a folder, says so, and stays until it is killed. */
import { writeSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { holdFolder } from '../../../../electron/core/storage/hold-folder.ts'
import { must } from '../../../../shared/lib/must.ts'
import { done } from '../done.ts'

const held = done(holdFolder(must(process.argv[2], 'the path of a folder')))
writeSync(1, 'held\n')
await setTimeout(120_000)
held.release()
