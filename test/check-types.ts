/** Types, layer by layer: each tsconfig grants only what its layer may use, so a breach does not compile. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const layers = [
  'shared',
  'electron/core',
  'electron/shell',
  'electron/hosts',
  'electron/setup',
  'renderer',
  'test',
]
let failed = false
for (const layer of layers) {
  if (!existsSync(`${layer}/tsconfig.json`)) continue
  const run = spawnSync('node_modules/.bin/tsc', ['-p', layer], { stdio: 'inherit' })
  if (run.status !== 0) {
    console.error(`types: ${layer} does not compile`)
    failed = true
  }
}
process.exit(failed ? 1 : 0)
