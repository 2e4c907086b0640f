import { posix } from 'node:path'
import { type ESTree, parseSync, Visitor } from 'vite'

export type Source = { readonly path: string; readonly text: string }

/** One file asks for another, or for a package; `type` where nothing of it is there at run time. */
type Import = { readonly from: string; readonly what: string; readonly kind: 'value' | 'type' }

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
      /^(zod|jose|canonicalize|temporal-polyfill|@node-rs\/argon2)$/,
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

/**
 * The rooms of each layer in their order: a folder imports only from itself and from those before it.
 * The file at a layer's own root (`.`) counts as a room.
 */
export const roomOrder: Readonly<Record<string, readonly string[]>> = {
  shared: [
    'lib',
    'record',
    'audit',
    'form',
    'scoring',
    'document',
    'proposal',
    'services',
    'allocation',
    'quality',
    'assessment',
    'handover',
    'risk-review',
    'contract',
  ],
  'electron/core': [
    'machine',
    'pdf',
    'vault',
    'storage',
    'signing',
    'handover',
    'templates',
    'office',
    'report',
    'commands',
    '.',
    'window',
  ],
  renderer: [
    'styles',
    'client',
    'controls',
    'editor',
    'form',
    'window',
    'autosave',
    'parts',
    'report',
    'screens',
    'app',
    '.',
  ],
}

/** Every import that runs against the order of rooms, and every room that has no place in it. */
export function disorder(sources: readonly Source[]): string[] {
  return Object.entries(roomOrder).flatMap(([layer, rooms]) => {
    const roomOf = (path: string): string | null => {
      if (!path.startsWith(`${layer}/`)) return null
      const [first = '.', ...rest] = path.slice(layer.length + 1).split('/')
      return rest.length === 0 ? '.' : first
    }
    return sources.flatMap((source) => {
      const room = roomOf(source.path)
      if (room === null) return []
      const place = rooms.indexOf(room)
      if (place === -1) return [`${source.path}: ${layer}/${room} has no place in the order of rooms`]
      return importsOf(source).flatMap(({ what }) => {
        const other = roomOf(what)
        return other === null || rooms.indexOf(other) <= place
          ? []
          : [`${source.path} may not import ${what}: in ${layer}, ${other} comes after ${room}`]
      })
    })
  })
}

/** Every import, export-from, `import()`, `require`, imported type and worker address, as path or package. */
function importsOf({ path, text }: Source): Import[] {
  const found: Import[] = []
  const add = (what: unknown, kind: Import['kind']): void => {
    if (typeof what !== 'string') return
    const target = what.startsWith('.') ? posix.join(posix.dirname(path), what) : what
    found.push({ from: path, what: target, kind })
  }
  const literal = (node: ESTree.Node | undefined): unknown =>
    node?.type === 'Literal' ? node.value : undefined
  new Visitor({
    ImportDeclaration: (node) => {
      const allTypes =
        node.importKind === 'type' ||
        (node.specifiers.length > 0 &&
          node.specifiers.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type'))
      add(node.source.value, allTypes ? 'type' : 'value')
    },
    ExportNamedDeclaration: (node) => add(node.source?.value, node.exportKind === 'type' ? 'type' : 'value'),
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === 'type' ? 'type' : 'value'),
    ImportExpression: (node) => add(literal(node.source), 'value'),
    TSImportType: (node) => add(node.source.value, 'type'),
    TSExternalModuleReference: (node) => add(node.expression.value, 'value'),
    CallExpression: (node) => {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require')
        add(literal(node.arguments[0]), 'value')
    },
    NewExpression: (node) => {
      const address = literal(node.arguments[0])
      const isModuleAddress = typeof address === 'string' && /^\..*\.(tsx?|mjs)$/.test(address)
      if (node.callee.type === 'Identifier' && node.callee.name === 'URL' && isModuleAddress)
        add(address, 'value')
    },
  }).visit(parsed({ path, text }))
  return found
}

