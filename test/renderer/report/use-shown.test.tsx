import '../jsdom-window.ts'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { type OpenEntries, openEntries } from '../../../renderer/autosave/open-entries.ts'
import { QuestionSheet } from '../../../renderer/parts/QuestionSheet.tsx'
import { useShown } from '../../../renderer/report/use-shown.ts'
import type { FormDefinition, FormSection } from '../../../shared/form/definition.ts'
import { must } from '../../../shared/lib/must.ts'
import { derivedIn } from '../../support/derived.ts'
import { formOf } from '../../support/templates.ts'

/** Questions of a section that one answer to another question of it calls for by itself: one for each such answer. */
const calledFor = ({ questions }: FormSection) => {
  const asked = new Map(questions.map((question) => [question.id, question]))
  const found = questions.flatMap(({ id, askedWhen }) =>
    askedWhen !== null &&
    'is' in askedWhen &&
    'question' in askedWhen &&
    asked.get(askedWhen.question)?.askedWhen === null &&
    asked.get(askedWhen.question)?.open === undefined
      ? [{ id, by: askedWhen.question, is: askedWhen.is }]
      : [],
  )
  return [...new Map(found.map((one) => [`${one.by} ${one.is}`, one])).values()]
}

/** Gives the answer as a hand does: a radio pressed, or one chosen from the list. */
const give = (page: Element, question: string, code: string) =>
  act(async () => {
    const card = must(page.querySelector(`[data-question="${question}"]`), `${question} is shown`)
    const select = card.querySelector('select')
    if (select === null)
      must(card.querySelector<HTMLElement>(`input[value="${code}"]`), `${code} is offered`).click()
    else {
      Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, code)
      select.dispatchEvent(new Event('change', { bubbles: true }))
    }
  })

const NOTHING_OPENED: ReadonlySet<string> = new Set()

function Section(props: { form: FormDefinition; section: FormSection; entries: OpenEntries }) {
  const { questions } = useShown(
    props.section,
    props.entries.answers,
    (answers) => derivedIn(props.form, answers),
    NOTHING_OPENED,
  )
  return (
    <QuestionSheet
      questions={questions.map(({ question }) => question)}
      lists={props.form.lists}
      entries={props.entries}
      readOnly={false}
      searchOffences={() => []}
      officer="Pat Evans"
    />
  )
}

test.each(['oral', 'short-format'])(
  'a question of the %s report that an answer calls for is there before the next key',
  async (format) => {
    const form = formOf(format)
    let tried = 0
    for (const section of form.sections) {
      const called = calledFor(section)
      if (called.length === 0) continue
      const kept = { id: 'r1', rev: 1, savedAt: '2016-10-11T09:00:00.000Z', answers: {} }
      const entries = openEntries(kept, async () => ({ ok: true, value: { rev: 2, savedAt: kept.savedAt } }))
      const page = document.body.appendChild(document.createElement('div'))
      const root = createRoot(page)
      await act(async () => root.render(<Section form={form} section={section} entries={entries} />))
      for (const { id, by, is } of called) {
        await give(page, by, is)
        expect(page.querySelector(`[data-question="${id}"]`), `${id} after ${by}`).not.toBeNull()
        tried += 1
      }
      await act(async () => root.unmount())
      entries.saving.stop()
      page.remove()
    }
    expect(tried).toBeGreaterThan(5)
  },
)
