import { processIo } from './cli/command-io.ts'
import { runCli } from './cli/run-cli.ts'

// Whoever reads may have read enough ("| head"): that is no fault.
process.stdout.on('error', (error: Error & { code?: string }) => {
  if (error.code !== 'EPIPE') throw error
})

// The status is set, not exited with: what is still on its way to a pipe is written first.
process.exitCode = await runCli(process.argv.slice(2), processIo)
