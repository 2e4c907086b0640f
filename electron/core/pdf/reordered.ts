import { isRightToLeft } from './typesetting.ts'

/** No writing before these signs is drawn in another order than it is read in. */
const FIRST = /[\u{590}-\u{10FFFF}]/u
const OF_INDIA_AND_BEYOND =
  /[\p{Script=Bengali}\p{Script=Devanagari}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}]/u

/** Whether letters stand on paper within their word in another order, or in other numbers, than they are read in. */
export const isRearranged = (text: string): boolean => FIRST.test(text) && OF_INDIA_AND_BEYOND.test(text)

/** The same, and what stands from right to left: who takes signs in the order in which they are drawn reads neither. */
export const isReordered = (text: string): boolean =>
  FIRST.test(text) && (isRightToLeft(text) || OF_INDIA_AND_BEYOND.test(text))
