import { expect, test } from 'vitest'
import { at, indexOf, type Json, problemsOf, set } from '../../support/planted-form.ts'

test('the lines of a table follow each other, each a choice, all of the same words', () => {
  const risk = 6
  const grid = (question: number, name: string) =>
    problemsOf(({ form }) => set(at(form, 'sections', risk, 'questions', question), 'grid', name))
  const path = `oral/1/form.json sections[${risk}].questions`
  // After the five levels and that of other prisoners comes a text.
  expect(grid(6, 'levels')).toEqual([`${path}[6].grid: "risk.differenceReason" is no choice of one`])
  expect(grid(2, 'other')).toEqual([`${path}[3].grid: the lines of "levels" do not follow each other`])
  const otherWords = problemsOf(({ questions }) => {
    const all = at(questions, 'questions')
    const staff = Array.isArray(all) ? all.findIndex((_, index) => at(all, index, 'id') === 'rosh.staff') : -1
    set(at(all, staff), 'options', 'problems')
  })
  expect(otherWords).toContain(`${path}[4].grid: "rosh.staff" has other words than the line before it`)
  const oneKey = problemsOf(({ lists }) =>
    set(at(lists, 'likelihoodLevels', 'options', 3), 'label', 'Much higher'),
  )
  expect(oneKey).toContain(`${path}[0].grid: two options of "likelihood.level" have one key`)
})

/** The acts of the checks, the one of that label changed. */
const problemsOfAct = (label: string, key: string, value: Json) =>
  problemsOf(({ questions }) => {
    const all = at(questions, 'questions')
    const acts = at(all, indexOf(all, 'checks'), 'acts')
    if (!Array.isArray(acts)) throw new Error('the checks have acts')
    const act = acts.find((each) => at(each, 'label') === label)
    set(act ?? null, key, value)
  }).map((problem) => problem.replace(/^common\/1\/questions\.json questions\[\d+\]\./, ''))

test.each([
  [
    'when',
    { column: 'state', oneOf: ['requested'] },
    'acts[2].when: there is no choice or yes-no column "state" in this table',
  ],
  ['when', { column: 'status', oneOf: ['askd'] }, 'acts[2].when: "status" has no option "askd"'],
  ['when', { column: 'check', oneOf: ['other'] }, 'acts[2].when: the acts of this table go by "status"'],
  ['onlyFor', { column: 'check', oneOf: ['abuse'] }, 'acts[2].onlyFor: "check" has no option "abuse"'],
  ['sets', { status: 'nothing' }, 'acts[2].sets.status: "status" has no option "nothing"'],
  ['sets', { answered: 'now' }, 'acts[2].sets.answered: there is no column "answered" in this table'],
  [
    'sets',
    { answeredAt: '2016-10-11T09:20' },
    'acts[2].sets.answeredAt: a press gives a dateTime nothing but the time of the press',
  ],
  ['to', ['how'], 'acts[2].to: there is no column "how" in this table'],
  ['key', 'a', 'acts[2].key: the key "a" has another act in this table'],
] as const)('an act whose %s is %o is refused', (key, value, message) => {
  expect(problemsOfAct('Nothing known', key, JSON.parse(JSON.stringify(value)))).toContain(message)
})

test('no act may lead from a check that nobody asked for to the answer that clears', () => {
  const message =
    'acts[2].sets.status: "noConcerns" clears somebody: no act may lead to it from an empty "status"'
  expect(problemsOfAct('Nothing known', 'when', { column: 'status', oneOf: ['', 'requested'] })).toEqual([
    message,
  ])
  expect(problemsOfAct('Asked now', 'sets', { status: 'noConcerns' })).toEqual([
    message.replace('[2]', '[0]'),
  ])
})

test('ready rows that are not there, or hold what their table does not know, are refused', () => {
  const unnamed = problemsOf(({ questions }) => {
    const all = at(questions, 'questions')
    set(at(all, indexOf(all, 'checks')), 'ready', 'chekcs')
  })
  expect(unnamed).toHaveLength(1)
  expect(unnamed[0]).toMatch(
    /^common\/1\/questions\.json questions\[\d+\]\.ready: there are no ready rows "chekcs"$/,
  )
  const misspelt = problemsOf(({ ready }) => {
    set(at(ready, 'checks', 'rows', 0), 'check', 'abuse')
    set(at(ready, 'checks', 'rows', 1), 'of', 'the police')
  })
  expect(misspelt).toEqual([
    'ready-rows.json checks.rows[0].check: "check" has no option "abuse"',
    'ready-rows.json checks.rows[1].of: there is no column "of" in this table',
  ])
})

test.each(['status', 'requestedAt', 'answeredAt', 'verified'])(
  'a ready row that says of %s what nobody has done is refused',
  (column) => {
    const plant = (ready: Json) => set(at(ready, 'checks', 'rows', 0), column, 'noConcerns')
    const message = `ready-rows.json checks.rows[0].${column}: nobody has done anything yet: "${column}" is left to the officer`
    expect(problemsOf(({ ready }) => plant(ready))).toEqual([message])
  },
)

test('a ready row never says that somebody is clear, in a table without acts neither', () => {
  const found = problemsOf(({ questions, ready }) => {
    const all = at(questions, 'questions')
    const table = at(all, indexOf(all, 'checks'))
    if (typeof table === 'object' && table !== null && !Array.isArray(table)) delete table['acts']
    set(at(ready, 'checks', 'rows', 0), 'status', 'noConcerns')
  })
  expect(found).toEqual([
    'ready-rows.json checks.rows[0].status: nobody has done anything yet: "status" is left to the officer',
  ])
})
