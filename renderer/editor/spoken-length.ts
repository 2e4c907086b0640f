/**
 * Words a minute at which a report is read out in court, with pauses: between conversation (about 160)
 * and a measured reading (about 120) [D].
 */
const WORDS_A_MINUTE = 140

/** Words as an officer counts them: runs of letters or digits, with what joins them ("Demir-Walsh's" is one). */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-'’.,/][\p{L}\p{N}]+)*/gu)?.length ?? 0
}

/** "184 words, about 1 min 20 s to say", to ten seconds; "No words yet" for none. */
export function spokenLength(words: number): string {
  if (words === 0) return 'No words yet'
  const seconds = Math.max(10, Math.round((words / WORDS_A_MINUTE) * 6) * 10)
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  const time = [...(minutes > 0 ? [`${minutes} min`] : []), ...(rest > 0 ? [`${rest} s`] : [])].join(' ')
  return `${words.toLocaleString('en-GB')} ${words === 1 ? 'word' : 'words'}, about ${time} to say`
}
