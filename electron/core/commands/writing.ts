import { accept, refuse } from '../../../shared/contract/refusals.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

const gone = refuse({ kind: 'notFound', says: 'This phrase is no longer there.' })

/** The words and phrases that an officer writes with. */
export const writingCommands = ({ ports, asUser }: CommandContext) =>
  ({
    'writing.read': asUser(async (_, { store, by }) => accept(await store.writing.read(by.userId))),

    'word.add': asUser(async (given, { store, by }) => {
      await store.writing.addWord(by, given)
      return accept(await store.writing.read(by.userId))
    }),

    'word.remove': asUser(async (given, { store, by }) => {
      await store.writing.removeWord(by, given)
      return accept(await store.writing.read(by.userId))
    }),

    'phrase.keep': asUser(async ({ phrase, name, text }, { store, by }) => {
      const kept = await store.writing.keepPhrase(by, { id: phrase ?? ports.ids.uuid(), name, text })
      return kept.ok ? accept(await store.writing.read(by.userId)) : gone
    }),

    'phrase.remove': asUser(async ({ phrase }, { store, by }) => {
      const removed = await store.writing.removePhrase(by, phrase)
      return removed.ok ? accept(await store.writing.read(by.userId)) : gone
    }),
  }) satisfies Partial<Handlers>
