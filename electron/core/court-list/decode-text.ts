/**
 * The text of a file whose encoding nobody has said: by its byte order mark, as UTF-16 where every second byte is nought,
 * as UTF-8 where it is that, and else as Windows-1252, in which spreadsheets of this country save: that one fits any
 * bytes, so it comes last.
 */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes)
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Of Latin text without a mark every second byte is nought; a sample of the beginning tells. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, 200)
  const noughts = (from: 0 | 1) => sample.filter((byte, at) => at % 2 === from && byte === 0).length
  if (noughts(1) > sample.length / 4) return 'utf-16le'
  return noughts(0) > sample.length / 4 ? 'utf-16be' : null
}
