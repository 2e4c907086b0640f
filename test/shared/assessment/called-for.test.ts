import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assess } from '../../../shared/assessment/assess.ts'
import { type ToDo, whatIsOpen } from '../../../shared/assessment/open.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import { askedIn } from '../../../shared/form/journey.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import { arbitraryAnswers } from '../../support/arbitrary-answers.ts'
import { assessmentTables } from '../../support/assessment-tables.ts'
import { EXAMPLES, exampleOf, formOf } from '../../support/templates.ts'

/**
 * These may be asked before they are needed, or answered before a line or a column more of them is: a check calls for
 * it once there is a fact that it rests on.
 */
const NEEDED_BY_A_FACT = [
  'sara.status',
  'manager.discussion',
  'proposal.operationalMonths',
  'proposal.requirements',
  'dynamic.previous',
]

const ANSWERED_IN_TURN = 12
/** How often an answer is one of a worked case, and not just any. */
const FROM_A_CASE = 0.8
const worked = EXAMPLES.map((name) => exampleOf(name).answers)
/** From 0 to 1, any as likely as another: doubles of fast-check crowd at the ends. */
const share = fc.noBias(fc.nat(9999)).map((part) => part / 10_000)

function standing(form: FormDefinition, answers: Answers) {
  const assessment = assess({ form, answers, authorGrade: 'PSO' }, assessmentTables)
  return {
    toDo: whatIsOpen({ form, answers }, assessment).toDo,
    asked: new Set(
      form.sections.flatMap((section) => askedIn(section, answers, assessment.derived).map(({ id }) => id)),
    ),
  }
}

const nameOf = ({ question, label }: ToDo): string => question ?? label

test.each(['oral', 'short-format', 'standard'])(
  '%s: answering a question never raises what is to do by more than the questions that it calls for',
  (format) => {
    const form = formOf(format)
    const drafts = fc.record({
      begun: fc.nat(worked.length - 1),
      share,
      arbitrary: arbitraryAnswers(form),
      chance: fc.infiniteStream(share),
    })
    fc.assert(
      fc.property(drafts, ({ begun, share, arbitrary, chance }) => {
        const next = (): number => chance.next().value ?? 0
        const one = <Value>(of: readonly Value[]): Value | undefined => of[Math.floor(next() * of.length)]
        let answers: Answers = Object.fromEntries(
          Object.entries(worked[begun] ?? {}).filter(() => next() < share),
        )
        let before = standing(form, answers)
        for (let turn = 0; turn < ANSWERED_IN_TURN; turn += 1) {
          const given = { ...arbitrary, ...(next() < FROM_A_CASE ? one(worked) : {}) }
          const id = one([...before.asked].filter((question) => given[question] !== undefined))
          const answer = id === undefined ? undefined : given[id]
          if (id === undefined || answer === undefined) return
          answers = { ...answers, [id]: answer }
          const after = standing(form, answers)
          const was = new Set(before.toDo.map(nameOf))
          const more = after.toDo.map(nameOf).filter((question) => !was.has(question))
          const called = more.filter(
            (question) =>
              question === id ||
              NEEDED_BY_A_FACT.includes(question) ||
              (after.asked.has(question) && !before.asked.has(question)),
          )
          expect(more, `by answering ${id}`).toEqual(called)
          expect(after.toDo.length).toBeLessThanOrEqual(before.toDo.length + called.length)
          before = after
        }
      }),
      { seed: 20161011, numRuns: 15, endOnFailure: true },
    )
  },
)
