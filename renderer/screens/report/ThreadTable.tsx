import { type KeyboardEvent, useRef, useState } from 'react'
import type { Explained, GoldenThread, ThreadItem, ThreadLine } from '../../../shared/proposal/thread.ts'
import { Button } from '../../controls/Button.tsx'
import type { ToField } from '../../form/focus-question.ts'
import { pressed } from '../../keys/key-name.ts'
import type { KeyOf } from '../../keys/keys.ts'
import type { ThreadNames } from './thread-names.ts'

export type Tick = {
  readonly table: ThreadItem['table']
  readonly row: string
  readonly column: 'meets' | 'protects'
  readonly code: string
  readonly on: boolean
}
type Props = {
  readonly thread: GoldenThread
  readonly names: ThreadNames
  readonly readOnly: boolean
  readonly onTick: (tick: Tick) => void
  readonly onField: ToField
}

const GROUPS = [
  { is: 'need', title: 'Needs', field: 'needs.linked' },
  { is: 'risk', title: 'Risk of serious harm to', field: 'rosh.public' },
] as const

const EXPLAINED: Readonly<Record<Explained, string>> = {
  need: 'by a need',
  risk: 'by a risk',
  punishment: 'as punishment',
  protection: 'as protection',
}

const STEPS: Readonly<Record<KeyOf<'within'>, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
}

