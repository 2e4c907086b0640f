import { type Language, openDictionary } from './dictionary.ts'
import type { Answered, Asked } from './speller.ts'

/** One dictionary, of the language that the worker is named by. */
const language: Language = self.name === 'cy' ? 'cy' : 'en'
const opening = openDictionary(language)

self.addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  void opening.then((dictionary) => {
    const words =
      data.is === 'check'
        ? data.words.filter((word) => !dictionary.knows(word))
        : dictionary.suggest(data.word)
    self.postMessage({ ask: data.ask, words } satisfies Answered)
  })
})
