/** A document is refused where a word of it would not be on the paper: nobody could see what a page lacks. */
export class WordsLost extends Error {
  readonly words: string
  constructor(words: string) {
    super(`Nothing was printed: ${words} found no place on the pages. Shorten or divide that text.`)
    this.words = words
  }
}
