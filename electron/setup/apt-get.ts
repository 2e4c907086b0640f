import { spawnSync } from 'node:child_process'

/** What apt and dpkg say while another program installs packages. */
const heldByAnother =
  /^E: (Could not get lock|Unable to (acquire|lock))|\block was locked by another process/m

/** Runs apt-get; while another program holds its locks it waits, up to ten minutes, and says so once. */
export function aptGet(words: readonly string[], patience = 600_000, pause = 5_000): boolean {
  for (let waited = 0; ; waited += pause) {
    const apt = spawnSync('apt-get', words, {
      stdio: ['ignore', 2, 'pipe'],
      encoding: 'utf8',
      // In English, so that the reason can be told.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
    })
    if (apt.status === 0) return true
    if (!heldByAnother.test(apt.stderr) || waited >= patience) {
      process.stderr.write(apt.stderr)
      return false
    }
    if (waited === 0)
      console.error('Courtside: another program is installing packages; waiting until it is done.')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause)
  }
}
