import { posix } from 'node:path'
import { type ESTree, Visitor } from 'vite'
import { parsed, type Source } from './source.ts'

/** One file asks for another, or for a package; `type` where nothing of it is there at run time. */
type Import = { readonly from: string; readonly what: string; readonly kind: 'value' | 'type' }

/** Every import, export-from, `import()`, `require`, imported type and worker address, as path or package. */
export function importsOf({ path, text }: Source): Import[] {
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
