import { Fragment } from 'react'
import {
  type DayCase,
  type DayState,
  dayStateOf,
  isOver,
  minutesUntil,
  STATE_WORDS,
} from '../../../shared/day/case-of-day.ts'
import { completedYears, type IsoDate, readDate } from '../../../shared/lib/dates.ts'
import { Button } from '../../controls/Button.tsx'
import { type Said, stateUnder, untilHearing, waitsFor } from './waits-for.ts'

const TONES: Readonly<Record<DayState, 'plain' | 'info' | 'wait' | 'ok' | 'bare'>> = {
  new: 'plain',
  writing: 'info',
  checks: 'wait',
  ready: 'ok',
  spo: 'wait',
  delivered: 'bare',
  handedOver: 'bare',
  didNotAttend: 'bare',
  notNeeded: 'bare',
  moved: 'bare',
  anotherCourt: 'bare',
}

/** One case of the day: when, who, where it stands, what it waits for, who has it. */
export function DayRow(props: {
  one: DayCase
  day: IsoDate
  present: string
  lit: boolean
  onOpen: () => void
  onHold: (held: boolean) => void
  /** Opens the case of somebody charged together with them. */
  onOther: (key: string) => void
}) {
  const { one, day, present } = props
  const state = dayStateOf(one)
  const until = untilHearing(one, day, present)
  const minutes = minutesUntil(day, one.time, present)
  const past = minutes !== null && minutes < 0
  const born = readDate(one.dateOfBirth)
  const name = one.name === '' ? 'No name yet' : one.name
  return (
    <tr data-case={one.key} className={[past ? 'is-past' : '', props.lit ? 'is-at' : ''].join(' ').trim()}>
      <td className={until?.close === true ? 'list__time is-close' : 'list__time'}>
        <time>{one.time === '' ? '–' : one.time}</time>
        {until === null ? null : <small>{until.says}</small>}
      </td>
      <th scope="row">
        <button type="button" className="link list__name" onClick={props.onOpen}>
          {name}
        </button>
        {born === null ? '' : `, ${completedYears(born, day)}`}
        <small>{one.offence}</small>
        {one.together.length === 0 ? null : (
          <small>
            with{' '}
            {one.together.map(({ key, name: other }, at) => (
              <Fragment key={key}>
                {at === 0 ? '' : ', '}
                <Button
                  kind="link"
                  name={`${other}, charged together with ${name}`}
                  onClick={() => props.onOther(key)}
                >
                  {other}
                </Button>
              </Fragment>
            ))}
          </small>
        )}
      </th>
      <td className="list__format">{one.report?.formatName ?? ''}</td>
      <td className="list__state">
        <span className={`tag tag--${TONES[state]}`}>{STATE_WORDS[state]}</span>
        <small>{stateUnder(one, day)}</small>
      </td>
      <td className="list__waits">
        <Two said={waitsFor(one, day, present)} />
      </td>
      <td className="list__who">
        <Holder one={one} name={name} onHold={props.onHold} />
      </td>
    </tr>
  )
}

function Two(props: { said: Said }) {
  return (
    <>
      {props.said.says}
      {props.said.under === '' ? null : <small>{props.said.under}</small>}
    </>
  )
}

function Holder(props: { one: DayCase; name: string; onHold: (held: boolean) => void }) {
  const { holder, row, report } = props.one
  if (holder === null && isOver(dayStateOf(props.one))) return null
  const loose = row !== null && report === null
  if (holder === null)
    return (
      <>
        Nobody yet
        {loose ? (
          <small>
            <Button kind="link" name={`Take it: ${props.name}`} onClick={() => props.onHold(true)}>
              Take it
            </Button>
          </small>
        ) : null}
      </>
    )
  return (
    <>
      {holder.mine ? <b>You</b> : holder.name}
      {loose && holder.mine ? (
        <small>
          <Button kind="link" name={`Give it back: ${props.name}`} onClick={() => props.onHold(false)}>
            Give it back
          </Button>
        </small>
      ) : null}
    </>
  )
}
