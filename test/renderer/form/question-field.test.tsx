import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { loadTemplates } from '../../../electron/core/templates/templates.ts'
import { QuestionField } from '../../../renderer/form/QuestionField.tsx'
import type { AskedQuestion, Question } from '../../../shared/form/definition.ts'
import { answerProblems } from '../../../shared/form/validate.ts'
import type { Answer } from '../../../shared/record/answers.ts'

const { forms, lists } = loadTemplates('templates')

/** Something in every field, so that every part of a card is drawn. */
function someAnswer(question: AskedQuestion): Answer {
  switch (question.kind) {
    case 'rows':
      return { rows: [{ id: 'r1', cells: {} }] }
    case 'choices':
      return { ticked: [] }
    case 'yesNoList':
      return { yesNo: {} }
    case 'richText':
      return { blocks: [] }
    default:
      return 'typed'
  }
}

const { document } = new JSDOM('').window

/** The markup on the one page of this file: a page for each question would take most of the run. */
function shown(markup: string): Document {
  document.body.innerHTML = markup
  return document
}

const drawn = (question: AskedQuestion, answer: Answer | undefined, readOnly = false): Document =>
  shown(
    renderToStaticMarkup(
      <QuestionField
        question={question}
        lists={lists}
        answer={answer}
        onChange={() => undefined}
        readOnly={readOnly}
        problems={answerProblems(question, answer, lists)}
        searchOffences={() => []}
        officer="Pat Evans"
      />,
    ),
  )

const CONTROLS = 'input, textarea, select, [role=textbox], fieldset'

/** The words a screen reader gives a control as its name, by label, aria-label or aria-labelledby. */
function nameOf(page: Document, control: Element): string {
  const own = control.getAttribute('aria-label')
  const by = control.getAttribute('aria-labelledby')
  const label = page.querySelector(`label[for="${control.id}"]`)
  return own ?? (by === null ? label?.textContent : page.getElementById(by)?.textContent) ?? ''
}

describe.each(forms.map((form) => ({ form, title: `${form.format} ${form.version}` })))(
  '$title',
  ({ form }) => {
    const questions = form.sections.flatMap((section) => section.questions)

    test.each(questions.map((question) => ({ question, id: question.id })))(
      '$id: every control has a name of words, and every id stands once',
      ({ question }) => {
        const page = drawn(question, someAnswer(question))
        const controls = [...page.querySelectorAll(CONTROLS)]
        expect(controls.length).toBeGreaterThan(0)
        for (const control of controls) expect(nameOf(page, control), control.outerHTML).toMatch(/\p{L}/u)
        const ids = [...page.querySelectorAll('[id]')].map((element) => element.id)
        expect(new Set(ids).size).toBe(ids.length)
        for (const element of page.querySelectorAll('[aria-describedby]')) {
          for (const id of element.getAttribute('aria-describedby')?.split(' ') ?? []) {
            expect(page.getElementById(id), `${question.id} describes by ${id}`).not.toBeNull()
          }
        }
        expect(page.querySelector('[data-question]')?.getAttribute('data-question')).toBe(question.id)
      },
    )
  },
)

const asked = (question: Question, required = false): AskedQuestion => ({
  ...question,
  askedWhen: null,
  required,
})

test('what must be answered says so in the name of the field itself', () => {
  const page = drawn(asked({ id: 'x', kind: 'text', label: 'Name' }, true), undefined)
  expect(nameOf(page, page.getElementById('q-x') ?? page.body)).toBe('Name (required)')
})

