import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type ESTree, parseSync, Visitor } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'

const root = join(import.meta.dirname, '..', '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'courtside-bundle-'))
const read = (name: string) => readFileSync(join(folder, name), 'utf8')

/** Every package that the file asks for, however it asks. */
function asksFor(name: string): string[] {
  const found = new Set<string>()
  const literal = (node: ESTree.Node | undefined) => {
    if (node?.type === 'Literal' && typeof node.value === 'string') found.add(node.value)
  }
  new Visitor({
    ImportDeclaration: (node) => void found.add(node.source.value),
    ExportAllDeclaration: (node) => void found.add(node.source.value),
    ExportNamedDeclaration: (node) => literal(node.source ?? undefined),
    ImportExpression: (node) => literal(node.source),
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') literal(node.arguments[0])
    },
  }).visit(parseSync(name, read(name)).program)
  return [...found].filter((what) => !what.startsWith('.')).toSorted()
}

beforeAll(async () => {
  for (const mode of ['main', 'preload']) {
    await build({
      configFile: join(root, 'electron', 'shell', 'vite.config.ts'),
      mode,
      logLevel: 'error',
      build: { outDir: folder, emptyOutDir: false },
    })
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the preload is one CommonJS file that requires electron and nothing else', () => {
  expect(asksFor('preload.cjs')).toEqual(['electron'])
  expect(read('preload.cjs')).not.toMatch(/^\s*(import|export)\b/m)
})

test('the main process asks for Electron, Node and the packages that the application depends on', () => {
  const { dependencies } = z
    .object({ dependencies: z.record(z.string(), z.string()) })
    .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
  const packageOf = (what: string) =>
    what
      .split('/')
      .slice(0, what.startsWith('@') ? 2 : 1)
      .join('/')
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'))
  const others = scripts
    .flatMap(asksFor)
    .filter((what) => what !== 'electron' && !isBuiltin(what) && dependencies[packageOf(what)] === undefined)
  expect(others).toEqual([])
  expect(asksFor('main.js')).toContain('electron')
})

test('the PDF worker is a file of its own, and the bundle names it as it is called there', () => {
  expect(readdirSync(folder)).toContain('render-worker.js')
  const bundle = readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map(read)
    .join('\n')
  expect(bundle).toContain('./render-worker.js')
  expect(bundle).not.toContain('./render-worker.ts')
})
