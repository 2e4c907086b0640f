import '../jsdom-window.ts'
import { $getRoot, getNearestEditorFromDOMNode } from 'lexical'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { loadTemplates } from '../../../electron/core/templates/templates.ts'
import { type OpenEntries, openEntries } from '../../../renderer/autosave/open-entries.ts'
import { QuestionSheet } from '../../../renderer/parts/QuestionSheet.tsx'
import { UndoStatus } from '../../../renderer/parts/UndoStatus.tsx'
import type { AskedQuestion } from '../../../shared/form/definition.ts'
import { must } from '../../../shared/lib/must.ts'
import type { AnswerChanges } from '../../../shared/record/answers.ts'
import { plainText } from '../../../shared/record/rich-text.ts'

const { forms, lists } = loadTemplates('templates')
const asked = forms.flatMap((form) => form.sections.flatMap((section) => section.questions))
function ofKind<Found extends AskedQuestion>(is: (question: AskedQuestion) => question is Found): Found {
  return must(asked.find(is), 'the forms ask questions of every kind')
}
type Of<Kind extends AskedQuestion['kind']> = Extract<AskedQuestion, { kind: Kind }>
const ticks = ofKind((question): question is Of<'choices'> => question.kind === 'choices')
const choice = ofKind((question): question is Of<'choice'> => question.kind === 'choice')
const table = ofKind((question): question is Of<'rows'> => question.kind === 'rows')
const text = must(
  asked.find(({ kind }) => kind === 'text'),
  'a form asks for a line',
)
const long = must(
  asked.find(({ kind }) => kind === 'longText'),
  'a form asks for several lines',
)
const rich = must(
  asked.find(({ kind }) => kind === 'richText'),
  'a form asks for a text',
)

let root: Root | null = null
let entries: OpenEntries
let saved: AnswerChanges[] = []
const elsewhere: string[] = []

beforeEach(() => {
  document.body.innerHTML = '<div id="page"></div>'
  saved = []
  entries = openEntries(
    { id: 'r', rev: 1, savedAt: '2016-10-11T09:31:00.000Z', answers: {} },
    async (rev, changes) => {
      saved.push(changes)
      return { ok: true, value: { rev: rev + 1, savedAt: '2016-10-11T09:31:00.000Z' } }
    },
  )
  root = createRoot(must(document.getElementById('page'), 'just made'))
  act(() =>
    root?.render(
      <>
        <QuestionSheet
          questions={[ticks, choice, text, long, table, rich]}
          lists={lists}
          entries={entries}
          readOnly={false}
          searchOffences={() => []}
          officer="Pat Evans"
        />
        <UndoStatus entries={entries} onElsewhere={(question) => elsewhere.push(question)} />
      </>,
    ),
  )
})
afterEach(() => act(() => root?.unmount()))

const settled = (): Promise<void> => new Promise((done) => setTimeout(done, 5))
const says = (): string => must(document.querySelector('.undone'), 'it is always there').textContent
const control = (question: AskedQuestion, what: string): HTMLElement =>
  must(document.querySelector<HTMLElement>(`[data-question="${question.id}"] :is(${what})`), what)

const press = (key: string, shiftKey = false): Promise<void> =>
  act(async () => {
    const event = new KeyboardEvent('keydown', {
      key,
      ctrlKey: true,
      shiftKey,
      bubbles: true,
      cancelable: true,
    })
    ;(document.activeElement ?? document.body).dispatchEvent(event)
    await settled()
  })
const click = (element: HTMLElement): void =>
  act(() => {
    element.focus()
    element.click()
  })