/** Where shared/ may hold a regular expression, and what it reads there. Never what an answer means. */
const mayMatch: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'a date, a number or an identifier, by its spelling': [
      ...['allocation/allocate-input', 'allocation/rule-table', 'allocation/schedule15', 'audit/entry'],
      ...['allocation/organisations', 'assessment/example', 'contract/commands', 'form/definition'],
      ...[
        'form/link-questions',
        'form/validate',
        'handover/trust.schema',
        'lib/dates',
        'lib/identifiers',
        'lib/typed-dates',
        'quality/quality-table',
      ],
      ...['record/answers', 'record/case', 'record/result', 'scoring/offence-search', 'scoring/ogrs4'],
      ...['scoring/parse-offences', 'scoring/score-facts', 'scoring/score-from-case'],
      ...['services/directory.schema', 'services/parse-directory'],
    ],
    'names and places, folded to be compared': ['lib/fold-name', 'services/place'],
    'characters that nobody sees, and whether anything is left': [
      ...['lib/clean-text', 'lib/is-blank', 'lib/one-line', 'lib/typed-text'],
    ],
    'words that Courtside itself puts together': [
      ...['document/copies', 'document/shown', 'document/table-layout', 'lib/fill-in', 'quality/in-words'],
      ...['proposal/limit-in-words', 'proposal/proposed-sentence', 'services/problem-in-words'],
    ],
    'a text for advice, or for what would give a victim away': [
      ...['quality/common-words', 'quality/numbers-in-words', 'quality/phrases', 'quality/similarity'],
      ...['quality/victim-details', 'quality/writing'],
    ],
  }).flatMap(([reads, files]) => files.map((file) => [`shared/${file}.ts`, reads] as const)),
)

/**
 * Regular expressions in shared/ outside those files: a rule that can stop, excuse or decide reads codes, ticks,
 * numbers, dates and whether a box is empty.
 */
export function proseReaders(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    if (!source.path.startsWith('shared/') || mayMatch.has(source.path)) return []
    const found: string[] = []
    const add = (at: number): void => {
      found.push(`${source.path}:${source.text.slice(0, at).split('\n').length} matches words`)
    }
    const isRegExp = (callee: ESTree.Expression | ESTree.Super): boolean =>
      callee.type === 'Identifier' && callee.name === 'RegExp'
    new Visitor({
      Literal: (node) => {
        if ('regex' in node) add(node.start)
      },
      NewExpression: (node) => {
        if (isRegExp(node.callee)) add(node.start)
      },
      CallExpression: ({ callee, start }) => {
        const method =
          callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
            ? callee.property.name
            : ''
        if (isRegExp(callee) || ['match', 'matchAll', 'search'].includes(method)) add(start)
      },
    }).visit(parsed(source))
    return found
  })
}

/** Files that may hold one and do not: the list shrinks with them. */
export const needlesslyAllowed = (sources: readonly Source[]): string[] =>
  [...mayMatch.keys()].filter(
    (path) =>
      proseReaders(
        sources
          .filter((source) => source.path === path)
          .map((source) => ({ ...source, path: 'shared/x.ts' })),
      ).length === 0,
  )

/** What the types may not say and the compiler does not forbid: `any`, `as`, `!`, a suppressed error. */
export function untruths(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const found: string[] = []
    const add = (what: string, at: number): void => {
      found.push(`${source.path}:${source.text.slice(0, at).split('\n').length} ${what}`)
    }
    new Visitor({
      TSAnyKeyword: (node) => add('any', node.start),
      TSNonNullExpression: (node) => add('!', node.start),
      TSTypeAssertion: (node) => add('<type> assertion', node.start),
      TSAsExpression: (node) => {
        const isConst =
          node.typeAnnotation.type === 'TSTypeReference' &&
          node.typeAnnotation.typeName.type === 'Identifier' &&
          node.typeAnnotation.typeName.name === 'const'
        if (!isConst) add('as', node.start)
      },
      ExportDefaultDeclaration: (node) => {
        if (!source.path.endsWith('.config.ts')) add('export default', node.start)
      },
    }).visit(parsed(source))
    for (const { index } of source.text.matchAll(/@ts-(ignore|expect-error|nocheck)\b/g)) {
      if (!source.path.endsWith('support/architecture.ts')) add('a suppressed type error', index)
    }
    return found
  })
}

function parsed({ path, text }: Source): ESTree.Program {
  const { program, errors } = parseSync(path, text)
  if (errors[0] !== undefined) throw new Error(`${path} does not parse: ${errors[0].message}`)
  return program
}
