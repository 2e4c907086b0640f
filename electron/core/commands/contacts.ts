import { accept, refuse } from '../../../shared/contract/refusals.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** Who answers checks for this office. Whoever learns that one of them is away may say so. */
export const contactsCommands = ({ asUser }: CommandContext) =>
  ({
    'contacts.read': asUser(async (_, { store }) => accept(await store.checkContacts.read())),

    'contacts.set': asUser(async (list, { store, by }) => {
      const done = await store.checkContacts.replace(by, list)
      if (done.ok) return accept(await store.checkContacts.read())
      return refuse({
        kind: 'conflict',
        says: 'The contacts were changed meanwhile. They are shown as they are now: change them again.',
        rev: done.problem.rev,
      })
    }),
  }) satisfies Partial<Handlers>
