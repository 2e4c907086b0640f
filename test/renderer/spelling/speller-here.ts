import { type Language, openDictionary } from '../../../renderer/spelling/dictionary.ts'
import type { Speller } from '../../../renderer/spelling/speller.ts'

/** The real dictionary, where no worker is. Counts what it is asked. */
export function spellerHere(language: Language, asked: string[] = []): Speller {
  const opening = openDictionary(language)
  return {
    unknown: async (words) => {
      asked.push(...words)
      const dictionary = await opening
      return words.filter((word) => !dictionary.knows(word))
    },
    suggest: async (word) => (await opening).suggest(word),
    end: () => {},
  }
}
