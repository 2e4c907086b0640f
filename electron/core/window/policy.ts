/** What a window may do, the same in both shells: where it lives, what it may load, what it may ask of the machine. */
export const browserOrigin = 'https://courtside.invalid'
export const electronOrigin = 'app://courtside'
export type WindowOrigin = typeof browserOrigin | typeof electronOrigin

export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** Sent with every answer, whatever the file. `no-store`: nothing of the window stays in the browser's cache. */
export const windowHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), bluetooth=(), midi=(), payment=(), local-fonts=()',
  'Cache-Control': 'no-store',
}

/**
 * Whether the address belongs to the window's own origin. Compares the parsed parts, because Node gives
 * every address of a scheme it does not know the origin "null".
 */
export function isOwnAddress(address: string, origin: WindowOrigin): boolean {
  const [own, given] = [new URL(origin), URL.parse(address)]
  return (
    given !== null &&
    given.protocol === own.protocol &&
    given.host === own.host &&
    given.username === '' &&
    given.password === ''
  )
}
