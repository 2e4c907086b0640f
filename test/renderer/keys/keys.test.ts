import { expect, test } from 'vitest'
import { keysShown } from '../../../renderer/app/keys-shown.ts'
import { isKeyId, KEYS, keyInWords, keyShown, keysOf } from '../../../renderer/keys/keys.ts'
import { must } from '../../../shared/lib/must.ts'
import { projectSources } from '../../support/project-files.ts'
import { templates } from '../../support/templates.ts'

/** Where a key's own name or place is read; the formatting bar is a list of its own, which the page of keys shows. */
const READS_A_KEY = /\bevent\.(key|code)\b|\bctrlKey\b|\bkeyCode\b/
const ELSEWHERE = ['renderer/editor/report-editor.ts']

const page = keysShown(templates.forms)
const at = (title: string) =>
  must(
    page.find((part) => part.title === title),
    title,
  ).lines

test('no key is handled but by its name in the list', () => {
  const readers = projectSources()
    .filter(({ path, text }) => /^renderer\/(?!keys\/)/.test(path) && READS_A_KEY.test(text))
    .map(({ path }) => path)
  expect(readers).toEqual(ELSEWHERE)
})

test('the page of keys holds every key of the list, where it works and what it does', () => {
  const lines = page.flatMap((part) => part.lines)
  for (const id of Object.keys(KEYS).filter(isKeyId)) {
    const { does } = KEYS[id]
    const line = must(
      lines.find((line) => line.does === does),
      does,
    )
    const [first = ''] = keysOf(id).map(keyInWords)
    expect(line.keys.join(' '), id).toContain(first)
  }
})

test('no place has two lines for one key', () => {
  for (const { title, lines } of page) {
    const keys = lines
      .filter(({ does }) => !/^(In a table of choices|On a row)/.test(does))
      .flatMap((line) => line.keys)
    expect(keys, title).toEqual([...new Set(keys)])
  }
})

test('what a form gives to its tables stands with it, and the formatting of a text', () => {
  expect(at('At an answer').map(({ keys, does }) => `${keys.join(' ')}: ${does}`)).toEqual(
    expect.arrayContaining([
      'L M H V: In a table of choices: Low, Medium, High, Very high; then the next line',
      'A: On a row with buttons: Asked now',
      'N: On a row with buttons: Nothing known',
      'C: On a row with buttons: Concerns',
      'R: On a row with buttons: Received',
      'T: On a row with buttons: Not today',
    ]),
  )
  expect(at('In a text').map(({ keys, does }) => [keys.join(), does])).toEqual(
    expect.arrayContaining([
      ['Ctrl B', 'Bold'],
      ['Ctrl Shift 8', 'Bulleted list'],
    ]),
  )
})

test('keys are shown as keyboards bear them, arrows of one kind together', () => {
  expect(keyShown('lock')).toBe('Ctrl Shift L')
  expect(keyShown('sectionBeside')).toBe('Alt ↑ ↓')
  expect(keyShown('row')).toBe('↑ ↓')
  expect(keyShown('nextToDo')).toBe('F2')
  expect(at('On the day').find(({ keys }) => keys[0]?.startsWith('1'))?.keys).toEqual(['1 … 9'])
})