test('six choices are radios, seven a drop-down', () => {
  const options = (count: number) => ({
    some: {
      source: 'test',
      options: Array.from({ length: count }, (_, index) => ({ code: `c${index}`, label: `Choice ${index}` })),
    },
  })
  const choice = asked({ id: 'x', kind: 'choice', label: 'Which', options: 'some' })
  const count = (many: number, selector: string): number => {
    const markup = renderToStaticMarkup(
      <QuestionField
        question={choice}
        lists={options(many)}
        answer={undefined}
        onChange={() => undefined}
        readOnly={false}
        problems={[]}
        searchOffences={() => []}
        officer="Pat Evans"
      />,
    )
    return shown(markup).querySelectorAll(selector).length
  }
  expect(count(6, 'input[type=radio]')).toBe(6)
  expect(count(7, 'input[type=radio]')).toBe(0)
  expect(count(7, 'select option')).toBe(8)
})

test('a list with a harmless answer is never a drop-down, in a narrow cell neither', () => {
  const checks = forms.flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
  const question = checks.find(({ id }) => id === 'checks')
  if (question === undefined) throw new Error('the checks are asked')
  if (question.kind !== 'rows') throw new Error('the checks are a table')
  const { acts: _, ...table } = question
  const page = drawn(table, { rows: [{ id: 'r1', cells: {} }] })
  expect(page.querySelector('[data-cell=status] select')).toBeNull()
  expect(page.querySelectorAll('[data-cell=status] input[type=radio]')).toHaveLength(7)
})

test('the times of a week are a grid, each box named in full; an old code stands beside it where it was chosen', () => {
  const question = asked({ id: 'x', kind: 'choices', label: 'When', options: 'weekTimes', as: 'week' })
  const page = drawn(question, { ticked: ['mon', 'evenings'] })
  expect(page.querySelectorAll('table input')).toHaveLength(14)
  expect(page.querySelector('input[value=tueEvening]')?.getAttribute('aria-label')).toBe('Tuesday evening')
  expect([...page.querySelectorAll('input[checked]')].map((box) => box.getAttribute('value'))).toEqual([
    'mon',
    'evenings',
  ])
  expect([...page.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual([
    'Weekdays, daytime',
    'Weekend, daytime',
  ])
  expect(drawn(question, { ticked: [] }).querySelector('input[value=evenings]')).toBeNull()
})

test('what is wrong is said in words beside the field, and the field points to it', () => {
  const page = drawn(asked({ id: 'x', kind: 'date', label: 'Date of birth' }), '31/02/1991')
  const box = page.getElementById('q-x')
  expect(box?.getAttribute('aria-invalid')).toBe('true')
  expect(page.getElementById('q-x-errors')?.textContent).toContain('Error: "31/02/1991" is not a date')
  expect(box?.getAttribute('aria-describedby')).toContain('q-x-errors')
})

test('an answer of another kind than the question, from an older template, is shown as none and harms nothing', () => {
  const page = drawn(asked({ id: 'x', kind: 'text', label: 'Name' }), { rows: [] })
  expect(page.querySelector('input')?.getAttribute('value')).toBe('')
})

test('a code that the list no longer has is kept and said to be so', () => {
  const list = Object.entries(lists).find(([, { options }]) => options.length > 6)?.[0] ?? ''
  const page = drawn(asked({ id: 'x', kind: 'choice', label: 'Which', options: list }), 'gone')
  expect(page.querySelector('option[selected]')?.textContent).toBe('gone (no longer offered)')
})

test('a sealed report’s fields cannot be written in', () => {
  const text = drawn(asked({ id: 'x', kind: 'richText', label: 'Why' }), { blocks: [] }, true)
  expect(text.querySelector('[role=textbox]')?.getAttribute('contenteditable')).toBe('false')
  expect(text.querySelector('[role=toolbar]')).toBeNull()
  const rows = drawn(
    asked({
      id: 'y',
      kind: 'rows',
      label: 'Offences',
      rowName: 'offence',
      columns: [{ id: 'title', kind: 'text', label: 'Offence' }],
    }),
    { rows: [{ id: 'a', cells: { title: 'Assault' } }] },
    true,
  )
  expect([...rows.querySelectorAll('button')].map((button) => button.className)).toEqual(['q-row-name'])
  expect(rows.querySelector('input')?.hasAttribute('readonly')).toBe(true)
})
