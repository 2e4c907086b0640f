/**
 * Characters that never belong in a report: C0 and C1 controls (tab and line feed stay), zero-width
 * spaces and byte-order marks, and the bidirectional controls that can make a line read differently
 * from what is stored (Unicode TR36, section 2.3; CVE-2021-42574). ZWJ and ZWNJ stay: names in some
 * scripts need them.
 */
const UNWANTED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufff9-\ufffb]/gu

// biome-ignore lint/suspicious/noControlCharactersInRegex: these end a line (UAX 14: NEL, VT, FF)
const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085\u000b\u000c]/gu

/**
 * The text as it may be kept: line ends are "\n", no-break spaces are spaces, unwanted characters are
 * gone, and half a surrogate pair becomes U+FFFD (it cannot be written as UTF-8). Total and idempotent.
 */
export function cleanText(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(/[\u00a0\u202f]/gu, ' ')
    .replace(UNWANTED, '')
    .toWellFormed()
}
