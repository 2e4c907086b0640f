import { cpus, totalmem } from 'node:os'
import { z } from 'zod'
import type { DrivenHost } from '../support/driven-host-client.ts'

/** What the figures were taken on, in two lines. */
export async function machine(host: DrivenHost): Promise<string> {
  const agent = z.string().parse(await host.evaluate('navigator.userAgent'))
  const browser = /(?:Headless)?Chrome\/([\d.]+)/.exec(agent)?.[1] ?? agent
  const cores = cpus()
  const shown = process.env['DISPLAY'] === undefined ? 'headless, no display' : 'in a window'
  return [
    `${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}`,
    `Node ${process.versions.node}, Chromium ${browser}, ${shown}`,
  ].join('\n')
}
