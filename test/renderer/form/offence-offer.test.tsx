import '../jsdom-window.ts'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { offenceSearch } from '../../../renderer/app/offence-search.ts'
import { type OpenEntries, openEntries } from '../../../renderer/autosave/open-entries.ts'
import { rowsIn } from '../../../renderer/form/answer-kinds.ts'
import { QuestionSheet } from '../../../renderer/parts/QuestionSheet.tsx'
import { must } from '../../../shared/lib/must.ts'
import type { Row } from '../../../shared/record/answers.ts'
import { formOf, templates } from '../../support/templates.ts'
import { appWindow } from '../app-window.ts'

const offences = must(
  formOf('oral')
    .sections.flatMap(({ questions }) => questions)
    .find(({ id }) => id === 'offences'),
  'the oral report asks the offences',
)
const search = offenceSearch(appWindow({}).reference)

let root: Root | null = null
let entries: OpenEntries

function open(rows: readonly Row['cells'][], readOnly = false) {
  entries = openEntries(
    {
      id: 'r',
      rev: 1,
      savedAt: '2016-10-11T08:00:00.000Z',
      answers: { offences: { rows: rows.map((cells, at) => ({ id: `r${at}`, cells })) } },
    },
    async (rev) => ({ ok: true, value: { rev: rev + 1, savedAt: '2016-10-11T08:20:00.000Z' } }),
  )
  root = createRoot(must(document.getElementById('page'), 'just made'))
  act(() =>
    root?.render(
      <QuestionSheet
        questions={[offences]}
        lists={templates.lists}
        entries={entries}
        readOnly={readOnly}
        searchOffences={search}
        officer="Pat Evans"
      />,
    ),
  )
}

beforeEach(() => {
  document.body.innerHTML = '<div id="page"></div>'
})
afterEach(() => act(() => root?.unmount()))

const offers = (): HTMLButtonElement[] => [...document.querySelectorAll<HTMLButtonElement>('.q-offer button')]
const words = () => offers().map((each) => each.textContent)
const codes = () => rowsIn(entries.answers.get('offences')).map(({ cells }) => cells['code'])

describe('an offence that the court list brings without a code', () => {
  const lockedOn = { title: 'Being equipped to lock on', cjsCode: 'PU23002' }

  test('is offered the likeliest in its row, folded or open', () => {
    open([{ title: 'Theft from a shop' }])
    expect(words()).toEqual([
      '04600 Stealing from shops and stalls (shoplifting): this one? For Theft from a shop',
    ])
    act(() => root?.unmount())
    document.body.innerHTML = '<div id="page"></div>'
    open([{ title: 'Theft from a shop' }, { title: 'Affray' }])
    expect(words().map((each) => each?.slice(0, 5))).toEqual(['04600', '06601'])
  })

  test('one press answers every row of the same words, and nothing is answered before', () => {
    open([{ title: 'Theft from a shop' }, { title: 'Affray' }, { title: 'Theft from a shop' }])
    expect(codes()).toEqual([undefined, undefined, undefined])
    act(() => must(offers()[0], 'offered').click())
    expect(codes()).toEqual(['04600', undefined, '04600'])
    expect(words()).toHaveLength(1)
  })

  test('the CJS code says more than the words', () => {
    open([{ title: 'Attempt theft', cjsCode: 'TH68010Z' }])
    expect(words().map((each) => each?.slice(0, 5))).toEqual(['04600'])
  })

  test('where nothing is like it, nothing is offered; nor in a report that is signed', () => {
    open([{ title: 'Qqxyzzy' }, lockedOn])
    expect(words()).toEqual([])
    act(() => root?.unmount())
    document.body.innerHTML = '<div id="page"></div>'
    open([{ title: 'Theft from a shop' }], true)
    expect(words()).toEqual([])
  })
})

test.each([
  ['OF61131', '00801', 'Schedule 15, Part 1, para 7'],
  ['CJ88116', '10501', 'not in Schedule 15'],
])(
  '“Michael”: what Schedule 15 says of %s stands beside its offence and in the search',
  (cjsCode, code, says) => {
    open([{ title: 'As charged', code, cjsCode }])
    expect(document.querySelector('.q-combo .said')?.textContent).toContain(` · ${says}`)
    expect(search(cjsCode)[0]?.schedule15).toBe(says)
  },
)

test('a code of which Schedule 15 says nothing is never called unspecified', () => {
  open([{ title: 'Theft from a shop', code: '04600', cjsCode: 'TH68010' }])
  expect(document.body.textContent).not.toContain('Schedule 15')
})

test('the search finds by CJS code, and says which', () => {
  expect(search('th68010')).toMatchObject([{ code: '04600', cjsCode: 'TH68010' }])
  expect(search('shop theft')[0]).not.toHaveProperty('cjsCode')
  expect(search('ZZ99999')).toEqual([])
})
