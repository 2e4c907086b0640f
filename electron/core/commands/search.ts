import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** Who is searched for, by whatever is known of them. */
export const searchCommands = ({ search, asUser }: CommandContext) =>
  ({
    'report.search': asUser((asked, who) => search.find(asked, who)),
    'search.rebuild': asUser(() => search.rebuild()),
  }) satisfies Partial<Handlers>
