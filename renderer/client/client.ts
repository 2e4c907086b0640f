import type { CommandName, Input, OutputOf } from '../../shared/contract/commands.ts'
import { type Reply, refuse } from '../../shared/contract/refusals.ts'
import type { WindowBridge } from '../../shared/contract/window-bridge.ts'

/** What either shell puts on the window, with the types of the contract. Nothing but `main.tsx` touches it. */
export type Client = {
  run<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Reply<OutputOf<Name>>>
  on: WindowBridge['on']
}

declare global {
  interface Window {
    readonly courtside: Client
  }
}

/**
 * Makes sure that a command always answers. Where the application is gone and the
 * call itself breaks, that is a fault like any other, so that a screen has one way to say "no".
 */
export function createClient(bridge: Client): Client {
  return {
    on: (listener) => bridge.on(listener),
    async run(name, input) {
      try {
        return await bridge.run(name, input)
      } catch {
        return refuse({
          kind: 'fault',
          says: 'Courtside is not responding. Close this window and start Courtside again. Everything shown as saved is safe.',
          incident: 'window',
        })
      }
    },
  }
}
