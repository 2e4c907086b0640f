import { expect, test } from 'vitest'
import { loadFonts } from '../../../../electron/core/pdf/fonts.ts'
import { unprintableIn } from '../../../../shared/document/printable-characters.ts'
import { isBlank } from '../../../../shared/lib/is-blank.ts'

/** Of Unicode's planes with letters and signs in use, all that shows. */
const characters = Array.from({ length: 0x30000 - 0x20 }, (_, index) => 0x20 + index)
  .filter((point) => point < 0xd800 || point > 0xdfff)
  .map((point) => String.fromCodePoint(point))
  .filter((character) => character.normalize('NFC') === character && !isBlank(character))

test('what is said not to print is what no font draws', () => {
  const faceFor = loadFonts()
  const undrawn = characters.filter((character) => faceFor(character.codePointAt(0) ?? 0) === null)
  expect(undrawn.length).toBeGreaterThan(1000)
  expect(unprintableIn(characters.join('\n'))).toEqual(undrawn)
})
