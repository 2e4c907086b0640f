import { foldLetters } from './fold-name.ts'

/** Text as it is searched, with where in the text as written each of its characters begins. */
export type FoldedText = { readonly text: string; readonly places: readonly number[] }

/** A character of `text` as it is compared: without accents, one kind of apostrophe and of space. */
const folded = (character: string, matchCase: boolean): string => {
  if (/\s/u.test(character)) return ' '
  if (/['`´‘’‛ʼ′＇]/u.test(character)) return "'"
  if (/["“”„‟]/u.test(character)) return '"'
  if (/[‐‑‒–]/u.test(character)) return '-'
  return foldLetters(character, matchCase)
}

/** Each character folded by itself, so that what is found can be shown and replaced as it was written. */
export function foldedText(written: string, matchCase: boolean): FoldedText {
  const places: number[] = []
  let text = ''
  let at = 0
  for (const character of written) {
    const plain = folded(character, matchCase)
    for (let each = 0; each < plain.length; each += 1) places.push(at)
    text += plain
    at += character.length
  }
  places.push(at)
  return { text, places }
}
