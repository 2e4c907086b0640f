import { isBlank } from './is-blank.ts'

const PLACEHOLDER =
  /^(?:none|no|nil|nothing|n\/?[ak]|not (?:applicable|asked|known|yet|given|recorded|available|done)|unknown|tb[acd]|to (?:follow|be (?:confirmed|advised|asked|done|added|completed))|pending|awaited|x+)$/i

/**
 * Whether a text holds a place and answers nothing: "None", "N/A", "-", "Not asked.", "TBC". Only for questions
 * that ask for words; elsewhere "None" is an answer.
 */
export const isNoAnswer = (text: string): boolean => {
  const words = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return isBlank(text) || (words === '' && !/\d/.test(text)) || PLACEHOLDER.test(words)
}
