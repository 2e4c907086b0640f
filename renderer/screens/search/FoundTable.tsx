import { useState } from 'react'
import type { SearchHit, SearchRead } from '../../../shared/contract/search-commands.ts'
import { now } from '../../client/now.ts'
import { today } from '../../parts/age.ts'
import { ListHead, ListRoom } from '../../parts/ListTable.tsx'
import { FoundRow } from './FoundRow.tsx'
import type { Finder } from './use-finder.ts'

const HEADS = ['Heard', 'Person, and where the words stand', 'Report', 'State', 'Who has it']

/** Those whose name or number it is, then those in whose text the words stand. Lit is what Enter opens. */
export function FoundTable(props: {
  asked: string
  read: SearchRead
  keys: Finder['keys']
  onOpen: (hit: SearchHit) => void
}) {
  const { read, keys } = props
  const { hits, people, total } = read
  const [at, setAt] = useState<string | null>(null)
  const lit = hits.some(({ id }) => id === at) ? at : hits[0]?.id
  const groups = [
    { title: 'By name, number or date', of: people, hits: hits.slice(0, people) },
    { title: 'In the text', of: total - people, hits: hits.slice(people) },
  ].filter((group) => group.hits.length > 0)
  return (
    <table
      className="list found"
      ref={keys.list}
      onFocus={(event) => setAt(event.target.closest('tr')?.dataset['case'] ?? null)}
      onBlur={() => setAt(null)}
      onKeyDown={keys.inList}
    >
      <ListHead caption={`What was found for ${props.asked}`} heads={HEADS} />
      {groups.map((group) => (
        <ListRoom
          key={group.title}
          title={group.title}
          says={group.of.toLocaleString('en-GB')}
          columns={HEADS.length}
        >
          {group.hits.map((hit) => (
            <FoundRow
              key={hit.id}
              hit={hit}
              today={today(now())}
              lit={hit.id === lit}
              onOpen={() => props.onOpen(hit)}
            />
          ))}
        </ListRoom>
      ))}
    </table>
  )
}
