import { useEffect, useState } from 'react'
import { plainText, type RichText } from '../../shared/record/rich-text.ts'
import { spokenLength, wordCount } from './spoken-length.ts'

type Props = { readonly document: RichText; readonly advisedCharacters: number | undefined }

/** A writer who has paused this long reads the count; one that changes at every key costs frames and is read aloud. */
const PAUSE_MS = 1000

/** How long the text is, in words and in time to say it; over the advised length it says so and stops nothing. */
export function TextLength({ document, advisedCharacters }: Props) {
  const [text, setText] = useState(() => plainText(document))
  useEffect(() => {
    const timer = setTimeout(() => setText(plainText(document)), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [document])
  const over = advisedCharacters === undefined ? 0 : text.length - advisedCharacters
  return (
    <p className="rt-length">
      {spokenLength(wordCount(text))}
      <span role="status" className="rt-over">
        {over > 0 && advisedCharacters !== undefined
          ? `Longer than advised: ${over.toLocaleString('en-GB')} characters over ${advisedCharacters.toLocaleString('en-GB')}. You can still save and sign.`
          : ''}
      </span>
    </p>
  )
}
