import { useEffect, useRef, useState } from 'react'
import type { SearchHit } from '../../../shared/contract/search-commands.ts'
import { type DayCase, type DayState, dayStateOf } from '../../../shared/day/case-of-day.ts'
import { courtDate, type IsoDate } from '../../../shared/lib/dates.ts'
import { usePresent } from '../../client/use-present.ts'
import { useQuery } from '../../client/use-query.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { dayInWords } from '../../parts/day-words.ts'
import type { Key } from '../../parts/Frame.tsx'
import { OfficePage } from '../../parts/OfficePage.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { Found } from '../search/Found.tsx'
import { placeOfFound } from '../search/place-of-found.ts'
import { useFinder } from '../search/use-finder.ts'
import { CaseDialog } from './CaseDialog.tsx'
import { DayTable } from './DayTable.tsx'
import { DayTurn } from './DayTurn.tsx'
import { DayWhere } from './DayWhere.tsx'
import type { Order } from './day-groups.ts'
import { FirstCase } from './FirstCase.tsx'
import { LeftPanel } from './LeftPanel.tsx'
import { ListDialog, type ListFrom } from './ListDialog.tsx'
import { NewCase } from './NewCase.tsx'
import { StateFilter, statesOf } from './StateFilter.tsx'
import { usePastedList } from './use-pasted-list.ts'

type OpenDialog = { is: 'nothing' } | { is: 'list'; from: ListFrom } | { is: 'case'; key: string }

const EMPTY_DAY_KEYS: readonly Key[] = [{ key: 'paste', does: 'paste a list' }]
const DAY_KEYS: readonly Key[] = [
  { key: 'row', does: 'choose' },
  { key: 'take', does: 'take it' },
]

/** The day: who is heard next, what each case waits for, who has it, and what is late from before. */
export function DayScreen(props: { day: IsoDate | null; row: string | null }) {
  const { go } = useAppWindow()
  const present = usePresent()
  const today = courtDate(present)
  const day = props.day ?? today
  const { value, refusal } = useQuery('day.read', { day }, ['dayChanged', 'reportChanged'])
  const finder = useFinder()
  const [begun, setBegun] = useState('')
  const [order, setOrder] = useState<Order>('courtroom')
  const [state, setState] = useState<DayState | null>(null)
  const [openDialog, setOpenDialog] = useState<OpenDialog>(
    props.row === null ? { is: 'nothing' } : { is: 'case', key: props.row },
  )
  const person = useRef<HTMLInputElement>(null)

  const read = value?.day === day ? value : null
  const cases = read?.cases ?? []
  const states = statesOf(cases)
  const shown = state === null ? cases : cases.filter((one) => dayStateOf(one) === state)
  const opened = openDialog.is === 'case' ? cases.find(({ key }) => key === openDialog.key) : undefined

  const open = (id: string) => go({ at: 'report', id })
  const choose = (one: DayCase) =>
    one.report === null ? setOpenDialog({ is: 'case', key: one.key }) : open(one.report.id)
  const openFound = (hit: SearchHit) => {
    if (hit.is === 'report' || hit.hearingDate !== day) return go(placeOfFound(hit))
    finder.forget()
    setOpenDialog({ is: 'case', key: hit.id })
  }
  const readList = (from: ListFrom) => setOpenDialog({ is: 'list', from })
  const toPerson = () => person.current?.focus()
  const toDay = (to: IsoDate) => go(to === today ? { at: 'start' } : { at: 'start', day: to })

  useKeys({
    newCase: toPerson,
    state: (which) => {
      const chosen = [null, ...states.map((one) => one.state)][which]
      if (chosen !== undefined) setState(chosen)
    },
  })
  usePastedList((pasted) => readList({ pasted }))
  // A state that no case is in any more shows nothing: all are shown again.
  useEffect(() => {
    if (state !== null && read !== null && shown.length === 0) setState(null)
  }, [state, read, shown.length])

  const empty = read !== null && cases.length === 0
  const newCase = (
    <NewCase
      day={day}
      today={today}
      cases={cases}
      person={person}
      name={begun}
      plain={empty}
      onStarted={open}
    />
  )
  return (
    <OfficePage
      at="start"
      heading={dayInWords(day)}
      search={finder.field}
      beside={
        <DayTurn
          day={day}
          order={empty || finder.asked !== '' ? null : order}
          onOrder={setOrder}
          onDay={toDay}
        />
      }
      keys={[{ key: 'newCase', does: 'new case', run: toPerson }, ...(empty ? EMPTY_DAY_KEYS : DAY_KEYS)]}
      offers={() => [
        { kind: 'Action', label: 'New case', key: 'newCase', run: toPerson },
        { kind: 'Action', label: 'Read a court list', run: () => readList('asked') },
        ...cases.map((one) => ({
          kind: one.crn === '' ? 'Today' : one.crn,
          label: one.name === '' ? 'No name yet' : one.name,
          run: () => choose(one),
        })),
      ]}
      side={read === null ? null : <LeftPanel read={read} today={today} empty={empty} onDay={toDay} />}
      sideName="Left from earlier days"
    >
      <Refused refusal={refusal} />
      {read === null ? null : finder.asked !== '' ? (
        <Found
          finder={finder}
          onOpen={openFound}
          onBegin={(name) => {
            finder.forget()
            setBegun(name)
            setTimeout(toPerson, 0)
          }}
        />
      ) : (
        <>
          <DayWhere read={read} today={today} onRead={() => readList('asked')} />
          {empty ? (
            <FirstCase today={day === today} newCase={newCase} onFile={() => readList('file')} />
          ) : (
            <>
              {newCase}
              <StateFilter all={cases.length} states={states} chosen={state} onChoose={setState} />
              <DayTable
                cases={shown}
                day={day}
                order={order}
                present={present}
                onOpen={choose}
                onOther={(key) => {
                  const other = cases.find((one) => one.key === key)
                  if (other !== undefined) choose(other)
                }}
              />
            </>
          )}
        </>
      )}
      {openDialog.is === 'list' ? (
        <ListDialog
          day={day}
          from={openDialog.from}
          keepDays={read?.keepDays ?? null}
          onClose={() => setOpenDialog({ is: 'nothing' })}
          onTaken={(days) => {
            setOpenDialog({ is: 'nothing' })
            const [first] = days
            if (first !== undefined && !days.includes(day)) toDay(first)
          }}
        />
      ) : null}
      {opened === undefined ? null : (
        <CaseDialog
          one={opened}
          others={cases.filter(({ row, key }) => row !== null && key !== opened.key)}
          onStarted={open}
          onClose={() => setOpenDialog({ is: 'nothing' })}
        />
      )}
    </OfficePage>
  )
}
