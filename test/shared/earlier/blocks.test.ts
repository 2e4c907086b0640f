import { expect, test } from 'vitest'
import { earlierBlocks, type Signed } from '../../../shared/earlier/blocks.ts'
import { isoDateSchema } from '../../../shared/lib/dates.ts'
import { must } from '../../../shared/lib/must.ts'
import type { HearingResult } from '../../../shared/record/result.ts'
import { derivedIn } from '../../support/derived.ts'
import { CASES, type ExampleName, exampleOf, formOf, templates } from '../../support/templates.ts'

const today = isoDateSchema.parse('2017-03-01')
const signed = (name: ExampleName, more: Partial<Signed> = {}): Signed => {
  const { format, answers } = exampleOf(name)
  const form = formOf(format)
  return {
    id: 'the-first',
    answers,
    form,
    derived: derivedIn(form, answers),
    result: null,
    firstAppointment: null,
    allocated: null,
    receiver: null,
    ...more,
  }
}
const blocksOf = (from: Signed, day = today) =>
  Object.fromEntries(
    earlierBlocks(from, must(templates.carries.get(from.form), 'each form has it'), day).map(
      ({ id, answers }) => [id, answers],
    ),
  )
const passed = (outcome: HearingResult['outcome'], sentence = 'As proposed'): HearingResult => ({
  date: isoDateSchema.parse('2016-10-11'),
  outcome,
  sentence,
})

test('the person is carried as recorded, and of the screening each yes alone', () => {
  const { person, screening, supervision } = blocksOf(signed('case-1'))
  const { answers } = exampleOf('case-1')
  expect(person).toMatchObject({ 'person.sex': answers['person.sex'], 'person.noFixedAbode': 'yes' })
  expect(screening).toEqual({ 'rosh.screening': { yesNo: { 'R3.4': 'yes' } } })
  expect(supervision).toBeUndefined()
})

test('a register or order is carried with its dates while it is in force, to its last day', () => {
  const { answers, form } = signed('case-1')
  const row = (id: string, cells: Record<string, string>) => ({ id, cells })
  const lasting = row('a', { which: 'restraining', since: '2016-03-02', noEnd: 'yes' })
  const ends = row('b', { which: 'nonMolestation', since: '2016-09-01', ends: '2017-03-01' })
  const registers = (...rows: { id: string; cells: Record<string, string> }[]) =>
    signed('case-1', { form, answers: { ...answers, registers: { rows } } })
  const on = (day: string) => blocksOf(registers(lasting, ends), isoDateSchema.parse(day))['registers']
  expect(on('2017-02-28')).toEqual({ registers: { rows: [lasting, ends] } })
  expect(on('2017-03-01')).toEqual({ registers: { rows: [lasting, ends] } })
  expect(on('2017-03-02')).toEqual({ registers: { rows: [lasting] } })
  expect(blocksOf(registers(ends), isoDateSchema.parse('2017-03-02'))['registers']).toBeUndefined()
})

test('an order passed as proposed is carried by its codes, running for as long as it lasts', () => {
  const from = signed('case-1', {
    result: passed('asProposed'),
    allocated: 'CRC',
    receiver: 'Kent, Surrey & Sussex CRC',
    firstAppointment: {
      with: 'Marion Teague',
      at: '2016-10-13T11:00',
      where: 'Mill Lane',
      given: null,
      how: '',
    },
  })
  const { supervision } = blocksOf(from)
  expect(supervision).toMatchObject({
    'supervision.status': 'now',
    'supervision.managedByKind': 'crc',
    'supervision.managedBy': 'Kent, Surrey & Sussex CRC',
    'supervision.officer': 'Marion Teague',
    'supervision.orders': {
      rows: [{ id: 'led-to-the-first', cells: { kind: 'community', months: '12', madeOn: '2016-10-11' } }],
    },
  })
  const table = supervision?.['supervision.orders']
  const cells = typeof table === 'object' && 'rows' in table ? table.rows[0]?.cells : {}
  expect(cells?.['holds']).toContain('a drug rehabilitation requirement for 6 months')
  expect(cells?.['court']).toBe("Margate Magistrates' Court")
  // What the court should do with it is nobody's to say but the officer's.
  expect(cells).not.toHaveProperty('act')
  const over = blocksOf(from, isoDateSchema.parse('2017-10-11'))
  expect(over['supervision']).toMatchObject({ 'supervision.status': 'before' })
})

test('another sentence than was proposed is carried in the court’s own words, and an adjournment not at all', () => {
  const other = blocksOf(signed('case-1', { result: passed('otherwise', 'A fine of £120') }))
  expect(other['supervision']).toEqual({
    'supervision.orders': {
      rows: [
        {
          id: 'led-to-the-first',
          cells: { madeOn: '2016-10-11', court: "Margate Magistrates' Court", holds: 'A fine of £120' },
        },
      ],
    },
  })
  expect(blocksOf(signed('case-1', { result: passed('adjourned') }))['supervision']).toBeUndefined()
})

test.each(CASES)(
  '%s: nothing is carried of sanctions, levels, needs, checks, scores or an analysis',
  (name) => {
    const carried = Object.values(blocksOf(signed(name, { result: passed('asProposed') }))).flatMap(
      (answers) => Object.keys(answers),
    )
    expect(carried.length).toBeGreaterThan(3)
    const anew =
      /^(history|likelihood|sara|risk|dynamic|offence|proposal|need|official)\.|^needs\.(linked|evidence)|^checks$|^offences$|^victims$|^rosh\.(?!screening)/
    expect(carried.filter((id) => anew.test(id))).toEqual([])
  },
)
