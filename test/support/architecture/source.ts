import { type ESTree, parseSync } from 'vite'

export type Source = { readonly path: string; readonly text: string }

export function parsed({ path, text }: Source): ESTree.Program {
  const { program, errors } = parseSync(path, text)
  if (errors[0] !== undefined) throw new Error(`${path} does not parse: ${errors[0].message}`)
  return program
}
