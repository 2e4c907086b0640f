import type { OptionLists } from '../../shared/form/definition.ts'
import { optionsOf } from '../controls/options.ts'
import type { Cell } from './cell.ts'

/** The words offered while typing: those of the list the template names, if it names one. */
export const suggestionsFor = (asked: Cell, lists: OptionLists): readonly string[] =>
  'suggest' in asked && asked.suggest !== undefined
    ? optionsOf(lists, asked.suggest).map(({ label }) => label)
    : []
