/**
 * The page's policy allows no script address that it did not vouch for (require-trusted-types-for), and a
 * worker's address is one. This policy vouches for addresses of our own origin alone.
 */
type Policy = { createScriptURL(address: string): string }
type PolicyFactory = { createPolicy(name: string, rules: Policy): Policy }

const own = (address: string): string => {
  const url = new URL(address, window.location.href)
  if (url.origin !== window.location.origin) throw new Error('A worker comes from this application alone')
  return url.href
}

const isFactory = (value: unknown): value is PolicyFactory =>
  typeof value === 'object' && value !== null && 'createPolicy' in value

const factory: unknown = Reflect.get(window, 'trustedTypes')
const policy: Policy = isFactory(factory)
  ? factory.createPolicy('courtside-worker', { createScriptURL: own })
  : { createScriptURL: own }

/** The address of a worker's script, vouched for. */
export const workerUrl = (address: string): string => policy.createScriptURL(address)