/** The matrix: one tab stop for its ticks, whose heads lead to what has a stop of its own; arrow keys from cell to cell; at each line's end and each column's foot, how it stands. */
export function ThreadTable({ thread, names, readOnly, onTick, onField }: Props) {
  const { lines, requirements } = thread
  const items = requirements.flatMap((one) => one.items)
  const box = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState('0:0')
  const [row = 0, column = 0] = at.split(':').map(Number)
  const tabStop = row < lines.length && column < items.length ? at : '0:0'

  const move = (event: KeyboardEvent): void => {
    const arrow = pressed(event, 'within')
    if (arrow === null || placeOf(event.target).length === 0) return
    event.preventDefault()
    const step = STEPS[arrow]
    const [fromRow = 0, fromColumn = 0] = placeOf(event.target)
    box.current
      ?.querySelector<HTMLElement>(`[data-at="${fromRow + step[0]}:${fromColumn + step[1]}"]`)
      ?.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys bubble from the ticks inside
    <div className="thread__scroll" ref={box} onKeyDown={move}>
      <table className="thread__table" aria-labelledby="thread-title">
        <thead>
          <tr>
            <td rowSpan={2} className="thread__line thread__corner" />
            {requirements.map((one) =>
              isWhole(one.items) ? (
                <Head key={one.row} rowSpan={2} onGo={() => onField('proposal.requirements', one.row)}>
                  {names.requirement(one.row)}
                </Head>
              ) : (
                <Head
                  key={one.row}
                  colSpan={one.items.length}
                  onGo={() => onField('proposal.requirements', one.row)}
                >
                  {names.requirement(one.row)}
                </Head>
              ),
            )}
            <td rowSpan={2} className="thread__state" />
          </tr>
          <tr>
            {requirements.flatMap((one) =>
              isWhole(one.items)
                ? []
                : one.items.map((item) => (
                    <Head key={keyOf(item)} block onGo={() => onField(item.table, item.row)}>
                      {item.table === 'proposal.requirements' ? 'The days as a whole' : names.item(item)}
                    </Head>
                  )),
            )}
          </tr>
        </thead>
        {GROUPS.map(({ is, title, field }) =>
          lines.some((line) => line.is === is) ? (
            <tbody key={is}>
              <tr>
                <th scope="rowgroup" className="thread__group" colSpan={items.length + 2}>
                  <span>{title}</span>
                </th>
              </tr>
              {lines.map((line, index) =>
                line.is === is ? (
                  <tr key={line.code}>
                    <th
                      scope="row"
                      className={`thread__line${line.asks && !line.answered ? ' thread__line--open' : ''}`}
                    >
                      <button
                        type="button"
                        className="thread__go"
                        tabIndex={-1}
                        onClick={() => onField(goTo(line, field))}
                      >
                        {names.line(line)}
                      </button>
                    </th>
                    {items.map((item, place) => (
                      <Cell
                        key={keyOf(item)}
                        at={`${index}:${place}`}
                        tabStop={tabStop}
                        onAt={setAt}
                        tick={`${keyOf(item)}.${line.code}`}
                        label={`${names.line(line)}: ${names.item(item)}`}
                        ticked={sideOf(item, line).has(line.code)}
                        readOnly={readOnly}
                        onTick={(on) =>
                          onTick({
                            table: item.table,
                            row: item.row,
                            column: is === 'need' ? 'meets' : 'protects',
                            code: line.code,
                            on,
                          })
                        }
                      />
                    ))}
                    <td className={stateClass(line)}>
                      <State line={line} onField={onField} />
                    </td>
                  </tr>
                ) : null,
              )}
            </tbody>
          ) : null,
        )}
        <tfoot>
          <tr>
            <th scope="row" className="thread__line">
              Explained
            </th>
            {items.map((item) => (
              <td
                key={keyOf(item)}
                className={`thread__foot${item.counts && item.explained === null ? ' thread__foot--open' : ''}`}
              >
                {footOf(item)}
              </td>
            ))}
            <td className="thread__state" />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

const footOf = ({ counts, explained }: ThreadItem): string =>
  !counts ? 'Not counted: tick the blocks instead' : explained === null ? 'not yet' : EXPLAINED[explained]
/** Line and column of the tick that has the focus; empty elsewhere. */
const placeOf = (target: EventTarget): readonly number[] =>
  target instanceof HTMLElement ? (target.dataset['at'] ?? '').split(':').filter(Boolean).map(Number) : []
const keyOf = ({ table, row }: ThreadItem): string => `${table}.${row}`
const isWhole = (items: readonly ThreadItem[]): boolean =>
  items.length === 1 && items[0]?.table === 'proposal.requirements'
const sideOf = ({ needs, risks }: ThreadItem, { is }: ThreadLine): ReadonlySet<string> =>
  is === 'need' ? needs : risks
const stateClass = ({ asks, answered }: ThreadLine): string =>
  `thread__state${asks && answered ? '' : asks ? ' thread__state--open' : ' thread__state--idle'}`
const goTo = ({ is, code }: ThreadLine, field: string): string => (is === 'risk' ? `rosh.${code}` : field)

function State({ line, onField }: { line: ThreadLine; onField: (field: string) => void }) {
  const { plan } = line
  if (!line.named) return line.is === 'need' ? 'Not named as a need' : 'Low risk'
  if (plan !== null)
    return (
      <Button kind="link" onClick={() => onField(plan)}>
        Planned for
      </Button>
    )
  if (line.answered) return 'Met'
  return line.asks ? 'Nothing meets it' : 'Nothing is required'
}

function Head(props: {
  children: string
  onGo: () => void
  block?: boolean
  colSpan?: number
  rowSpan?: number
}) {
  const { colSpan, rowSpan, block } = props
  return (
    <th
      scope={colSpan === undefined ? 'col' : 'colgroup'}
      colSpan={colSpan}
      rowSpan={rowSpan}
      className={`thread__head${block ? ' thread__head--block' : ''}${colSpan === undefined ? '' : ' thread__head--group'}`}
    >
      <button type="button" className="thread__go" tabIndex={-1} title={props.children} onClick={props.onGo}>
        {props.children}
      </button>
    </th>
  )
}

function Cell(props: {
  at: string
  /** Which it is, whatever its place. */
  tick: string
  tabStop: string
  onAt: (at: string) => void
  label: string
  ticked: boolean
  readOnly: boolean
  onTick: (on: boolean) => void
}) {
  return (
    <td className="thread__cell">
      <label>
        <input
          autoComplete="off"
          type="checkbox"
          data-at={props.at}
          data-tick={props.tick}
          tabIndex={props.at === props.tabStop ? 0 : -1}
          aria-label={props.label}
          checked={props.ticked}
          disabled={props.readOnly}
          onFocus={() => props.onAt(props.at)}
          onChange={(event) => props.onTick(event.currentTarget.checked)}
        />
      </label>
    </td>
  )
}
