import { useState } from 'react'
import type { DayRead } from '../../../shared/contract/day-commands.ts'
import { linesLeftOut } from '../../../shared/court-list/read-list.ts'
import { whenOn } from '../../../shared/day/case-of-day.ts'
import type { IsoDate } from '../../../shared/lib/dates.ts'
import { counted } from '../../../shared/lib/words.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { shortDay } from '../../parts/day-words.ts'
import { LinesSaid } from './LinesSaid.tsx'

/** Below the date: which court it is, when its list was read, and what of the list was left out. */
export function DayWhere(props: { read: DayRead; today: IsoDate; onRead: () => void }) {
  const { cases, list } = props.read
  const [telling, setTelling] = useState(false)
  const courts = [...new Set(cases.map(({ court }) => court))].filter((court) => court !== '')
  const where = courts.length === 0 ? '' : courts.length > 2 ? `${courts.length} courts` : courts.join(', ')
  const out = linesLeftOut(list?.said ?? [])
  const notes = list?.said.length ?? 0
  return (
    <p className="day__where hint">
      {where === '' ? '' : `${where}. `}
      {list === null ? 'No court list read for this day. ' : `Court list read ${at(list.at, props.today)}`}
      {list === null ? null : notes === 0 ? (
        '. '
      ) : (
        <>
          {': '}
          <Button kind="link" onClick={() => setTelling(true)}>
            {out > 0 ? `${counted(out, 'line')} left out` : `${counted(notes, 'thing')} to look at`}
          </Button>
          {'. '}
        </>
      )}
      <Button kind="link" onClick={props.onRead}>
        {list === null ? 'Read one' : 'Read it again'}
      </Button>
      {telling && list !== null ? (
        <Dialog title="What was told of the court list" size="wide" onClose={() => setTelling(false)}>
          <LinesSaid said={list.said} />
          <p className="hint">
            Put it right in the list and read it again: nobody who is here already is doubled.
          </p>
        </Dialog>
      ) : null}
    </p>
  )
}

function at(instant: string, today: IsoDate): string {
  const when = whenOn(today, instant)
  return 'time' in when ? `at ${when.time}` : `on ${shortDay(when.date)}`
}
