import { useEffect, useState } from 'react'
import type { Reference } from '../../shared/contract/commands.ts'
import { useClient } from '../client/ClientContext.tsx'
import { useQuery } from '../client/use-query.ts'
import { createSpelling, type Spelling } from '../spelling/spelling.ts'
import { startSpeller } from '../spelling/start-speller.ts'
import { wordsIn } from '../spelling/words.ts'

/**
 * The spelling of a signed-in officer, with their words and the office's, the words of the form, and its people. It
 * ends with the lock: a worker holds words of the case.
 */
export function useOfficeSpelling(reference: Reference, people: string): Spelling | null {
  const client = useClient()
  const [spelling, setSpelling] = useState<Spelling | null>(null)
  useEffect(() => {
    // Where no worker can be had, a text keeps whatever checks its spelling in that place.
    if (!('Worker' in globalThis)) return
    const made = createSpelling(startSpeller, (word, whose) => void client.run('word.add', { word, whose }))
    setSpelling(made)
    return () => {
      setSpelling(null)
      made.end()
    }
  }, [client])

  const { value: writing } = useQuery('writing.read', {}, ['writingChanged'])
  useEffect(() => {
    const office = (writing?.office ?? []).map(({ word }) => word)
    spelling?.know('own', [...(writing?.mine ?? []), ...office])
  }, [spelling, writing])
  useEffect(
    () => spelling?.know('work', [...reference.spelling, ...optionWords(reference)]),
    [spelling, reference],
  )
  useEffect(
    () =>
      spelling?.know(
        'people',
        wordsIn(people).map(({ word }) => word),
      ),
    [spelling, people],
  )
  return spelling
}

/** The courts, areas and other names that the form offers. */
const optionWords = ({ forms }: Reference): string[] =>
  Object.values(forms[0]?.lists ?? {}).flatMap(({ options }) =>
    options.flatMap(({ label }) => wordsIn(label).map(({ word }) => word)),
  )
