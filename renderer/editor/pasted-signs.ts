/** "ab cd" as a → b, c → d. */
const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(' ').map((pair) => [[...pair][0] ?? '', [...pair].slice(1).join('')]))

/** Signs that a symbol font draws in the place of letters: each letter with its sign [C: Microsoft's charts of these fonts]. */
const SIGNS: ReadonlyMap<string | undefined, ReadonlyMap<string, string>> = new Map([
  ['wingdings', pairs('ü✓ û✗ þ☑ ý☒ x☒ o☐ q☐ r☐ ¨☐ n■ §▪ l● Ø➢ à→ ß← á↑ â↓ è➔ v❖ J☺ K😐 L☹ ·•')],
  ['wingdings 2', pairs('P✓ O✗ R☑ S☒ T☒ Q☒ £☐')],
  ['webdings', pairs('a✓ r✗ c☐ g■ n●')],
  ['symbol', pairs('·• ³≥ £≤ ¹≠ ®→ ´× ¸÷ ¥∞')],
])

/** The private-use range in which Word may write symbol letters: "ü" of Wingdings as U+F0FC. */
const PRIVATE_USE = /[\u{F020}-\u{F0FF}]/gu

/**
 * The text as it looked in this font. Private-use characters may come without a font, in plain text: they are read as
 * Wingdings, because most are its ticks and boxes.
 */
export function signsOf(text: string, font: string | undefined): string {
  const own = SIGNS.get(font)
  const ofPrivate = own ?? SIGNS.get('wingdings')
  const read = text.replace(PRIVATE_USE, (sign) => {
    const letter = String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xf000)
    return ofPrivate?.get(letter) ?? sign
  })
  return own === undefined ? read : [...read].map((letter) => own.get(letter) ?? letter).join('')
}

/** "wingdings" of "Wingdings, serif" or of Word's own property; undefined where the element names no font. */
export const fontOf = (family: string | undefined): string | undefined =>
  family?.split(',')[0]?.trim().replaceAll(/["']/g, '').toLowerCase()

const RAISED = pairs('0⁰ 1¹ 2² 3³ 4⁴ 5⁵ 6⁶ 7⁷ 8⁸ 9⁹ +⁺ -⁻ =⁼ (⁽ )⁾ nⁿ')
const LOWERED = pairs('0₀ 1₁ 2₂ 3₃ 4₄ 5₅ 6₆ 7₇ 8₈ 9₉ +₊ -₋ =₌ (₍ )₎')

/**
 * Superscript or subscript as plain characters: 6.9² must not become 6.92. Ordinals ("1st") need no change; other
 * letters and digits directly after a letter or digit are preceded by ^ or _.
 */
export function onTheLine(text: string, level: 'raised' | 'lowered', before: string): string {
  const signs = level === 'raised' ? RAISED : LOWERED
  if ([...text].every((each) => signs.has(each) || each === ' ')) {
    return [...text].map((each) => signs.get(each) ?? each).join('')
  }
  const ordinal = level === 'raised' && /\d$/.test(before) && /^(st|nd|rd|th)\b/i.test(text)
  const runsOn = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(text)
  return runsOn && !ordinal ? `${level === 'raised' ? '^' : '_'}${text}` : text
}
