import type { RichText } from '../../shared/record/rich-text.ts'

const WORDS =
  'he said that the argument began over money and that his partner had gone to her sister with the children'.split(
    ' ',
  )
const A_PARAGRAPH = 50
/** In every other paragraph, so that spelling has something to mark. */
const MISSPELT = 'arguement'

/** So many words in paragraphs of fifty, every third with a passage in bold: the same for every editor measured. */
export function longText(words: number): RichText {
  return {
    blocks: Array.from({ length: Math.ceil(words / A_PARAGRAPH) }, (_, at) => {
      const text = Array.from({ length: A_PARAGRAPH }, (_, word) =>
        at % 2 === 0 && word === 40 ? MISSPELT : WORDS[(at * 7 + word * 3) % WORDS.length],
      )
      const [start, middle, end] = [text.slice(0, 20), text.slice(20, 30), text.slice(30)].map((part) =>
        part.join(' '),
      )
      return {
        type: 'paragraph',
        text:
          at % 3 === 0
            ? [{ text: `${start} ` }, { text: `${middle}`, bold: true }, { text: ` ${end}.` }]
            : [{ text: `${text.join(' ')}.` }],
      }
    }),
  }
}
