import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerProblems } from '../../../shared/form/validate.ts'
import { answersOf, formFrom } from '../../../shared/risk-review/entries.ts'
import { labelOf, reviewLists, reviewSections } from '../../../shared/risk-review/questions.ts'
import {
  emptyForm,
  type RiskReviewForm,
  riskReviewFormSchema,
  roshLevels,
  triggers,
} from '../../../shared/risk-review/record.schema.ts'
import { entered } from './a-risk-review.ts'

const codes = <Code extends string>(words: Readonly<Record<Code, string>>) =>
  Object.keys(words).filter((code): code is Code => Object.hasOwn(words, code))
const level = fc.constantFrom(...codes(roshLevels), null)
const levels = fc.record({
  children: level,
  public: level,
  knownAdult: level,
  staff: level,
  prisoners: level,
})
const truth = fc.constantFrom(true, false, null)
const text = fc.string({ maxLength: 20 })
const forms: fc.Arbitrary<RiskReviewForm> = fc.record({
  person: fc.record({ name: text, crn: text, dateOfBirth: text }),
  managedBy: fc.constantFrom('CRC', 'NPS', null),
  roshNow: levels,
  roshProposed: levels,
  rsrRose: truth,
  triggers: fc.subarray(codes(triggers)),
  evidence: text,
  concernAt: text,
  arrests: text,
  restrainingOrderBreached: truth,
  oasys: text,
  actions: fc.record({ police: text, childrensServices: text, victim: text, other: text }),
})

test('whatever is entered reads back as it was, and nothing entered is no answer', () => {
  fc.assert(
    fc.property(forms, (form) => {
      expect(formFrom(answersOf(form))).toEqual(form)
    }),
  )
  expect(answersOf(emptyForm)).toEqual({})
})

test('whatever is typed, half or faulty, is a draft that can be kept', () => {
  const answers = { 'person.dateOfBirth': '11/1', arrests: 'two', concernAt: 'this morning', managedBy: 'x' }
  expect(riskReviewFormSchema.safeParse(formFrom(answers)).success).toBe(true)
})

test('every entry has words in the window, and what is entered rightly has no fault', () => {
  const full = {
    ...entered,
    person: { ...entered.person, dateOfBirth: '1984-02-29' },
    arrests: '2',
    rsrRose: false,
    restrainingOrderBreached: true,
    actions: { police: 'a', childrensServices: 'b', victim: 'c', other: 'd' },
  }
  const answers = answersOf(full)
  for (const entry of Object.keys(answers)) expect(labelOf(entry), entry).not.toBeNull()
  expect(labelOf('nothing')).toBeNull()
  for (const { questions } of reviewSections) {
    for (const question of questions)
      expect(answerProblems(question, answers[question.id], reviewLists), question.id).toEqual([])
  }
})