const type = (element: HTMLElement, words: string): void => {
  act(() => {
    element.focus()
    const prototype = element instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement
    Object.getOwnPropertyDescriptor(prototype.prototype, 'value')?.set?.call(element, words)
    element.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
const editor = () => must(getNearestEditorFromDOMNode(control(rich, '.rt-text')), 'the surface is an editor')
const write = (words: string): Promise<void> =>
  act(async () => {
    control(rich, '.rt-text').focus()
    editor().update(() => void $getRoot().selectEnd().insertText(words), { discrete: true })
    await settled()
  })
const written = (): string => editor().read(() => $getRoot().getTextContent())

test('a tick, a choice and a row are taken back one by one, named, and leave every other field alone', async () => {
  type(control(text, 'input'), 'Kent')
  click(control(ticks, 'input[type=checkbox]'))
  const label = must(lists[ticks.options]?.options[0], 'the list has options').label
  act(() => entries.answer(choice.id, 'x', { words: 'chosen', typing: null }))
  click(control(table, '.btn'))
  expect(entries.answers.get(table.id)).toMatchObject({ rows: [{ cells: {} }] })

  await press('z')
  expect(says()).toBe(`Undo: ${table.rowName} added`)
  expect(entries.answers.get(table.id)).toBeUndefined()
  await press('z')
  expect(entries.answers.get(choice.id)).toBeUndefined()
  await press('z')
  expect(says()).toBe(`Undo: ${label} ticked`)
  expect(entries.answers.get(ticks.id)).toBeUndefined()
  expect(entries.answers.get(text.id)).toBe('Kent')
  await press('z')
  expect(says()).toBe(`Undo: text of “${text.label}”`)
  expect(entries.answers.all()).toEqual({})

  await press('y')
  await press('Z', true)
  expect(says()).toBe(`Redo: ${label} ticked`)
  expect(entries.answers.get(text.id)).toBe('Kent')
  await entries.saving.flush()
  expect(Object.assign({}, ...saved)).toMatchObject({
    [text.id]: 'Kent',
    [ticks.id]: { ticked: [expect.any(String)] },
  })
})

test('what was undone is saved like any change', async () => {
  click(control(ticks, 'input[type=checkbox]'))
  await entries.saving.flush()
  await press('z')
  await entries.saving.flush()
  expect(saved.at(-1)).toEqual({ [ticks.id]: null })
})

test('in a text Ctrl+Z takes back what was typed there since it got the focus, and then the act before', async () => {
  await write('He says.')
  click(control(ticks, 'input[type=checkbox]'))
  await write(' She too.')
  expect(written()).toBe('He says. She too.')
  await press('z')
  expect(written()).toBe('He says.')
  expect(entries.answers.get(ticks.id)).toBeDefined()
  await press('z')
  expect(entries.answers.get(ticks.id)).toBeUndefined()
  expect(written()).toBe('He says.')
  await press('z')
  expect(written()).toBe('')
  expect(says()).toBe(`Undo: text of “${rich.label}”`)
  await press('z')
  expect(written()).toBe('')
  await press('y')
  expect(written()).toBe('He says.')
  await press('y')
  expect(entries.answers.get(ticks.id)).toBeDefined()
})

test('neither way passes a load: another window’s text stands', async () => {
  await write('Mine.')
  click(control(ticks, 'input[type=checkbox]'))
  const theirs = { blocks: [{ type: 'paragraph' as const, text: [{ text: 'Theirs.' }] }] }
  await act(async () => {
    entries.reload({ id: 'r', rev: 9, savedAt: '2016-10-11T09:31:00.000Z', answers: { [rich.id]: theirs } })
    await settled()
  })
  act(() => control(rich, '.rt-text').focus())
  for (const key of ['z', 'z', 'y', 'y']) await press(key)
  expect(written()).toBe('Theirs.')
  expect(plainText(theirs)).toBe('Theirs.')
  expect(entries.answers.all()).toEqual({ [rich.id]: theirs })
})

test('an answer that is not on the page is shown', async () => {
  act(() => entries.answer('not.here', 'x', { words: 'x', typing: null }))
  await press('z')
  expect(elsewhere).toEqual(['not.here'])
})

test('the browser’s own undo is stopped, from a menu too', async () => {
  type(control(long, 'textarea'), 'words')
  const event = Object.assign(new Event('beforeinput', { bubbles: true, cancelable: true }), {
    inputType: 'historyUndo',
  })
  await act(async () => {
    control(long, 'textarea').dispatchEvent(event)
    await settled()
  })
  expect(event.defaultPrevented).toBe(true)
  expect(entries.answers.get(long.id)).toBeUndefined()
})
