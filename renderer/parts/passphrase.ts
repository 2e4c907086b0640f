/** The rule in plain words. `minimum` in characters, from the application itself. */
export const passphraseRule = (minimum: number): string =>
  `At least ${minimum} characters. Four or more unrelated words are easy to remember and hard to guess. You can paste it.`

/** What is wrong with a passphrase typed twice, or null. */
export function passphraseProblem(passphrase: string, again: string, minimum: number): string | null {
  if ([...passphrase].length < minimum)
    return `The passphrase needs at least ${minimum} characters; this one has ${[...passphrase].length}`
  if (passphrase !== again) return 'The two passphrases are not the same'
  return null
}
