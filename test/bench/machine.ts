import { cpus, loadavg, totalmem } from 'node:os'
import { z } from 'zod'
import type { DrivenHost } from '../support/driven-host-client.ts'

/** How many processes wanted a core in the last minute: asked before the bench begins, these are others'. */
export const othersLoad = (): string => (loadavg()[0] ?? 0).toFixed(1)

/** What the figures were taken on, in three lines. */
export async function machine(host: DrivenHost, load: string): Promise<string> {
  const agent = z.string().parse(await host.evaluate('navigator.userAgent'))
  const browser = /(?:Headless)?Chrome\/([\d.]+)/.exec(agent)?.[1] ?? agent
  const cores = cpus()
  const shown = process.env['DISPLAY'] === undefined ? 'headless, no display' : 'in a window'
  const busy =
    Number(load) > cores.length / 2 ? ': busy with something else, so times are longer than they need be' : ''
  return [
    `${cores.length} cores (${cores[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${process.arch}`,
    `Node ${process.versions.node}, Chromium ${browser}, ${shown}`,
    `load ${load} before the bench began${busy}`,
  ].join('\n')
}
