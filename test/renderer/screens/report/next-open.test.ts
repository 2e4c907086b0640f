import { expect, test } from 'vitest'
import { emptyTexts, nextAfter } from '../../../../renderer/screens/report/next-open.ts'
import { derivedIn } from '../../../support/derived.ts'
import { exampleOf, formOf } from '../../../support/templates.ts'

const question = (id: string) => ({ id, kind: 'text', label: id })
const form = {
  sections: [
    { id: 'one', questions: [question('a'), question('b')] },
    { id: 'two', questions: [question('c'), question('d')] },
  ],
}
const items = [{ question: 'd' }, { question: 'a' }, { question: 'c' }]
const next = (section: string, field: string | null) => nextAfter(form, items, { section, field })?.question

test('the next in the order of the form, from a question and from the head of a section', () => {
  expect(next('one', 'a')).toBe('c')
  expect(next('one', null)).toBe('a')
  expect(next('two', null)).toBe('c')
  expect(next('two', 'c')).toBe('d')
})

test('after the last comes the first again; of one alone it is that', () => {
  expect(next('two', 'd')).toBe('a')
  expect(nextAfter(form, [{ question: 'b' }], { section: 'one', field: 'b' })?.question).toBe('b')
  expect(nextAfter(form, [], { section: 'one', field: 'b' })).toBeNull()
})

test('a text that is asked and has no word is empty; one that is not asked is not', () => {
  const oral = formOf('oral')
  const { answers } = exampleOf('case-1')
  const without = { ...answers, 'views.own': { blocks: [] } }
  const before = emptyTexts(oral, answers, derivedIn(oral, answers)).map((one) => one.question)
  const after = emptyTexts(oral, without, derivedIn(oral, without)).map((one) => one.question)
  expect(after.filter((one) => !before.includes(one))).toEqual(['views.own'])
  expect(after).not.toContain('needs.caringDetail')
})
