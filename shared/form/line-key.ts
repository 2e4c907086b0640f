import type { Option } from './definition.ts'

/** The key of an option of a table of choices: its code where that is one sign, else the first letter of its words. */
export const lineKey = ({ code, label }: Pick<Option, 'code' | 'label'>): string =>
  (code.length === 1 ? code : label.slice(0, 1)).toLowerCase()
