import { useState } from 'react'
import type { DayCase } from '../../../shared/day/case-of-day.ts'
import type { IsoDate } from '../../../shared/lib/dates.ts'
import { counted } from '../../../shared/lib/words.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { useKeys } from '../../keys/use-keys.ts'
import { dayInWords } from '../../parts/day-words.ts'
import { ListHead, ListRoom } from '../../parts/ListTable.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useRowKeys } from '../../parts/use-row-keys.ts'
import { DayRow } from './DayRow.tsx'
import { dayGroups, type Order } from './day-groups.ts'

/** Drawn at a time: nobody reads two hundred at once, and the page stays quick. */
const AT_A_TIME = 40
const HEADS = ['Time', 'Person and main offence', 'Report', 'State', 'Waits for', 'Who has it']

/** The cases of the day in groups. The arrows go from person to person, Enter opens, T takes. */
export function DayTable(props: {
  cases: readonly DayCase[]
  day: IsoDate
  order: Order
  present: string
  onOpen: (one: DayCase) => void
  onOther: (key: string) => void
}) {
  const client = useClient()
  const { refusal, ask } = useAsking()
  const { day, present } = props
  const [drawn, setDrawn] = useState(AT_A_TIME)
  const [at, setAt] = useState<string | null>(null)
  const table = useRowKeys()
  const groups = dayGroups(props.cases, props.order, day, present)
  const shown = new Set(groups.flatMap(({ cases }) => cases).slice(0, drawn))

  const hold = (one: DayCase, held: boolean) => {
    const { row } = one
    if (row !== null && one.report === null)
      void ask(
        () => client.run('list.hold', { id: row.id, held }),
        () => {},
      )
  }
  const take = () => {
    const one = props.cases.find(({ key }) => key === at)
    if (one !== undefined && one.holder === null) hold(one, true)
  }
  useKeys({ take })
  return (
    <>
      <Refused refusal={refusal} />
      <table
        className="list list--day"
        ref={table}
        onFocus={(event) => setAt(event.target.closest('tr')?.dataset['case'] ?? null)}
      >
        <ListHead caption={`Cases of ${dayInWords(day)}`} heads={HEADS} />
        {groups.map(({ title, cases, next }) => {
          const here = cases.filter((one) => shown.has(one))
          return here.length === 0 ? null : (
            <ListRoom
              key={title}
              title={title}
              says={
                <>
                  {counted(cases.length, 'case')}
                  {next === null ? '' : `, next at ${next}`}
                </>
              }
              columns={HEADS.length}
            >
              {here.map((one) => (
                <DayRow
                  key={one.key}
                  one={one}
                  day={day}
                  present={present}
                  lit={one.key === at}
                  onOpen={() => props.onOpen(one)}
                  onHold={(held) => hold(one, held)}
                  onOther={props.onOther}
                />
              ))}
            </ListRoom>
          )
        })}
      </table>
      {props.cases.length > shown.size ? (
        <p className="list__more">
          {shown.size} of {props.cases.length} shown.{' '}
          <Button kind="link" onClick={() => setDrawn(drawn + AT_A_TIME)}>
            Show more
          </Button>
        </p>
      ) : null}
    </>
  )
}
