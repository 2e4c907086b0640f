import canonicalize from 'canonicalize'

/** Deeper than any report or handover; the canonicaliser itself overflows the stack at about 20,000. */
const DEEPEST = 32

/**
 * The one byte form of a JSON value (RFC 8785), UTF-8: what is hashed and signed.
 * Throws where the value is not I-JSON: nested deeper than 32, a number that is not finite, a lone
 * surrogate, or no JSON at all. Text from outside is held to `parseCanonical` instead.
 */
export function canonicalBytes(value: unknown): Uint8Array {
  return utf8(canonicalText(value))
}

/** The same as text: two values are one where their texts are. */
export function canonicalText(value: unknown): string {
  if (!isShallow(value)) throw new Error(`Not canonical JSON: nested deeper than ${DEEPEST}`)
  const text = canonicalize(value)
  if (text === undefined) throw new Error('Not canonical JSON: nothing to write')
  return text
}

/**
 * The value of text that is canonical JSON to the letter, or undefined. Refuses what JSON.parse lets pass:
 * a key twice, numbers that do not survive, white space, escapes that need not be, and nesting beyond 32.
 */
export function parseCanonical(text: string): unknown {
  if (!isModest(text)) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return canonicalText(value) === text ? value : undefined
  } catch {
    // Both parser and canonicaliser answer unfit input by throwing.
    return undefined
  }
}

/** More values than any document of ours; a hostile file of tiny ones would fill the memory. */
const MOST_VALUES = 500_000

/** Looks at brackets and commas before anything is parsed: nesting and number of values stay within bounds. */
function isModest(text: string): boolean {
  let depth = 0
  let values = 0
  let inText = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (inText) {
      if (code === BACKSLASH) at += 1
      else if (code === QUOTE) inText = false
    } else if (code === QUOTE) inText = true
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      depth += 1
      values += 1
      if (depth > DEEPEST) return false
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1
    else if (code === COMMA) values += 1
    if (values > MOST_VALUES) return false
  }
  return true
}

const codeOf = (character: string): number => character.charCodeAt(0)
const [QUOTE, BACKSLASH, COMMA] = [codeOf('"'), codeOf('\\'), codeOf(',')]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [
  codeOf('['),
  codeOf(']'),
  codeOf('{'),
  codeOf('}'),
]

/** Whether no array or object lies within more than 31 others. Total: goes no deeper than the limit. */
function isShallow(value: unknown, deepest: number = DEEPEST): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (deepest === 0) return false
  return Object.values(value).every((part) => isShallow(part, deepest - 1))
}

/** UTF-8 of well-formed text. By hand, because TextEncoder belongs to the DOM and to Node, and this folder to neither. */
function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(utf8Length(text))
  let at = 0
  for (let index = 0; index < text.length; index += 1) {
    // Nearly every letter of a sealed file is base64url: one look at each is enough.
    const unit = text.charCodeAt(index)
    if (unit < 0x80) {
      bytes[at++] = unit
      continue
    }
    const point = text.codePointAt(index) ?? 0
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
  return bytes
}

function utf8Length(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    // Each half of a surrogate pair is two of its four bytes.
    length += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3
  }
  return length
}
