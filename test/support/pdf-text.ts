import { spawnSync } from 'node:child_process'
import { must } from '../../shared/lib/must.ts'

function run(command: string, args: readonly string[], bytes: Uint8Array): string {
  const done = spawnSync(command, args, { input: bytes, maxBuffer: 256 * 1024 * 1024 })
  if (done.error !== undefined) throw done.error
  if (done.status !== 0) throw new Error(`${command}: ${done.stderr.toString()}`)
  return done.stdout.toString('utf8')
}

/** All the text of a PDF as a reader's program extracts it: heads and feet of pages, marginal words and all. */
export const pdfText = (bytes: Uint8Array): string => run('pdftotext', ['-raw', '-', '-'], bytes)

/** The text between the head and the foot of its pages and right of the left margin, in reading order. */
export const pdfBodyText = (bytes: Uint8Array): string =>
  run(
    'pdftotext',
    ['-raw', '-nopgbrk', '-r', '72', '-x', '59', '-y', '49', '-W', '536', '-H', '751', '-', '-'],
    bytes,
  )

/** The same without any white space: lines of print break where they will. */
export const withoutSpace = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '')

/** Running text to compare: without white space, and without the word that marks a restricted passage in the margin. */
export const bare = (text: string): string => withoutSpace(text).replaceAll('RESTRICTED', '')

/** The fields that pdfinfo gives, by name. */
export function pdfInfo(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    run('pdfinfo', ['-isodates', '-'], bytes)
      .split('\n')
      .flatMap((line): [string, string][] => {
        const found = /^([^:]+):\s*(.*)$/.exec(line)
        return found === null ? [] : [[must(found[1], 'two groups'), must(found[2], 'two groups')]]
      }),
  )
}

/** How far right the text reaches on any page, in points. */
export const rightmost = (bytes: Uint8Array): number =>
  Math.max(
    ...Array.from(run('pdftotext', ['-bbox', '-', '-'], bytes).matchAll(/ xMax="([\d.]+)"/g), ([, edge]) =>
      Number(edge),
    ),
  )

/** How far from the left the word first begins, in points. Words of Arabic and Hebrew are given from left to right. */
export function leftEdge(bytes: Uint8Array, word: string): number {
  const boxes = run('pdftotext', ['-bbox', '-', '-'], bytes)
  const found = boxes.match(new RegExp(`xMin="([\\d.]+)"[^>]*>${word}<`, 'u'))?.[1]
  return Number(must(found, `“${word}” is printed`))
}
