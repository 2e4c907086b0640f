import { useEffect, useState } from 'react'
import type { SearchHit } from '../../../shared/contract/search-commands.ts'
import { Button } from '../../controls/Button.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { FoundFilters, NO_FILTERS } from './FoundFilters.tsx'
import { FoundTable } from './FoundTable.tsx'
import { buildingInWords, countInWords } from './found-words.ts'
import type { Finder } from './use-finder.ts'

/** Everybody who is found by what is typed, whatever day they are of. */
export function Found(props: {
  finder: Finder
  onOpen: (hit: SearchHit) => void
  /** Begins a case with the name that was searched for; null where none is begun. */
  onBegin: ((name: string) => void) | null
}) {
  const { asked, enough, filters, setFilters, search, keys } = props.finder
  const { read, refusal, current } = search
  const building = read?.building ?? null
  return (
    <section aria-label="What was found">
      <FoundFilters filters={filters} onChange={setFilters} />
      <Refused refusal={refusal} />
      <p className="found__count" role="status">
        {enough ? (read === null ? '' : countInWords(read)) : 'Type two letters or more.'}
        {building === null ? '' : ` ${buildingInWords(building)}`}
      </p>
      {read === null ? (
        <Slow waits={enough && refusal === null} />
      ) : read.hits.length > 0 ? (
        <FoundTable asked={asked} read={read} keys={keys} onOpen={props.onOpen} />
      ) : current ? (
        <Nobody
          asked={asked}
          onBegin={props.onBegin}
          onAll={filters === NO_FILTERS ? null : () => setFilters(NO_FILTERS)}
        />
      ) : null}
    </section>
  )
}

/** Before that nothing moves. */
const SLOW_MS = 500

function Slow(props: { waits: boolean }) {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!props.waits) return
    const timer = setTimeout(() => setSlow(true), SLOW_MS)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [props.waits])
  return slow ? <p className="empty">Searching…</p> : null
}

function Nobody(props: {
  asked: string
  onBegin: ((name: string) => void) | null
  onAll: (() => void) | null
}) {
  const { asked, onBegin, onAll } = props
  return (
    <div className="empty" role="status">
      <b>Nobody found for “{asked}”.</b>
      <p>
        Try a surname alone, a CRN or a PNC.{' '}
        {onAll === null ? null : (
          <>
            <Button kind="link" onClick={onAll}>
              Search all states and days
            </Button>{' '}
          </>
        )}
        {onBegin === null ? null : (
          <Button kind="link" onClick={() => onBegin(asked)}>
            Begin a new case with this name
          </Button>
        )}
      </p>
    </div>
  )
}
