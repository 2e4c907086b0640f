import { REPLACED } from './copies.ts'
import type { CellShown } from './document.schema.ts'
import { sentences } from './points.ts'
import { othersSaid, type ShownRow } from './shown-rows.ts'
import type { TableLayout } from './table-layout.ts'

const HEADS = ['Requirement', 'Length', 'Why', 'Safe because']
const KNOWN = [
  ...['requirement', 'programme', 'placedAt', 'amount', 'hoursADay', 'times', 'meets', 'detail', 'punitive'],
  ...['providerBy', 'providerDate', 'providerSuitable', 'consent', 'protects', 'occupantsAnswer'],
]

/**
 * The requirements proposed as a bench reads them, a row each: what, how long, why, and why it is safe, where the copy
 * may show it. `plan`, what the rehabilitation days are for, stands with the row of that name (`days`).
 */
export function requirementTable(
  rows: readonly ShownRow[],
  plan: readonly ShownRow[],
  days: string | null,
): TableLayout {
  const laid = rows.map((row) => {
    const planned = days !== null && row.cell('requirement') === days ? plan : []
    return [named(row), length(row), why(row, planned), safe([row, ...planned])]
  })
  const shown = HEADS.map((_, at) => at).filter((at) => laid.some((cells) => cells[at] !== ''))
  return {
    columns: shown.map((at) => HEADS[at] ?? ''),
    rows: laid.map((cells) => ({
      cells: shown.map((at): CellShown => ({ text: cells[at] ?? '', restricted: false })),
      outstanding: false,
      below: [],
    })),
    common: [],
  }
}

const named = (row: ShownRow): string => joined(': ', [row.cell('requirement'), row.cell('programme')])

const length = (row: ShownRow): string =>
  joined('\n', [
    row.cell('amount'),
    row.cell('hoursADay') === '' ? '' : `${row.cell('hoursADay')} a day`,
    row.cell('times'),
    row.cell('placedAt'),
  ])

function why(row: ShownRow, plan: readonly ShownRow[]): string {
  const planned = plan.map((one) =>
    joined(' ', [joined(': ', [one.cell('days'), one.cell('purpose')]), inBrackets(one.cell('meets'))]),
  )
  const said = [
    row.cell('meets'),
    row.cell('detail'),
    joined('; ', planned),
    assessed(row),
    SAID_IF[row.cell('consent')] ?? '',
    row.cell('punitive') === 'Yes' ? 'The punishment in the order' : '',
    ...othersSaid(row, KNOWN),
  ]
  return sentences(said)
}

const SAID_IF: Readonly<Record<string, string>> = { Yes: 'Willing', No: 'Not willing' }

/** "Found suitable by the placement team, 11 October 2016". */
function assessed(row: ShownRow): string {
  const found = row.cell('providerSuitable')
  const how = found === 'Yes' ? 'Found suitable' : found === 'No' ? 'Found not suitable' : 'Assessed'
  const by = row.cell('providerBy')
  const on = row.cell('providerDate')
  return found === '' && by === '' && on === '' ? '' : joined(', ', [by === '' ? how : `${how} by ${by}`, on])
}

/** What the copy may show of whom it protects; that the rest is given separately is said once. */
const safe = (rows: readonly ShownRow[]): string =>
  joined('; ', [
    ...new Set(rows.flatMap((row) => [row.cell('protects'), row.cell('occupantsAnswer')])),
    rows.some(({ apart }) => apart) ? REPLACED : '',
  ])

const inBrackets = (text: string): string => (text === '' ? '' : `(${text})`)
const joined = (by: string, parts: readonly string[]): string => parts.filter((part) => part !== '').join(by)
