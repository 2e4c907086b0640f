import { useEffect, useState } from 'react'
import { isKey } from '../keys/key-name.ts'
import { keyShown } from '../keys/keys.ts'
import type { Spelling } from '../spelling/spelling.ts'
import { toNextMisspelt } from './misspelt.ts'
import { type Choice, PopUp } from './PopUp.tsx'
import type { Misspelt } from './spelling-marks.ts'

/** The ways to mend one misspelt word, under it. */
export function SpellingMenu(props: {
  misspelt: Misspelt
  spelling: Spelling
  /** Back to the text. */
  onClose: () => void
}) {
  const { misspelt, spelling, onClose } = props
  const { word, language } = misspelt
  const [suggested, setSuggested] = useState<readonly string[] | null>(null)
  useEffect(() => {
    let wanted = true
    void spelling.suggest(word, language).then((words) => wanted && setSuggested(words))
    return () => {
      wanted = false
    }
  }, [spelling, word, language])

  const choice = (words: string, act: () => void, more: Partial<Choice> = {}): Choice => ({
    ...more,
    words,
    take: () => {
      act()
      onClose()
    },
  })
  const lang = language === 'cy' ? 'cy' : 'en-GB'
  return (
    <PopUp
      label={`Spelling of “${word}”`}
      under={misspelt.range.getBoundingClientRect()}
      onClose={onClose}
      onKey={(event) => {
        if (!isKey(event, 'misspelt')) return false
        onClose()
        toNextMisspelt()
        return true
      }}
      above={
        suggested !== null && suggested.length > 0 ? null : (
          <p className="rt-popup__hint" role="status">
            {suggested === null ? 'Looking for words…' : 'No similar word.'}
          </p>
        )
      }
      choices={[
        ...(suggested ?? []).map((other) =>
          choice(other, () => misspelt.replace(other), { lang, strong: true }),
        ),
        choice('Add to my words', () => spelling.add(word, 'mine')),
        choice('Add to the office’s words', () => spelling.add(word, 'office')),
        choice('Ignore here', () => spelling.ignore(word)),
      ]}
      below={
        <>
          <kbd>Enter</kbd> takes it, <kbd>{keyShown('misspelt')}</kbd> next word
        </>
      }
    />
  )
}
