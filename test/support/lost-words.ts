/** A word broken at its hyphen is two words on either side. The words of `text` that `printed` holds fewer times, each as "word: 3 of 60". */
export function lostWords(text: string, printed: string): string[] {
  const have = counted(printed)
  return [...counted(text)].flatMap(([word, times]) => {
    const found = have.get(word) ?? 0
    return found < times ? [`${word}: ${found} of ${times}`] : []
  })
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of text.normalize('NFC').split(/[\s-]+/u)) counts.set(word, (counts.get(word) ?? 0) + 1)
  counts.delete('')
  return counts
}
