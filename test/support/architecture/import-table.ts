import { importsOf } from './imports.ts'
import type { Source } from './source.ts'

type Row = {
  readonly of: string
  readonly files: RegExp
  /** Files of the project by path, packages by name: the import must match one of these. */
  readonly may: readonly RegExp[]
  readonly mayTypesOf?: readonly RegExp[]
  readonly says: string
}

const node = /^node:/
const shared = /^shared\//

/**
 * Who may import whom. The first row whose `files` match a file holds for it; type imports count like
 * any other. What is not granted is forbidden.
 */
export const importTable: readonly Row[] = [
  {
    of: 'shared',
    files: shared,
    may: [shared, /^zod$/, /^canonicalize$/, /^temporal-polyfill$/],
    says: 'shared is pure: shared, zod, canonicalize, temporal-polyfill; no node, DOM, React, Electron, templates',
  },
  {
    of: 'electron/core/commands',
    files: /^electron\/core\/commands\//,
    may: [
      shared,
      /^electron\/core\/(?!commands\/|application\.ts)/,
      /^electron\/core\/commands\/(handlers|context)\.ts$/,
      node,
    ],
    mayTypesOf: [/^zod$/],
    says: 'a command stands on storage, vault, signing, pdf, handover and shared, never on another command',
  },
  {
    of: 'electron/core/storage',
    files: /^electron\/core\/storage\//,
    may: [shared, /^electron\/core\/(?!commands\/|application\.ts)/, node, /^zod$/, /^better-sqlite3$/],
    says: 'storage is the only SQL: shared, core below the commands, node, better-sqlite3',
  },
  {
    of: 'electron/core/application.ts',
    files: /^electron\/core\/application\.ts$/,
    may: [shared, /^electron\/core\//],
    says: 'the wiring knows the core and nothing else',
  },
  {
    of: 'electron/core',
    files: /^electron\/core\//,
    may: [
      shared,
      /^electron\/core\/(?!commands\/|application\.ts)/,
      node,
      /^(zod|jose|canonicalize|temporal-polyfill|@node-rs\/argon2|csv-parse\/sync)$/,
      /^pdfmake(\/|$)/,
    ],
    // The door and nothing behind it: a window asks the application by its type.
    mayTypesOf: [/^electron\/core\/application\.ts$/],
    says: 'the core knows shared, node and its listed libraries; never electron, shell, hosts, renderer',
  },
  {
    of: 'electron/shell/main.ts and preload.ts',
    files: /^electron\/shell\/(main|preload)\.ts$/,
    may: [shared, /^electron\/core\/(?!storage\/|commands\/)/, /^electron\/shell\//, node, /^electron$/],
    says: 'the two entries hand the real Electron to the shell',
  },
  {
    of: 'electron/shell/vite.config.ts',
    files: /^electron\/shell\/vite\.config\.ts$/,
    may: [/^vite$/, node],
    says: 'the bundle of the shell',
  },
  {
    of: 'electron/shell',
    files: /^electron\/shell\//,
    may: [shared, /^electron\/core\/(?!storage\/|commands\/)/, /^electron\/shell\//, node],
    mayTypesOf: [/^electron$/],
    says: 'the shell takes Electron as an argument: its types only; core and shared; never hosts, storage, renderer',
  },
  {
    of: 'electron/hosts',
    files: /^electron\/hosts\//,
    may: [
      shared,
      /^electron\/core\/(?!storage\/|commands\/)/,
      /^electron\/hosts\//,
      node,
      /^(playwright-core|commander|zod)$/,
    ],
    says: 'the hosts know core, shared, node, playwright-core, commander; never electron, shell, storage, renderer',
  },
  {
    of: 'electron/setup',
    files: /^electron\/setup\//,
    may: [/^electron\/setup\//, /^electron\/hosts\/find-browser\.ts$/, node],
    says: 'set-up runs before anything else is there: node, and where browsers lie',
  },
  {
    of: 'renderer/spelling',
    files: /^renderer\/spelling\//,
    may: [
      shared,
      /^renderer\//,
      /^react(-dom)?(\/|$)/,
      /^nspell$/,
      /^node_modules\/dictionary-(en-gb|cy)\/index\.(aff|dic)\?raw$/,
    ],
    says: 'spelling is the only place for nspell and its dictionaries',
  },
  {
    of: 'renderer/editor',
    files: /^renderer\/editor\//,
    may: [shared, /^renderer\//, /^react(-dom)?(\/|$)/, /^lexical$/, /^@lexical\//, /^(dompurify|zod)$/],
    says: 'the editor is the only place for lexical; never node, electron',
  },
  {
    of: 'renderer',
    files: /^renderer\//,
    may: [shared, /^renderer\//, /^react(-dom)?(\/|$)/, /^(zod|temporal-polyfill)$/, /^pdfjs-dist(\/|$)/],
    says: 'the window knows shared, react and its styles; never node, electron, lexical outside editor/',
  },
  { of: 'test', files: /^test\//, may: [/./], says: 'tests may import anything' },
  {
    of: 'tool configuration',
    files: /^[^/]+\.config\.ts$/,
    may: [/./],
    says: 'tools read it, nothing imports it',
  },
]

/** Every import that its row does not grant, in words: file, import, rule. */
export function breaches(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const row = importTable.find(({ files }) => files.test(source.path))
    if (row === undefined) return []
    return importsOf(source)
      .filter(({ what, kind }) => {
        const granted = [...row.may, ...(kind === 'type' ? (row.mayTypesOf ?? []) : [])]
        return !granted.some((pattern) => pattern.test(what))
      })
      .map(
        ({ from, what, kind }) =>
          `${from} may not import ${kind === 'type' ? 'types of ' : ''}${what}: ${row.says}`,
      )
  })
}
