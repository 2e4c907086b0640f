import { type ESTree, Visitor } from 'vite'
import { parsed, type Source } from './source.ts'

/** Where shared/ may hold a regular expression, and what it reads there. Never what an answer means. */
const mayMatch: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'a date, a number or an identifier, by its spelling': [
      ...['allocation/allocate-input', 'allocation/rule-table', 'allocation/schedule15', 'audit/entry'],
      ...[
        'allocation/organisations',
        'assessment/example',
        'contract/command',
        'form/condition-schema',
        'form/definition',
      ],
      ...[
        'court-list/read-list',
        'form/link-questions',
        'form/validate',
        'handover/receipt.schema',
        'handover/trust.schema',
        'lib/dates',
        'lib/identifiers',
        'lib/paper-code',
        'lib/typed-dates',
        'quality/quality-table',
      ],
      ...['record/answers', 'record/case', 'record/result', 'scoring/offence-search', 'scoring/ogrs4'],
      ...['scoring/parse-offences', 'scoring/score-facts', 'scoring/score-from-case'],
      ...['services/directory.schema', 'services/parse-directory'],
    ],
    'what an officer looks for, letter by letter': [
      ...['form/find-text', 'lib/folded-text'],
      ...['search/excerpt', 'search/search-query', 'search/searched-text'],
    ],
    'one word, by its letters': ['contract/writing-commands', 'lib/spelling-words.schema'],
    'names and places, folded to be compared': ['lib/fold-name', 'services/place'],
    'characters that nobody sees, and whether anything is left': [
      ...['lib/clean-text', 'lib/is-blank', 'lib/one-line', 'lib/typed-text'],
    ],
    'words that Courtside itself puts together': [
      ...['document/copies', 'document/shown', 'document/table-layout', 'lib/words', 'quality/in-words'],
      ...['proposal/limit-in-words', 'proposal/proposed-sentence', 'lib/problem-in-words'],
    ],
    'a text for advice, or for what would give a victim away': [
      ...[
        'quality/common-words',
        'quality/numbers-in-words',
        'quality/other-names',
        'quality/phrases',
        'quality/similarity',
      ],
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
