/// <reference path="./nspell-module.ts" />
import nspell from 'nspell'

/** The languages in which a report is written. */
export type Language = 'en' | 'cy'

export type Dictionary = {
  knows(word: string): boolean
  suggest(word: string): readonly string[]
}

type File = Promise<{ readonly default: string }>

/** By their place: the packages export only a reader for Node. */
const FILES: Readonly<Record<Language, () => readonly [File, File]>> = {
  en: () => [
    import('../../node_modules/dictionary-en-gb/index.aff?raw'),
    import('../../node_modules/dictionary-en-gb/index.dic?raw'),
  ],
  cy: () => [
    import('../../node_modules/dictionary-cy/index.aff?raw'),
    import('../../node_modules/dictionary-cy/index.dic?raw'),
  ],
}

/** Reads a whole dictionary, which takes a second or, for Welsh, several: never where somebody types. */
export async function openDictionary(language: Language): Promise<Dictionary> {
  const [affixes, words] = await Promise.all(FILES[language]())
  const speller = nspell({ aff: affixes.default, dic: words.default })
  return {
    knows: (word) => speller.correct(plain(word)),
    suggest: (word) => speller.suggest(plain(word)),
  }
}

/** Both dictionaries have the straight apostrophe alone. */
const plain = (word: string): string => word.replaceAll('’', "'").normalize('NFC')
