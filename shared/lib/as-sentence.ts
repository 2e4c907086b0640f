/** Words that are a sentence but for their first letter and full stop, as one: "a fine" becomes "A fine." */
export const asSentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${words.endsWith('.') ? '' : '.'}`
