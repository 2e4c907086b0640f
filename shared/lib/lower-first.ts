/** The first letter small, for words that go on within a sentence. Not for names. */
export const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)
