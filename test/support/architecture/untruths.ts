import { Visitor } from 'vite'
import { parsed, type Source } from './source.ts'

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
      if (!source.path.endsWith('architecture/untruths.ts')) add('a suppressed type error', index)
    }
    return found
  })
}
