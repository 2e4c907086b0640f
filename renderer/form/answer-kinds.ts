import type { Answer, CellAnswer, Row, YesNoList } from '../../shared/record/answers.ts'
import type { RichText } from '../../shared/record/rich-text.ts'

/** An answer of another kind than the question's (a template that changed) reads as none, never as an error. */
type Given = Answer | CellAnswer | undefined

export const textIn = (given: Given): string => (typeof given === 'string' ? given : '')

export const tickedIn = (given: Given): readonly string[] =>
  typeof given === 'object' && 'ticked' in given ? given.ticked : []

export const yesNoIn = (given: Given): YesNoList['yesNo'] =>
  typeof given === 'object' && 'yesNo' in given ? given.yesNo : {}

export const rowsIn = (given: Given): readonly Row[] =>
  typeof given === 'object' && 'rows' in given ? given.rows : []

export const richTextIn = (given: Given): RichText | undefined =>
  typeof given === 'object' && 'blocks' in given ? given : undefined
