import { useState } from 'react'
import type { CaseListed } from '../../../shared/contract/inbox-commands.ts'
import { listed } from '../../../shared/lib/words.ts'
import { ListHead, ListRoom } from '../../parts/ListTable.tsx'
import { useRowKeys } from '../../parts/use-row-keys.ts'
import { appointmentAt, cameAt, GROUPS, LEVELS, PARTS, STATES } from './inbox-words.ts'

const HEADS = ['Came', 'Person and sentence', 'First appointment', 'Who may be hurt', 'State', 'Who has it']

/** The received cases in the order of the work; the arrows go from one to the next, Enter opens. */
export function CaseTable(props: {
  cases: readonly CaseListed[]
  present: string
  onOpen: (id: string) => void
}) {
  const [at, setAt] = useState<string | null>(null)
  const table = useRowKeys()
  return (
    <table
      className="list list--inbox"
      ref={table}
      onFocus={(event) => setAt(event.target.closest('tr')?.dataset['case'] ?? null)}
    >
      <ListHead caption="Cases handed to this team" heads={HEADS} />
      {PARTS.map(({ title, states }) => {
        const here = props.cases.filter(({ state }) => states.some((one) => one === state))
        return here.length === 0 ? null : (
          <ListRoom key={title} title={title} says={here.length} columns={HEADS.length}>
            {here.map((one) => (
              <CaseRow
                key={one.id}
                one={one}
                present={props.present}
                lit={one.id === at}
                onOpen={() => props.onOpen(one.id)}
              />
            ))}
          </ListRoom>
        )
      })}
    </table>
  )
}

function CaseRow(props: { one: CaseListed; present: string; lit: boolean; onOpen: () => void }) {
  const { one } = props
  const came = cameAt(one.receivedAt, props.present)
  const { says, tone } = STATES[one.state]
  return (
    <tr data-case={one.id} className={props.lit ? 'is-at' : undefined}>
      <td className="list__time">
        <time>{came.big}</time>
        <small>{one.version === 1 ? came.small : `${came.small}, version ${one.version}`}</small>
      </td>
      <th scope="row">
        <button type="button" className="link list__name" onClick={props.onOpen}>
          <bdi>{one.name}</bdi>
        </button>
        {one.age === null ? '' : `, ${one.age}`}
        <small>{one.sentence}</small>
      </th>
      <td data-head="First appointment: " className={one.appointment === null ? 'is-owed' : undefined}>
        {one.appointment === null ? <b>None given</b> : appointmentAt(one.appointment.at)}
        {one.appointment === null ? null : <small>{one.appointment.where}</small>}
      </td>
      <td data-head="Who may be hurt: ">
        {one.harm === null ? 'Not assessed' : LEVELS[one.harm]}
        {one.harm === null || one.harm === 'low' ? null : (
          <small>{listed(one.harmTo.map((group) => GROUPS[group] ?? group))}</small>
        )}
      </td>
      <td className="list__state">
        <span className={`tag tag--${tone}`}>{says}</span>{' '}
        {one.waiting === 0 ? null : <span className="tag tag--wait">Question asked</span>}
        <small>
          from {one.from}
          {one.afterGap ? `; version ${one.version - 1} has not come` : ''}
        </small>
      </td>
      <td className="list__who">{one.assignment?.officer ?? 'Nobody yet'}</td>
    </tr>
  )
}
