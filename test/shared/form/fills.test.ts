import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fills } from '../../../shared/form/fills.ts'
import { type AnswerChanges, type Answers, applyChanges, isAnswered } from '../../../shared/record/answers.ts'
import { FILLED, marksIn, valueAt } from '../../../shared/record/marks.ts'
import { arbitraryAnswers } from '../../support/arbitrary-answers.ts'
import { derivedIn } from '../../support/derived.ts'
import { formOf, templates } from '../../support/templates.ts'

const CLOCK = { now: '2016-10-11T09:20', me: 'Ellen Ruddock' }
const oral = formOf('oral')

const after = (before: Answers, change: AnswerChanges, now = CLOCK.now, form = oral): Answers => {
  const more = fills(form, before, change, { ...CLOCK, now }, (answers) => derivedIn(form, answers))
  return applyChanges(applyChanges(before, change), more)
}
const marksOf = (answers: Answers) =>
  marksIn(answers).map(({ path, from, of }) => `${path} ${from} ${of}`.trim())
const offence = (cells: Record<string, string>, id = 'a') => ({ id, cells })
const offencesIn = (answers: Answers, id = 'a') => {
  const table = answers['offences']
  return typeof table === 'object' && 'rows' in table ? table.rows.find((row) => row.id === id)?.cells : null
}

test('the day of the interview and that of the assessment are filled when they are called for, and not again', () => {
  const first = after({}, { 'interview.how': 'cells', 'history.totalSanctions': '3' })
  expect(first).toMatchObject({ 'interview.when': '11 October 2016', 'risk.assessmentDate': '2016-10-11' })
  expect(marksOf(first)).toEqual(['interview.when today', 'risk.assessmentDate today'])
  expect(after(first, { 'rosh.public': 'low' }, '2016-10-12T10:00')).toMatchObject({
    'risk.assessmentDate': '2016-10-11',
  })
})

test('a fill is never put over an answer, and its mark goes with the first edit', () => {
  const typed = { 'interview.when': '5 and 12 October' }
  expect(after(typed, { 'interview.how': 'cells' })).toEqual({ ...typed, 'interview.how': 'cells' })
  const edited = after(after({}, { 'interview.how': 'cells' }), {
    'interview.when': '11 October 2016, twice',
  })
  expect(edited['interview.when']).toBe('11 October 2016, twice')
  expect(edited[FILLED]).toBeUndefined()
  expect(after(edited, { 'interview.how': 'video' })['interview.when']).toBe('11 October 2016, twice')
})

test('what nobody touched goes when what called for it goes', () => {
  const filled = after({}, { 'interview.how': 'cells' })
  const none = after(filled, { 'interview.how': 'none' })
  expect(none['interview.when']).toBeUndefined()
  expect(none[FILLED]).toBeUndefined()
})

test('bail ends with the hearing; no other order is given an end', () => {
  const rows = (which: string) => ({ registers: { rows: [{ id: 'a', cells: { which } }] } })
  const ends = (which: string) =>
    valueAt(after({ 'hearing.date': '2016-10-17' }, rows(which)), 'registers/a/ends')
  expect(ends('bail')).toBe('"2016-10-17"')
  expect(['restraining', 'MAPP', ''].map(ends)).toEqual([undefined, undefined, undefined])
})

test('a number typed figure by figure leaves nothing of the figure it passed through', () => {
  const convicted = {
    offences: { rows: [offence({ main: 'yes', convictedOn: '2016-10-11' })] },
    'risk.assessmentDate': '2016-10-11',
  }
  const one = after(convicted, { 'history.totalSanctions': '1' })
  expect(one['history.firstSanctionDate']).toBe('2016-10-11')
  expect(marksOf(one)).toEqual(['history.firstSanctionDate answer offences'])
  const twelve = after(one, { 'history.totalSanctions': '12' })
  expect(twelve['history.firstSanctionDate']).toBeUndefined()
  expect(twelve[FILLED]).toBeUndefined()
})

test('no fixed abode is a significant problem once the interview asks for it, and is taken back with it', () => {
  const nowhere = after({ 'interview.when': 'x' }, { 'person.noFixedAbode': 'yes' })
  expect(nowhere['dynamic.accommodation']).toBeUndefined()
  const asked = after(nowhere, { 'interview.how': 'cells' })
  expect(asked['dynamic.accommodation']).toBe('2')
  expect(marksOf(asked)).toEqual(['dynamic.accommodation answer person.noFixedAbode'])
  expect(after(asked, { 'person.noFixedAbode': null })['dynamic.accommodation']).toBeUndefined()
})

test('the organisation follows the kind until somebody names another', () => {
  const supervised = after({ 'supervision.status': 'now' }, { 'supervision.managedByKind': 'crc' })
  expect(supervised['supervision.managedBy']).toBe('Kent, Surrey & Sussex CRC')
  expect(marksOf(supervised)).toEqual(['supervision.managedBy office supervision.managedByKind'])
  const nps = after(supervised, { 'supervision.managedByKind': 'nps' })
  expect(nps['supervision.managedBy']).toBe('NPS South East & Eastern Division')
  expect(after(nps, { 'supervision.managedByKind': 'youth' })['supervision.managedBy']).toBeUndefined()
})

