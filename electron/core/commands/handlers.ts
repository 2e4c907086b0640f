import type { CommandName, OutputOf, ParsedInput } from '../../../shared/contract/commands.ts'
import { accept, type Reply, refuse } from '../../../shared/contract/refusals.ts'
import type { Session, SignedIn } from '../office/session.ts'

type Answer<Value> = Reply<Value> | Promise<Reply<Value>>

/** One function for each command of the contract: each feature gives some, and together they are all of this map. */
export type Handlers = {
  readonly [Name in CommandName]: (input: ParsedInput<Name>) => Answer<OutputOf<Name>>
}

/** Wraps what needs a user: it is given who is signed in, or is not run at all. */
export const signedIn =
  (session: Session) =>
  <Input, Value>(act: (input: Input, who: SignedIn) => Answer<Value>) =>
  (input: Input): Answer<Value> => {
    const who = session.signedIn()
    return who.ok ? act(input, who.value) : who
  }

/** The path that an officer chooses in a dialog, if the same officer is still signed in once they have. */
export const chosenPath =
  (session: Session) =>
  async (
    who: SignedIn,
    dialog: Promise<string | null>,
    cancelled = 'Nothing was written.',
  ): Promise<Reply<string>> => {
    const path = await dialog
    if (path === null) return refuse({ kind: 'cancelled', says: cancelled })
    const still = session.recheck(who)
    return still.ok ? accept(path) : still
  }
