import { workerUrl } from '../client/trusted-worker.ts'
import type { Language } from './dictionary.ts'
import workerAddress from './spell-in-worker.ts?worker&url'
import type { Answered, Asked, Speller } from './speller.ts'

/** A dictionary in a worker of its own: a language that takes seconds to read keeps the other waiting for nothing. */
export function startSpeller(language: Language): Speller {
  const worker = new Worker(workerUrl(workerAddress), { type: 'module', name: language })
  const waiting = new Map<number, (words: readonly string[]) => void>()
  let asked = 0
  worker.addEventListener('message', ({ data }: MessageEvent<Answered>) => {
    waiting.get(data.ask)?.(data.words)
    waiting.delete(data.ask)
  })
  const ask = (message: (ask: number) => Asked): Promise<readonly string[]> =>
    new Promise((resolve) => {
      asked += 1
      waiting.set(asked, resolve)
      worker.postMessage(message(asked))
    })
  return {
    unknown: (words) => ask((number) => ({ ask: number, is: 'check', words })),
    suggest: (word) => ask((number) => ({ ask: number, is: 'suggest', word })),
    end: () => worker.terminate(),
  }
}
