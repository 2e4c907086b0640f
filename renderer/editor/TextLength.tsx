import { useDeferredValue, useMemo } from 'react'
import { plainText, type RichText } from '../../shared/record/rich-text.ts'
import { spokenLength, wordCount } from './spoken-length.ts'

type Props = { readonly document: RichText; readonly advisedCharacters: number | undefined }

/** How long the text is, in words and in time to say it; over the advised length it says so and stops nothing. */
export function TextLength({ document, advisedCharacters }: Props) {
  const deferred = useDeferredValue(document)
  const text = useMemo(() => plainText(deferred), [deferred])
  const words = useMemo(() => wordCount(text), [text])
  const over = advisedCharacters === undefined ? 0 : text.length - advisedCharacters
  return (
    <p className="rt-length">
      {spokenLength(words)}
      <span role="status" className="rt-over">
        {over > 0 && advisedCharacters !== undefined
          ? `Longer than advised: ${over.toLocaleString('en-GB')} characters over ${advisedCharacters.toLocaleString('en-GB')}. You can still save and sign.`
          : ''}
      </span>
    </p>
  )
}
