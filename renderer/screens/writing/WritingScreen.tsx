import { type ReactNode, useState } from 'react'
import type { Phrase } from '../../../shared/contract/writing-commands.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import { foldName } from '../../../shared/lib/fold-name.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { useQuery } from '../../client/use-query.ts'
import { Button } from '../../controls/Button.tsx'
import { OfficePage } from '../../parts/OfficePage.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { PhraseDialog } from './PhraseDialog.tsx'

/** What an officer writes with: phrases of their own, and the words that spelling leaves alone. */
export function WritingScreen() {
  const client = useClient()
  const { value: writing } = useQuery('writing.read', {}, ['writingChanged'])
  const { refusal, ask } = useAsking()
  const [words, setWords] = useState('')
  const [edited, setEdited] = useState<Phrase | 'new' | null>(null)
  const has = (text: string): boolean => foldName(text).includes(foldName(words))
  const removeWord = (word: string, whose: 'mine' | 'office') =>
    void ask(
      () => client.run('word.remove', { word, whose }),
      () => {},
    )
  return (
    <OfficePage
      at="writing"
      heading="Words and phrases"
      search={{ label: 'Search your words and phrases', value: words, onChange: setWords }}
    >
      <Refused refusal={refusal} />
      <section className="writing" aria-labelledby="phrases">
        <div className="writing__head">
          <h2 id="phrases">Your phrases</h2>
          <Button kind="second" onClick={() => setEdited('new')}>
            Add a phrase
          </Button>
        </div>
        <p className="hint">
          Yours alone. In a report, <kbd>Ctrl</kbd> <kbd>Shift</kbd> <kbd>P</kbd> finds one, shows it, and
          puts it in when you press Enter.
        </p>
        <List
          none="No phrases yet."
          items={(writing?.phrases ?? []).filter(({ name, text }) => has(`${name} ${text}`))}
          keyOf={({ id }) => id}
          row={(phrase) => (
            <>
              <div>
                <strong>{phrase.name}</strong>
                <p>{phrase.text}</p>
              </div>
              <Button kind="link" name={`Edit ${phrase.name}`} onClick={() => setEdited(phrase)}>
                Edit
              </Button>
              <Button
                kind="link"
                name={`Remove ${phrase.name}`}
                onClick={() =>
                  void ask(
                    () => client.run('phrase.remove', { phrase: phrase.id }),
                    () => {},
                  )
                }
              >
                Remove
              </Button>
            </>
          )}
        />
      </section>
      <section className="writing" aria-labelledby="own-words">
        <h2 id="own-words">Your words</h2>
        <p className="hint">Spelling leaves them alone wherever you write.</p>
        <List
          none="No words yet. F7 at a marked word offers to add it."
          items={(writing?.mine ?? []).filter(has)}
          keyOf={(word) => word}
          row={(word) => (
            <>
              <div>{word}</div>
              <Button kind="link" name={`Remove ${word}`} onClick={() => removeWord(word, 'mine')}>
                Remove
              </Button>
            </>
          )}
        />
      </section>
      <section className="writing" aria-labelledby="office-words">
        <h2 id="office-words">The office’s words</h2>
        <p className="hint">For everyone here. Who changes them is in the office’s log.</p>
        <List
          none="No words yet."
          items={(writing?.office ?? []).filter(({ word }) => has(word))}
          keyOf={({ word }) => word}
          row={({ word, by, at }) => (
            <>
              <div>
                {word}{' '}
                <span className="hint">
                  added by {by}, {longInstant(at)}
                </span>
              </div>
              <Button kind="link" name={`Remove ${word}`} onClick={() => removeWord(word, 'office')}>
                Remove
              </Button>
            </>
          )}
        />
      </section>
      {edited === null ? null : (
        <PhraseDialog phrase={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />
      )}
    </OfficePage>
  )
}

function List<Item>(props: {
  items: readonly Item[]
  none: string
  keyOf: (item: Item) => string
  row: (item: Item) => ReactNode
}) {
  if (props.items.length === 0) return <p>{props.none}</p>
  return (
    <ul className="writing__list">
      {props.items.map((item) => (
        <li key={props.keyOf(item)}>{props.row(item)}</li>
      ))}
    </ul>
  )
}
