import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from './architecture/source.ts'

const root = join(import.meta.dirname, '..', '..')
const notOurs = ['.git', 'node_modules', 'out']

/** Names at the top level, without what git leaves out. */
export const topLevel = (): string[] =>
  readdirSync(root).filter((name) => !notOurs.includes(name) && !name.endsWith('.log'))

/** Paths of every file below a folder, from the top of the project, with "/" between. */
export const projectFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    )
    .toSorted()

/** Every file of code in the project with its text. */
export function projectSources(): Source[] {
  const atTop = topLevel().filter((name) => /\.(tsx?|mjs)$/.test(name))
  const below = ['shared', 'electron', 'renderer', 'test'].flatMap(projectFiles)
  return [...atTop, ...below.filter((path) => /\.(tsx?|mjs)$/.test(path))].map((path) => ({
    path,
    text: readFileSync(join(root, path), 'utf8'),
  }))
}
