/** Lines shorter than the first are a list or verse, longer than the second a paragraph each [D]. */
const SHORTEST = 30
const LONGEST = 120

const beginsAnew = (line: string): boolean => /^\s*([•·▪◦*–—-]|\(?(\d{1,3}|[a-z]{1,3})[.)])\s/i.test(line)

/**
 * The text with its hard line ends undone, as lines copied from a PDF need it: an empty line still parts
 * paragraphs, and a line that begins with a bullet or number stays one. Null where the lines do not look broken:
 * at least three, most of them about as long as a column and ending within a sentence.
 */
export function joinedLines(text: string): string | null {
  const lines = text.replace(/\n+$/, '').split('\n')
  const inside = lines
    .slice(0, -1)
    .filter((line, index) => line.trim() !== '' && lines[index + 1]?.trim() !== '')
  const broken = inside.filter(
    (line) => line.length >= SHORTEST && line.length <= LONGEST && !/[.:;?!]["”’)]?\s*$/.test(line),
  )
  if (inside.length < 2 || broken.length * 2 <= inside.length) return null
  return lines
    .reduce<string[]>((joined, line) => {
      const before = joined.at(-1)
      if (before === undefined || before === '' || line.trim() === '' || beginsAnew(line))
        joined.push(line.trim())
      else joined[joined.length - 1] = `${before}${/\p{L}-$/u.test(before) ? '' : ' '}${line.trim()}`
      return joined
    }, [])
    .filter((line) => line !== '')
    .join('\n')
}
