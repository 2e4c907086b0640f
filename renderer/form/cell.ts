import type { AskedQuestion, Column, OptionLists } from '../../shared/form/definition.ts'
import { optionsOf } from '../controls/options.ts'

/** A column of a table, or a question of one of a column's kinds. */
export type Cell = Column | Exclude<AskedQuestion, { kind: 'richText' | 'rows' | 'yesNoList' }>

/** Radios up to this many options, a drop-down beyond. A cell is narrow. */
export const MOST_RADIOS = { question: 6, cell: 2 } as const

/** Whether the field is a group of controls, named by its label's id, rather than one that `<label for>` names. */
export function isGroup(asked: Cell, lists: OptionLists, mostRadios: number): boolean {
  if (asked.kind === 'choice') {
    const options = optionsOf(lists, asked.options)
    return options.length <= mostRadios || options.some(({ clears }) => clears)
  }
  return (asked.kind === 'yesNo' && asked.as === undefined) || asked.kind === 'choices'
}
