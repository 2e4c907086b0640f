import canonicalize from 'canonicalize'

/** Deeper than any report or handover; the canonicaliser itself overflows the stack at about 20,000. */
const DEEPEST = 32

/**
 * The one byte form of a JSON value (RFC 8785), UTF-8: what is hashed and signed.
 * Throws where the value is not I-JSON: nested deeper than 32, a number that is not finite, a lone
 * surrogate, or no JSON at all. Values from outside are first held to `isShallow`.
 */
export function canonicalBytes(value: unknown): Uint8Array {
  if (!isShallow(value)) throw new Error(`Not canonical JSON: nested deeper than ${DEEPEST}`)
  const text = canonicalize(value)
  if (text === undefined) throw new Error('Not canonical JSON: nothing to write')
  return utf8(text)
}

/** Whether no array or object lies within more than 31 others. Total: goes no deeper than the limit. */
export function isShallow(value: unknown, deepest: number = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (deepest === 0) return false
  return Object.values(value).every((part) => isShallow(part, deepest - 1))
}

/** UTF-8 of well-formed text. By hand, because TextEncoder belongs to the DOM and to Node, and this folder to neither. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3)
  let at = 0
  for (let index = 0; index < text.length; index += 1) {
    const point = text.codePointAt(index) ?? 0
    if (point < 0x80) {
      bytes[at++] = point
      continue
    }
    if (point < 0x800) {
      bytes[at++] = 0xc0 | (point >> 6)
    } else {
      if (point < 0x10000) bytes[at++] = 0xe0 | (point >> 12)
      else {
        index += 1
        bytes[at++] = 0xf0 | (point >> 18)
        bytes[at++] = 0x80 | ((point >> 12) & 0x3f)
      }
      bytes[at++] = 0x80 | ((point >> 6) & 0x3f)
    }
    bytes[at++] = 0x80 | (point & 0x3f)
  }
  return bytes.slice(0, at)
}
