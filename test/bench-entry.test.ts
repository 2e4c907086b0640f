import { describe, expect, test } from 'vitest'
import type { AskedQuestion, OptionLists, Question } from '../shared/form/definition.ts'
import type { Answer } from '../shared/record/answers.ts'
import { entryOf, entryOfExample } from './bench/entry.ts'
import { keysOf } from './bench/keys.ts'
import { NOTHING_STANDS } from './bench/standing.ts'

const options = (...codes: string[]): OptionLists[string] => ({
  source: 'test',
  options: codes.map((code) => ({ code, label: code })),
})
const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'monEvening']
const lists: OptionLists = {
  two: options('yes', 'no'),
  seven: options('a', 'b', 'c', 'd', 'e', 'f', 'g'),
  week: options(...WEEK),
  grouped: {
    source: 'test',
    options: ['a', 'b', 'c', 'd'].map((code) => ({
      code,
      label: code,
      heading: code === 'd' ? 'Two' : 'One',
    })),
  },
}
const words = { id: 'x', label: 'X' }
const asked = (question: Question): AskedQuestion => ({ ...question, askedWhen: null, required: false })

const keys = (question: Question, answer?: Answer) => {
  const { characters, presses, stops, arrows } = keysOf(
    asked(question),
    answer === undefined ? {} : { [question.id]: answer },
    lists,
  )
  return arrows === 0 ? [characters, presses, stops] : [characters, presses, stops, arrows]
}

const choices = (list: string): Question => ({ ...words, kind: 'choices', options: list })
const text = (id: string) => ({ id, kind: 'text', label: id }) as const
const yesNo = (id: string) => ({ id, kind: 'yesNo', label: id }) as const
const rowOf = (id: string, cells: Record<string, string>) => ({ id, cells })

