import '../jsdom-window.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openEntries } from '../../../renderer/autosave/open-entries.ts'
import { CARRIED, taken } from '../../../shared/earlier/take.ts'
import { fills } from '../../../shared/form/fills.ts'
import { isoDateSchema } from '../../../shared/lib/dates.ts'
import { type Answers, applyChanges } from '../../../shared/record/answers.ts'
import { KEPT } from '../../../shared/record/kept.ts'
import { FILLED, marksIn, pathsOf, valueAt } from '../../../shared/record/marks.ts'
import { arbitraryAnswers } from '../../support/arbitrary-answers.ts'
import { derivedIn } from '../../support/derived.ts'
import { formOf } from '../../support/templates.ts'

const oral = formOf('oral')
const REPORT = { id: 'first', day: isoDateSchema.parse('2016-05-24'), by: 'Dawn Prentice' }
const pressed = { now: '2016-10-11T09:31', me: 'Ellen Ruddock' }

const opened = () =>
  openEntries(
    { id: 'r', rev: 0, savedAt: pressed.now, answers: {} },
    async () => ({ ok: true, value: { rev: 1, savedAt: pressed.now } }),
    (before, change) => fills(oral, before, change, pressed, (answers) => derivedIn(oral, answers)),
  )
const isEmptied = (value: string | undefined): boolean => /^"\s*"$/.test(value ?? '""')
const TYPED = { words: 'typed', typing: { at: 'field', pauses: true } }
const CHOSEN = { words: 'chosen', typing: null }

test('what was filled with an answer is undone with it, and comes back with it', () => {
  const report = opened()
  report.answer('interview.how', 'cells', CHOSEN)
  expect(report.answers.all()).toMatchObject({ 'interview.when': '11 October 2016' })
  expect(report.undo()?.words).toBe('chosen')
  expect(report.answers.all()).toEqual({})
  report.redo()
  expect(report.answers.get('interview.when')).toBe('11 October 2016')
  expect(marksIn(report.answers.all()).map(({ path }) => path)).toEqual(['interview.when'])
  report.saving.stop()
})

test('typing over what was filled takes its mark, and undoing the typing gives it back', () => {
  const report = opened()
  report.answer('interview.how', 'cells', CHOSEN)
  report.answer('interview.when', '11 October 2016,', TYPED)
  report.answer('interview.when', '11 October 2016, twice', TYPED)
  expect(report.answers.get(FILLED)).toBeUndefined()
  report.undo()
  expect(report.answers.get('interview.when')).toBe('11 October 2016')
  expect(marksIn(report.answers.all())).toHaveLength(1)
  report.saving.stop()
})

test('no sequence of edits, undo, fills and takes leaves a mark on what was edited after it was filled', () => {
  const drafts = arbitraryAnswers(oral)
  const step = fc.oneof(
    { weight: 5, arbitrary: drafts.map((answers) => ({ is: 'edit', answers }) as const) },
    { weight: 2, arbitrary: drafts.map((answers) => ({ is: 'take', answers }) as const) },
    { weight: 3, arbitrary: fc.constantFrom({ is: 'undo' } as const, { is: 'redo' } as const) },
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 10 }), (steps) => {
      const report = opened()
      /** The places that an officer wrote in last, by the answers as they stood then. */
      const written = new Map<string, ReadonlySet<string>>()
      const asText = (answers: Answers): string =>
        JSON.stringify(
          Object.keys(answers)
            .toSorted()
            .map((id) => [id, answers[id]]),
        )
      written.set(asText({}), new Set())
      for (const one of steps) {
        const before = report.answers.all()
        const wasWritten = written.get(asText(before)) ?? new Set<string>()
        if (one.is === 'undo') report.undo()
        else if (one.is === 'redo') report.redo()
        else {
          const { [FILLED]: _marks, [CARRIED]: _said, [KEPT]: _kept, ...answers } = one.answers
          const block = { id: 'any', title: 'Any', answers }
          const changes = one.is === 'take' ? taken(REPORT, block, before, pressed) : answers
          report.answerAll(changes, 'chosen')
          const byHand = one.is === 'edit' ? applyChanges(before, answers) : before
          const paths = new Set([
            ...wasWritten,
            ...Object.entries(byHand).flatMap(([id, answer]) =>
              pathsOf(id, answer).filter((path) => valueAt(before, path) !== valueAt(byHand, path)),
            ),
          ])
          // What was emptied is nobody's words any more, and may be filled again.
          const stands = [...paths].filter((path) => !isEmptied(valueAt(byHand, path)))
          written.set(asText(report.answers.all()), new Set(stands))
        }
        const now = report.answers.all()
        const mine = written.get(asText(now)) ?? new Set()
        expect(marksIn(now).filter(({ path }) => mine.has(path))).toEqual([])
      }
      report.saving.stop()
    }),
    { numRuns: 60 },
  )
})
