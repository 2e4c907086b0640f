import type { Language } from './dictionary.ts'
import type { Speller } from './speller.ts'
import { wordKey } from './words.ts'

/** What is spelt otherwise than any dictionary or list has it, asked for whole texts at once. */
export type Spelling = {
  /** Of these words, those that are wrong; at once where each was asked before, else null. */
  wrongNow(words: readonly string[], language: Language): ReadonlySet<string> | null
  wrong(words: readonly string[], language: Language): Promise<ReadonlySet<string>>
  suggest(word: string, language: Language): Promise<readonly string[]>
  /** Leaves the word alone until the window locks. */
  ignore(word: string): void
  /** Puts the word among the officer's own, or the office's. */
  add(word: string, whose: 'mine' | 'office'): void
  /** Other words are known from now on: the page's names, or a list that changed. */
  know(list: string, words: Iterable<string>): void
  /** Hears when other words are known than before. */
  onChange(listener: () => void): () => void
  end(): void
}

/** Suggestions beyond these are noise. */
const MOST_SUGGESTIONS = 6

/** `start` is called when a language is first needed; `add` keeps a word where it lasts. */
export function createSpelling(
  start: (language: Language) => Speller,
  add: (word: string, whose: 'mine' | 'office') => void,
): Spelling {
  const spellers = new Map<Language, Speller>()
  const inDictionary: Record<Language, Map<string, boolean>> = { en: new Map(), cy: new Map() }
  const lists = new Map<string, ReadonlySet<string>>()
  const ignored = new Set<string>()
  const listeners = new Set<() => void>()

  const speller = (language: Language): Speller => {
    const started = spellers.get(language) ?? start(language)
    spellers.set(language, started)
    return started
  }
  const isKnown = (word: string): boolean => {
    const key = wordKey(word)
    return ignored.has(key) || [...lists.values()].some((list) => list.has(key))
  }
  const tell = (): void => {
    for (const listener of listeners) listener()
  }
  const wrongAmong = (words: readonly string[], language: Language): Set<string> =>
    new Set(words.filter((word) => inDictionary[language].get(word) === false && !isKnown(word)))
  const notAsked = (words: readonly string[], language: Language): string[] =>
    [...new Set(words)].filter((word) => !inDictionary[language].has(word))

  return {
    wrongNow: (words, language) =>
      notAsked(words, language).length > 0 ? null : wrongAmong(words, language),
    wrong: async (words, language) => {
      const asked = notAsked(words, language)
      if (asked.length > 0) {
        const unknown = new Set(await speller(language).unknown(asked))
        for (const word of asked) inDictionary[language].set(word, !unknown.has(word))
      }
      return wrongAmong(words, language)
    },
    suggest: async (word, language) => (await speller(language).suggest(word)).slice(0, MOST_SUGGESTIONS),
    ignore: (word) => {
      ignored.add(wordKey(word))
      tell()
    },
    add,
    know: (list, words) => {
      const known = new Set([...words].map(wordKey))
      const before = lists.get(list) ?? new Set()
      if (before.size === known.size && [...known].every((word) => before.has(word))) return
      lists.set(list, known)
      tell()
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    end: () => {
      for (const started of spellers.values()) started.end()
      listeners.clear()
    },
  }
}
