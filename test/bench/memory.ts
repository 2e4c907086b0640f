import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { openReport, sitDown } from './desk.ts'
import { type Figure, median } from './figure.ts'

/** After a report has opened: its fonts, its findings and what was thrown away on the way have settled. */
const SETTLE_MS = 1500

type Process = { readonly pid: number; readonly parent: number; readonly command: string }

/** A window started, unlocked and opened on case-1, several times over. No figures where the system has no /proc. */
export async function benchMemory(dataDir: string, runs: number): Promise<Figure[]> {
  const found: NonNullable<ReturnType<typeof memoryOf>>[] = []
  for (let run = 0; run < runs; run += 1) {
    const host = await sitDown(dataDir)
    await openReport(host, 'Lee Anthony Pascall')
    await pause(SETTLE_MS)
    const memory = memoryOf(host.pid)
    await host.stop()
    if (memory === null) return []
    found.push(memory)
  }
  const line = (name: string, values: readonly number[]): Figure => ({
    name,
    unit: 'MB',
    p50: median(values),
    p95: null,
    of: values.length,
  })
  return [
    line(
      'core process, resident',
      found.map(({ core }) => core),
    ),
    line(
      "window's renderer process, resident",
      found.map(({ renderer }) => renderer),
    ),
  ]
}

/** Resident memory of the core and of its window's renderer process, in MB; null where the system has no /proc. */
function memoryOf(core: number): { core: number; renderer: number } | null {
  try {
    const renderers = descendants(core, processes()).filter(({ command }) =>
      command.includes('--type=renderer'),
    )
    // The browser may keep an empty renderer in reserve; the window's own is the largest.
    return { core: resident(core), renderer: Math.max(...renderers.map(({ pid }) => resident(pid))) }
  } catch {
    return null
  }
}

const resident = (pid: number): number =>
  Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024

function descendants(pid: number, all: readonly Process[]): Process[] {
  return all
    .filter(({ parent }) => parent === pid)
    .flatMap((child) => [child, ...descendants(child.pid, all)])
}

function processes(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8')
        const parent = Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1])
        return [{ pid: Number(name), parent, command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }]
      } catch {
        // It ended while the list was read.
        return []
      }
    })
}
