import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { actsOf, afterAct, askedNext } from '../../../shared/form/row-acts.ts'
import { must } from '../../../shared/lib/must.ts'
import type { Row } from '../../../shared/record/answers.ts'
import { formOf, templates } from '../../support/templates.ts'

const table = must(
  formOf('oral')
    .sections.flatMap(({ questions }) => questions)
    .flatMap((question) => (question.kind === 'rows' && question.id === 'checks' ? [question] : []))[0],
  'the oral report asks the checks',
)
const acts = must(table.acts, 'its rows go on by buttons')
const pressed = { now: '2016-10-11T09:20', me: 'Pat Evans' }

const row = (cells: Row['cells']): Row => ({ id: 'r1', cells })
const labels = (cells: Row['cells']) => actsOf(acts, row(cells)).map(({ label }) => label)
const pressing = (label: string, cells: Row['cells']) => {
  const act = must(
    acts.find((each) => each.label === label),
    `there is an act “${label}”`,
  )
  return afterAct(act, table.columns, row(cells), pressed).cells
}

describe('what a check offers as it stands', () => {
  test.each([
    ['childSafeguarding', undefined, ['Asked now', 'Not today']],
    ['previousConvictions', undefined, ['Asked now', 'Read by me', 'Not today']],
    ['childSafeguarding', 'requested', ['Nothing known', 'Concerns', 'Chased', 'Not today']],
    ['previousConvictions', 'requested', ['Received', 'Chased', 'Not today']],
    ['domesticAbuse', 'pending', ['Nothing known', 'Concerns', 'Not today']],
    ['domesticAbuse', 'noConcerns', []],
    ['domesticAbuse', 'notAvailable', []],
    ['domesticAbuse', 'a code of no list', []],
  ] as const)('%s, %s', (check, status, offered) => {
    expect(labels(status === undefined ? { check } : { check, status })).toEqual(offered)
  })
})

describe('what a press leaves in the row', () => {
  const check = 'childSafeguarding'
  const asked = {
    check,
    status: 'requested',
    requestedAt: '2016-10-11T09:20',
    requestedBy: 'Pat Evans',
  }

  test('asked now: when, and by whom', () => {
    expect(pressing('Asked now', { check })).toEqual(asked)
  })

  test('a time and a name that were typed stay', () => {
    const typed = { requestedAt: '2016-10-10T16:00', requestedBy: 'Ellen Ruddock' }
    expect(pressing('Asked now', { check, ...typed })).toEqual({ ...asked, ...typed })
  })

  test.each([
    ['Nothing known', 'noConcerns'],
    ['Concerns', 'concerns'],
  ])('%s: and when it was answered', (label, status) => {
    const later = { ...asked, requestedAt: '2016-10-11T08:35' }
    expect(pressing(label, later)).toEqual({ ...later, status, answeredAt: '2016-10-11T09:20' })
  })

  test('read by the author: asked and answered in one', () => {
    expect(pressing('Read by me', { check: 'previousConvictions' })).toEqual({
      ...asked,
      check: 'previousConvictions',
      status: 'answered',
      answeredAt: '2016-10-11T09:20',
      verified: 'readByMe',
    })
  })

  test.each([
    ['Chased', 'pending'],
    ['Not today', 'notAvailable'],
  ])('%s', (label, status) => {
    expect(pressing(label, asked)).toEqual({ ...asked, status })
  })

  test('an act that the row does not offer leaves it as it is', () => {
    expect(pressing('Nothing known', { check })).toEqual({ check })
    expect(pressing('Received', asked)).toEqual(asked)
  })
})

test('what to say next follows from where the row stands', () => {
  const next = (status: string) => askedNext(acts, row({ check: 'domesticAbuse', status }))
  expect(next('requested')).toEqual([])
  expect(next('noConcerns')).toEqual(['verified', 'result'])
  expect(next('concerns')).toEqual(['result', 'verified'])
  expect(next('pending')).toEqual(['chased'])
  expect(next('notAvailable')).toEqual(['result'])
})

test('no act clears somebody of whom nobody was asked, whatever else stands in the row', () => {
  const clearing = Object.values(templates.lists)
    .flatMap(({ options }) => options)
    .flatMap(({ code, clears }) => (clears ? [code] : []))
  expect(clearing).toContain('noConcerns')
  const others = table.columns.filter(({ id }) => id !== 'status').map(({ id }) => id)
  const cells = fc.dictionary(
    fc.constantFrom(...others),
    fc.constantFrom(
      'now',
      'me',
      'requested',
      'noConcerns',
      ...must(templates.lists['checks'], 'a list').options.map(({ code }) => code),
    ),
  )
  const blank = fc.constantFrom({}, { status: '' }, { status: ' ' })
  fc.assert(
    fc.property(cells, blank, fc.constantFrom(...acts), (given, status, act) => {
      const { status: is } = afterAct(act, table.columns, row({ ...given, ...status }), pressed).cells
      expect(clearing).not.toContain(is)
    }),
  )
})
