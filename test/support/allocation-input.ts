import { readFileSync } from 'node:fs'
import type { AllocationTables } from '../../shared/allocation/allocate.ts'
import {
  type AllocateInput,
  allocateInputSchema,
  type Component,
} from '../../shared/allocation/allocate-input.ts'
import { organisationsSchema } from '../../shared/allocation/organisations.ts'
import { allocationRulesSchema } from '../../shared/allocation/rule-table.ts'
import { schedule15Schema } from '../../shared/allocation/schedule15.ts'
import { type IsoDate, isIsoDate } from '../../shared/lib/dates.ts'
import type { Term } from '../../shared/lib/term.ts'

const reference = (name: string): unknown => JSON.parse(readFileSync(`templates/reference/${name}`, 'utf8'))

export const allocationTables: AllocationTables = {
  schedule15: schedule15Schema.parse(reference('schedule15.json')),
  organisations: organisationsSchema.parse(reference('organisations.json')),
  rules: allocationRulesSchema.parse(reference('allocation-rules.json')),
}

export function date(text: string): IsoDate {
  if (!isIsoDate(text)) throw new Error(`${text} is no date`)
  return text
}

export const term = (parts: Partial<Term>): Term => ({ years: 0, months: 0, weeks: 0, days: 0, ...parts })

const plain: Component = {
  id: 'a',
  offence: 'an offence',
  cjsCode: null,
  schedule15: 'no',
  disposal: 'community',
  term: null,
  operationalMonths: null,
  runs: null,
}

/** Components with ids a, b, c … in the order given. */
export const components = (...changes: readonly Partial<Component>[]): Component[] =>
  changes.map((change, at) => ({ ...plain, id: String.fromCharCode(97 + at), ...change }))

export const months = (number: number, more: Partial<Component> = {}): Partial<Component> => ({
  disposal: 'custody',
  schedule15: 'yes',
  term: term({ months: number }),
  ...more,
})

const low = { public: 'low', children: 'low', knownAdult: 'low', staff: 'low', prisoners: null } as const

/** A community order, low risk, a current RSR of 2.00: goes to the CRC by AL-20 until a test changes a fact. */
export function allocationInput(changes: Partial<AllocateInput> = {}): AllocateInput {
  return allocateInputSchema.parse({
    sentence: { date: '2016-10-03', components: components({}) },
    notification: false,
    mappaCategory3: false,
    earlierQualifyingSentenceRunning: false,
    deportation: false,
    deferredSentence: false,
    publicInterest: null,
    rsr: { percent: 2, date: '2016-10-03', forCurrentOffence: true },
    roshScreening: { completed: true, anyYes: false, fullAnalysis: 'notNeeded' },
    rosh: low,
    managedBy: { current: null, stillQualifies: false },
    choice: null,
    ...changes,
  })
}

export const sentenced = (...parts: readonly Partial<Component>[]): Partial<AllocateInput> => ({
  sentence: { date: date('2016-10-03'), components: components(...parts) },
})

export const medium = { ...low, public: 'medium' as const }
export const rsr = (percent: number) => ({ percent, date: date('2016-10-03'), forCurrentOffence: true })
