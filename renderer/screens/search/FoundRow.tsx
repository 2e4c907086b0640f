import type { SearchHit } from '../../../shared/contract/search-commands.ts'
import { completedYears, readDate } from '../../../shared/lib/dates.ts'
import type { Excerpt } from '../../../shared/search/excerpt.ts'
import { RestrictedTag } from '../../form/RestrictedTag.tsx'
import { shortDate } from '../../parts/age.ts'
import { stateOfHit } from './found-words.ts'

const TONES = { draft: 'info', signed: 'wait', sealed: 'ok', handedOver: 'bare', discarded: 'bare' } as const

/** One case that was found: when it is heard, who it is and where the words stand, how far it has come, who has it. */
export function FoundRow(props: { hit: SearchHit; today: string; lit: boolean; onOpen: () => void }) {
  const { hit } = props
  const born = readDate(hit.dateOfBirth)
  const on = readDate(props.today)
  const facts = [hit.crn, born === null ? '' : `born ${shortDate(born)}`, hit.offence, hit.court]
  return (
    <tr data-case={hit.id} className={props.lit ? 'is-at' : ''}>
      <td className="list__time">{hit.hearingDate === '' ? 'No date yet' : shortDate(hit.hearingDate)}</td>
      <th scope="row">
        <button type="button" className="link list__name" onClick={props.onOpen}>
          {hit.name === '' ? 'No name yet' : hit.name}
        </button>
        {born === null || on === null ? '' : `, ${completedYears(born, on)}`}
        <small>{facts.filter((fact) => fact !== '').join(' · ')}</small>
        {hit.excerpt === null ? null : <Words excerpt={hit.excerpt} />}
      </th>
      <td className="list__format">{hit.is === 'row' ? '' : hit.formatName}</td>
      <td className="list__state">
        <span className={`tag tag--${hit.is === 'row' ? 'plain' : TONES[hit.state.is]}`}>
          {stateOfHit(hit)}
        </span>
      </td>
      <td className="list__who">
        {hit.holder === null ? 'Nobody yet' : hit.holder.mine ? <b>You</b> : hit.holder.name}
      </td>
    </tr>
  )
}

function Words(props: { excerpt: Excerpt }) {
  const { where, text, marks, restricted } = props.excerpt
  let from = 0
  const parts = marks.flatMap(([start, end]) => {
    const before = text.slice(from, start)
    from = end
    return [before, <mark key={start}>{text.slice(start, end)}</mark>]
  })
  return (
    <p className="found__words">
      <b>{where}</b> {restricted ? <RestrictedTag /> : null} {parts}
      {text.slice(from)}
    </p>
  )
}
