import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const files = readdirSync('renderer', { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.tsx'),
)

/** Each control as it is written, up to its own end. */
function controlsOf(source: string): string[] {
  return [...source.matchAll(/\n( *)<(?:input|textarea|select)\b/g)].map(({ index, 1: indent = '' }) => {
    const written = source.slice(index + 1)
    return written.slice(0, written.search(new RegExp(`\n${indent}(/>|>|</)`)))
  })
}

// Chromium writes what stands in a field without it, a box's tick too, into the session files of its profile
// (tried: Chromium 156 keeps an input, a textarea and a select in Sessions/, and none that says "off").
test('every field says what the browser may keep of it, so that it keeps nothing typed in its session files', () => {
  const found = files.flatMap((file) =>
    controlsOf(readFileSync(join('renderer', file), 'utf8')).map((control) => ({ file, control })),
  )
  expect(found.length).toBeGreaterThan(10)
  expect(found.filter(({ control }) => !control.includes('autoComplete=')).map(({ file }) => file)).toEqual(
    [],
  )
})
