export const MINIMUM_PASSPHRASE = 15
const MINIMUM_WORDS = 4
const LETTERS_OF_A_WORD = 3
const DIFFERENT_CHARACTERS = 5

/**
 * What is wrong with a new passphrase, in words to show, or null. The rule [D]: 15 characters, or four
 * different words of three letters or more; and not one character over and over.
 */
export function passphraseFault(passphrase: string): string | null {
  const typed = passphrase.normalize('NFKC').trim()
  const words = new Set(
    typed
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => [...word].length >= LETTERS_OF_A_WORD),
  )
  if ([...typed].length < MINIMUM_PASSPHRASE && words.size < MINIMUM_WORDS) {
    return `Use a longer passphrase: at least ${MINIMUM_PASSPHRASE} characters, or at least four different words.`
  }
  if (new Set(typed.toLowerCase()).size < DIFFERENT_CHARACTERS) {
    return 'Use a passphrase that is harder to guess: this one repeats the same few characters.'
  }
  return null
}
