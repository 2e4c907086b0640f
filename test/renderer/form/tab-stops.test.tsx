import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { rowsIn } from '../../../renderer/form/answer-kinds.ts'
import { QuestionField } from '../../../renderer/form/QuestionField.tsx'
import { focusableIn } from '../../../renderer/window/focusable.ts'
import { offeredOptions } from '../../../shared/form/answer-parts.ts'
import type { AskedQuestion } from '../../../shared/form/definition.ts'
import { askedIn } from '../../../shared/form/journey.ts'
import { askedNext } from '../../../shared/form/row-acts.ts'
import { must } from '../../../shared/lib/must.ts'
import type { Answer, Answers } from '../../../shared/record/answers.ts'
import { keysOf, ROW_HEAD } from '../../bench/keys.ts'
import { shownIn } from '../../bench/keys-of-acts.ts'
import { derivedIn } from '../../support/derived.ts'
import { EXAMPLES, exampleOf, formOf, templates } from '../../support/templates.ts'

const { document } = new JSDOM('').window
const { lists } = templates

/** Where Tab stops in the question as the window draws it: radios are one stop together. */
function stopsDrawn(question: AskedQuestion, answers: Answers): number {
  document.body.innerHTML = renderToStaticMarkup(
    <QuestionField
      question={question}
      lists={lists}
      offered={question.kind === 'yesNoList' ? offeredOptions(question, answers, lists) : undefined}
      answer={answers[question.id]}
      onChange={() => undefined}
      readOnly={false}
      problems={[]}
      searchOffences={() => []}
      officer="Pat Evans"
    />,
  )
  const stops = focusableIn(document.body).map((element, at) =>
    element.getAttribute('type') === 'radio' ? element.getAttribute('name') : at,
  )
  return new Set(stops).size
}

/** Each answer at a time when all its controls are there: one row of a table, a list before "No to the rest". */
function drawnAt(answer: Answer | undefined): (Answer | undefined)[] {
  if (typeof answer !== 'object') return [answer]
  if ('rows' in answer) return answer.rows.map((row) => ({ rows: [row] }))
  if (!('yesNo' in answer)) return [answer]
  return [{ yesNo: Object.fromEntries(Object.entries(answer.yesNo).filter(([, given]) => given === 'yes')) }]
}

test.each(['case-1', 'case-2', 'case-3'] as const)(
  '%s: the model of keys counts the stops that the window has',
  (name) => {
    const { format, answers } = exampleOf(name)
    for (const question of formOf(format).sections.flatMap((section) =>
      askedIn(section, answers, derivedIn(formOf(format), answers)),
    ))
      for (const answer of drawnAt(answers[question.id])) {
        const { [question.id]: _, ...others } = answers
        const at = answer === undefined ? others : { ...others, [question.id]: answer }
        if (question.kind === 'rows' && question.acts !== undefined) continue
        const head = question.kind === 'rows' && answer !== undefined ? ROW_HEAD : 0
        expect(keysOf(question, at, lists).stops + head, question.id).toBe(stopsDrawn(question, at))
      }
  },
)

test('the stops of a row that goes on by buttons are its name, its acts, and what to say next', () => {
  const question = must(
    formOf('oral')
      .sections.flatMap(({ questions }) => questions)
      .find((each) => each.kind === 'rows' && each.acts !== undefined),
    'the oral report has such a table',
  )
  if (question.kind !== 'rows') throw new Error('it is a table')
  for (const name of EXAMPLES)
    for (const { id, cells } of rowsIn(exampleOf(name).answers['checks'])) {
      // As the act left it, before what comes next is said: those fields are there.
      const said = askedNext(question.acts ?? [], { id, cells })[0] ?? ''
      const row = {
        id,
        cells: Object.fromEntries(Object.entries(cells).filter(([column]) => column !== said)),
      }
      const { buttons, columns } = shownIn(question, row, row.cells)
      expect(buttons + columns.length + 2, `${name} ${id}`).toBe(
        stopsDrawn(question, { checks: { rows: [row] } }),
      )
    }
})