describe('characters, other keys pressed, and controls passed with Tab', () => {
  test('nothing entered costs the way past it', () => {
    expect(keys({ ...words, kind: 'longText' })).toEqual([0, 0, 1])
    expect(keys({ ...words, kind: 'yesNo' })).toEqual([0, 0, 1])
    expect(keys({ ...words, kind: 'richText' })).toEqual([0, 0, 1])
    expect(keys(choices('seven'))).toEqual([0, 0, 1])
  })

  test('text and numbers cost their length; dates and times what is typed of them', () => {
    expect(keys({ ...words, kind: 'text' }, 'Margate')).toEqual([7, 0, 1])
    expect(keys({ ...words, kind: 'number' }, '18')).toEqual([2, 0, 1])
    expect(keys({ ...words, kind: 'date' }, '2016-10-11')).toEqual([8, 0, 1])
    expect(keys({ ...words, kind: 'time' }, '14:00')).toEqual([4, 0, 1])
    expect(keys({ ...words, kind: 'dateTime' }, '2016-10-11T14:00')).toEqual([13, 0, 1])
  })

  test('an offence is searched for and chosen', () => {
    expect(keys({ ...words, kind: 'offence' }, '04600')).toEqual([6, 1, 1])
  })

  test('one of a few is one key, and Tab passes its "Clear" by', () => {
    expect(keys({ ...words, kind: 'yesNo' }, 'no')).toEqual([0, 1, 1])
    expect(keys({ ...words, kind: 'choice', options: 'two' }, 'no')).toEqual([0, 1, 1])
    expect(keys({ ...words, kind: 'choice', options: 'seven' }, 'a')).toEqual([0, 1, 1])
  })

  test('the ticks of a list are one stop, with arrows to the last of them', () => {
    expect(keys(choices('seven'), { ticked: ['b', 'g'] })).toEqual([0, 2, 1, 6])
  })

  test('a week has two buttons more, and each gives all its days at once', () => {
    const week: Question = { ...words, kind: 'choices', options: 'week', as: 'week' }
    expect(keys(week, { ticked: ['tue', 'wed'] })).toEqual([0, 2, 1 + 2, 2])
    expect(keys(week, { ticked: WEEK })).toEqual([0, 3, 1 + 2, 1])
  })

  test('of a list of yes or no each yes is a key, and one button answers the rest', () => {
    const list: Question = { ...words, kind: 'yesNoList', options: 'seven' }
    const no = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((code) => [code, 'no' as const]))
    expect(keys(list, { yesNo: { ...no, g: 'yes' } })).toEqual([0, 2, 8])
    expect(keys(list, { yesNo: no })).toEqual([0, 6, 8])
    const yes = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((code) => [code, 'yes' as const]))
    expect(keys(list, { yesNo: yes })).toEqual([0, 7, 7])
  })

  test('in groups a button answers the rest of each, and a group of yes alone needs none', () => {
    const list: Question = { ...words, kind: 'yesNoList', options: 'grouped' }
    expect(keys(list)).toEqual([0, 0, 4])
    expect(keys(list, { yesNo: { a: 'no', b: 'yes', c: 'no', d: 'yes' } })).toEqual([0, 1 + 1 + 1, 2 + 1, 1])
    expect(keys(list, { yesNo: { a: 'no', b: 'no', c: 'no', d: 'no' } })).toEqual([0, 2, 4])
  })

  test('written text: a key for each new line, two for a mark and a list, one for a heading', () => {
    const plain = (words: string) => [{ text: words }]
    const written: Answer = {
      blocks: [
        { type: 'heading', text: plain('Why') },
        { type: 'paragraph', text: [{ text: 'He was ' }, { text: 'ashamed', bold: true, restricted: true }] },
        { type: 'list', ordered: false, items: [plain('one'), plain('two')] },
      ],
    }
    // Three new lines, the heading, the list begun and left, two marks on and off.
    expect(keys({ ...words, kind: 'richText' }, written)).toEqual([23, 3 + 1 + 2 + 4, 1])
  })

  test('a row is added by one key, which takes the focus into it; each field asked in it is as a question', () => {
    const table: Question = {
      ...words,
      kind: 'rows',
      rowName: 'victim',
      columns: [
        text('who'),
        yesNo('known'),
        { ...text('name'), askedWhen: { column: 'known', oneOf: ['yes'] } },
      ],
    }
    expect(keys(table)).toEqual([0, 0, 1])
    // A text and radios in each, and the name in the one where it is asked.
    const rows = [
      rowOf('r1', { who: 'a man', known: 'no' }),
      rowOf('r2', { who: 'Ann', known: 'yes', name: 'Ann' }),
    ]
    expect(keys(table, { rows })).toEqual([5 + 3 + 3, 2 + 2, 1 + 2 + 3])
  })

  test('rows added by one button stand chosen; the head of the second is passed', () => {
    const table: Question = {
      ...words,
      kind: 'rows',
      rowName: 'check',
      addTogether: { label: 'Add both', rows: [{ check: 'a' }, { check: 'b' }] },
      columns: [{ id: 'check', kind: 'choice', options: 'seven', label: 'Check' }, text('about')],
    }
    const [first, second] = [rowOf('r1', { check: 'a', about: 'him' }), rowOf('r2', { check: 'b' })]
    expect(keys(table, { rows: [first] })).toEqual([3, 2, 2 + 2])
    expect(keys(table, { rows: [first, second] })).toEqual([3, 1, 2 + 2 + 2 + 2])
  })
})

