/** Closes a switch over a union: adding a case without handling it does not compile. */
export function assertNever(value: never, what: string): never {
  throw new Error(`Unexpected ${what}: ${JSON.stringify(value)}`)
}
