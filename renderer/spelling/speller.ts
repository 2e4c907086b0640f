export type Asked =
  | { readonly ask: number; readonly is: 'check'; readonly words: readonly string[] }
  | { readonly ask: number; readonly is: 'suggest'; readonly word: string }
/** Of a check, the words that the dictionary has not; else those it has in place of one. */
export type Answered = { readonly ask: number; readonly words: readonly string[] }

/** Who knows a language: a dictionary, wherever it is. */
export type Speller = {
  unknown(words: readonly string[]): Promise<readonly string[]>
  suggest(word: string): Promise<readonly string[]>
  end(): void
}