describe('a table whose rows go on by buttons', () => {
  const checks: Question = {
    ...words,
    kind: 'rows',
    rowName: 'check',
    columns: [
      { id: 'check', kind: 'choice', options: 'seven', label: 'Check' },
      text('from'),
      { id: 'status', kind: 'choice', options: 'seven', label: 'Status' },
      { id: 'askedAt', kind: 'dateTime', label: 'Asked at' },
      text('how'),
    ],
    acts: [
      {
        label: 'Asked',
        when: { column: 'status', oneOf: [''] },
        sets: { status: 'a', askedAt: 'now' },
        inAll: 'All asked',
      },
      { label: 'Not today', when: { column: 'status', oneOf: ['', 'a'] }, sets: { status: 'c' } },
      { label: 'Good', when: { column: 'status', oneOf: ['a'] }, sets: { status: 'b' }, to: ['how'] },
    ],
  }
  const answered = (check: string, more: Record<string, string> = {}) =>
    rowOf(check, { check, status: 'b', askedAt: '2016-10-11T09:20', how: 'E-mail', ...more })
  const cost = (readyRows: readonly Record<string, string>[], rows: ReturnType<typeof rowOf>[]) => {
    const { characters, presses, stops } = keysOf({ ...asked(checks), readyRows }, { x: { rows } }, lists)
    return [characters, presses, stops]
  }
  const [A, B] = [{ check: 'a', from: 'the police' }, { check: 'b' }]

  test('a ready row costs its presses, the way to each button, its name, and what is said next', () => {
    // "Asked" is the first button, "Good" the second of those offered then; then its name, “how”, and the way on.
    expect(cost([A], [answered('a', { from: 'the police' })])).toEqual([6, 2, 1 + 2 + 1 + 1 + 1])
  })

  test('ready rows are asked by one button', () => {
    const rows = [answered('a', { from: 'the police' }), answered('b')]
    expect(cost([A, B], rows)).toEqual([12, 1 + 2, 1 + (2 + 1 + 1) * 2 + 1])
  })

  test('what is not as it stood unfolds the row, with all its fields and its tools', () => {
    expect(cost([A], [answered('a', { from: 'her' })])).toEqual([6 + 3, 2 + 1, 1 + 2 + 1 + 1 + 5 + 1])
  })

  test('a row of its own is added, and stands unfolded', () => {
    expect(cost([], [answered('a')])).toEqual([6, 1 + 2 + 1, 1 + 2 + 1 + 1 + 5 + 1])
  })

  test('where no button leads is chosen among the fields', () => {
    expect(cost([B], [rowOf('b', { check: 'b', status: 'g' })])).toEqual([0, 1 + 1, 1 + 1 + 5 + 1])
  })
})

describe('a report', () => {
  const person: AskedQuestion = asked({ id: 'person', kind: 'text', label: 'Name' })
  const hidden: AskedQuestion = {
    ...asked({ id: 'hidden', kind: 'text', label: 'Not asked' }),
    askedWhen: { question: 'person', is: 'Somebody else' },
  }
  const remand: AskedQuestion = asked({ id: 'remand', kind: 'yesNo', label: 'Remand' })
  const form = { lists, sections: [{ id: 's', title: 'S', lead: null, questions: [person, hidden, remand] }] }
  const answers = { person: 'John Sample', hidden: 'kept from before', remand: 'no' }

  test('counts what is asked, and minutes at 200 characters and 90 keys a minute and 4 seconds a question', () => {
    const entry = entryOf(form, answers)
    expect(entry).toMatchObject({ questions: 2, characters: 11, keys: 1 + 2 })
    expect(entry.minutes).toBeCloseTo(11 / 200 + 3 / 90 + 8 / 60, 10)
  })

  test('what stands filled costs the one key that passes it, and is not to be answered', () => {
    expect(entryOf(form, answers, { ...NOTHING_STANDS, filled: new Set(['person']) })).toMatchObject({
      questions: 1,
      characters: 0,
      keys: 1 + 2,
    })
    expect(entryOf(form, answers, { ...NOTHING_STANDS, filled: new Set(['remand']) })).toMatchObject({
      questions: 1,
      characters: 11,
      keys: 1 + 1,
    })
  })

  /**
   * Ceilings: a form that costs officers more must be meant. Lower these whenever a change of the form or of a
   * control lowers a figure (`npm run bench -- --only entry` says all of them, and what is aimed at).
   */
  test.each([
    ['case-1', 'nothing', { questions: 71, characters: 3705, keys: 335, minutes: 27.0 }],
    ['case-1', 'list', { questions: 63, characters: 3594, keys: 297, minutes: 25.5 }],
    ['case-1', 'earlier', { questions: 47, characters: 2998, keys: 280, minutes: 21.3 }],
    ['case-2', 'list', { questions: 56, characters: 3706, keys: 308, minutes: 25.7 }],
    ['case-3', 'list', { questions: 86, characters: 9737, keys: 485, minutes: 59.9 }],
  ] as const)('%s from %s costs no more to enter than it did: %o', (name, start, most) => {
    const entry = entryOfExample(name, start)
    expect(entry.questions).toBeLessThanOrEqual(most.questions)
    expect(entry.characters).toBeLessThanOrEqual(most.characters)
    expect(entry.keys).toBeLessThanOrEqual(most.keys)
    expect(entry.minutes).toBeLessThanOrEqual(most.minutes)
  })
})