test('the first offence is the main one, until another is', () => {
  const first = after({}, { offences: { rows: [offence({ title: 'Theft' })] } })
  expect(offencesIn(first)).toEqual({ title: 'Theft', main: 'yes' })
  const second = after(first, {
    offences: { rows: [offence({ title: 'Theft', main: 'yes' }), offence({ title: 'Robbery' }, 'b')] },
  })
  expect(offencesIn(second, 'b')).toEqual({ title: 'Robbery' })
  const other = after(second, {
    offences: {
      rows: [offence({ title: 'Theft', main: 'yes' }), offence({ title: 'Robbery', main: 'yes' }, 'b')],
    },
  })
  expect(offencesIn(other)).toEqual({ title: 'Theft' })
  expect(offencesIn(other, 'b')).toEqual({ title: 'Robbery', main: 'yes' })
})

test('a guilty plea is a conviction on the day of the hearing, which an adjourned or a contested one is not', () => {
  const day = { 'hearing.date': '2016-10-11' }
  const plea = (code: string) => ({ offences: { rows: [offence({ main: 'yes', plea: code })] } })
  const guilty = after(day, plea('guilty'))
  expect(offencesIn(guilty)?.['convictedOn']).toBe('2016-10-11')
  expect(marksOf(guilty)).toEqual(['offences/a/convictedOn answer hearing.date'])
  expect(offencesIn(after(day, plea('notGuilty')))?.['convictedOn']).toBeUndefined()
  const adjourned = { ...day, 'hearing.adjournedFrom': '2016-09-20' }
  expect(offencesIn(after(adjourned, plea('guilty')))?.['convictedOn']).toBeUndefined()
  // The day of the hearing was a slip: what was taken from it follows.
  expect(offencesIn(after(guilty, { 'hearing.date': '2016-10-12' }))?.['convictedOn']).toBe('2016-10-12')
  // The first sanction follows from it in the same act.
  const only = after({ ...day, 'history.totalSanctions': '1' }, plea('guilty'))
  expect(only['history.firstSanctionDate']).toBe('2016-10-11')
})

test('an assessment by a provider is dated when they are named', () => {
  const rows = [{ id: 'a', cells: { requirement: 'DRR', providerBy: 'Ms Amadi' } }]
  const named = after({}, { 'proposal.requirements': { rows } })
  expect(named['proposal.requirements']).toMatchObject({ rows: [{ cells: { providerDate: '2016-10-11' } }] })
})

test('the marks of a court list stay with what is not edited', () => {
  const listed = { 'person.name': 'Lee Pascall', [FILLED]: 'person.name list 2016-10-11T09:00 ' }
  expect(marksOf(after(listed, { 'person.sex': 'male' }))).toEqual(['person.name list'])
  expect(after(listed, { 'person.name': 'Lee Anthony Pascall' })[FILLED]).toBeUndefined()
})

/** What clears or judges somebody, whatever fills may come to be written. */
const judged = (path: string): boolean =>
  /^(rosh|sara)\.|^likelihood\.level|none|\/(status|verified|providerSuitable|consent|occupantsAnswer|protection)$/i.test(
    path,
  )

for (const form of templates.forms)
  test(`${form.format}: no fill gives a status, a level, a screening answer, a consent or a “none”, nor goes over an answer`, () => {
    fc.assert(
      fc.property(arbitraryAnswers(form), arbitraryAnswers(form), (before, given) => {
        const { [FILLED]: _before, ...was } = before
        const { [FILLED]: _given, ...change } = given
        const more = fills(form, was, change, CLOCK, (answers) => derivedIn(form, answers))
        const typed = applyChanges(was, change)
        const now = applyChanges(typed, more)
        const marked = marksIn(now).map(({ path }) => path)
        expect(marked.filter(judged)).toEqual([])
        for (const id of Object.keys(more)) {
          if (id === FILLED) continue
          const answer = typed[id]
          if (typeof answer === 'object' && 'rows' in answer) continue
          expect(isAnswered(answer)).toBe(false)
          expect(marked).toContain(id)
        }
        // Of a table, only the marked cells are others, and they were empty.
        for (const [id, answer] of Object.entries(typed)) {
          if (typeof answer !== 'object' || !('rows' in answer)) continue
          for (const row of answer.rows)
            for (const [column, cell] of Object.entries(row.cells)) {
              const path = `${id}/${row.id}/${column}`
              if (isAnswered(cell) && answer.rows.filter((one) => one.id === row.id).length === 1)
                expect(valueAt(now, path)).toBe(valueAt(typed, path))
            }
        }
      }),
      { numRuns: 100 },
    )
  })
