import '../jsdom-window.ts'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type OpenEntries, openEntries } from '../../../renderer/autosave/open-entries.ts'
import { rowsIn } from '../../../renderer/form/answer-kinds.ts'
import { ContactsContext } from '../../../renderer/form/ContactLine.tsx'
import { QuestionSheet } from '../../../renderer/parts/QuestionSheet.tsx'
import { must } from '../../../shared/lib/must.ts'
import type { Row } from '../../../shared/record/answers.ts'
import { kent } from '../../support/contacts.ts'
import { formOf, templates } from '../../support/templates.ts'

const checks = must(
  formOf('oral')
    .sections.flatMap(({ questions }) => questions)
    .find(({ id }) => id === 'checks'),
  'the oral report asks the checks',
)
const ANN = 'Ann Reed, 01622 650001'
const TOM = 'Tom Hall, 01622 650003'

let root: Root | null = null
let entries: OpenEntries

function open(cells: Row['cells'], readOnly = false) {
  entries = openEntries(
    {
      id: 'r',
      rev: 1,
      savedAt: '2016-10-11T08:00:00.000Z',
      answers: { checks: { rows: [{ id: 'r0', cells: { check: 'domesticAbuse', ...cells } }] } },
    },
    async (rev) => ({ ok: true, value: { rev: rev + 1, savedAt: '2016-10-11T08:20:00.000Z' } }),
  )
  root = createRoot(must(document.getElementById('page'), 'just made'))
  act(() =>
    root?.render(
      <ContactsContext value={kent}>
        <QuestionSheet
          questions={[checks]}
          lists={templates.lists}
          entries={entries}
          readOnly={readOnly}
          searchOffences={() => []}
          officer="Pat Evans"
        />
      </ContactsContext>,
    ),
  )
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2016-10-11T08:20:30.000Z'), toFake: ['Date'] })
  document.body.innerHTML = '<div id="page"></div>'
})
afterEach(() => {
  act(() => root?.unmount())
  vi.useRealTimers()
})

const said = () => document.querySelector('.q-contact')?.textContent ?? null
const offer = () => document.querySelector<HTMLButtonElement>('.q-contact button')
const press = (button: HTMLButtonElement | null) => act(() => must(button, 'it is there').click())
const chased = () => document.querySelector<HTMLButtonElement>('[data-act="Chased"]')
const cells = () => must(rowsIn(entries.answers.get('checks'))[0], 'the row is there').cells

describe('the contact of a check', () => {
  test('who is away: the next is one press away, and the press sets no status', () => {
    open({ from: 'Central referral unit', contact: ANN })
    expect(said()).toContain(
      'Ann Reed is away until 14 October 2016: ask Tom Hall (Kent children’s services) instead',
    )
    expect(said()).toContain('may tell the NPS alone')
    press(offer())
    expect(cells()).toEqual({ check: 'domesticAbuse', from: 'Kent children’s services', contact: TOM })
    expect(said()).toBe(TOM)
  })

  test('a chased check offers the second contact, and keeps the first', () => {
    vi.setSystemTime(Date.parse('2016-10-09T08:20:30.000Z'))
    open({ contact: ANN, status: 'requested', requestedAt: '2016-10-09T09:00', requestedBy: 'Pat Evans' })
    expect(offer()).toBeNull()
    press(chased())
    expect(cells()['secondContact']).toBeUndefined()
    press(offer())
    expect(cells()).toMatchObject({ contact: ANN, secondContact: TOM, status: 'pending' })
    expect(offer()).toBeNull()
  })

  test('a secondee of the CRC is never named to an office of the NPS', () => {
    open({})
    expect(document.body.textContent).not.toContain('Carl Price')
    expect(said()).toContain('Tom Hall')
  })

  test('answered, nobody is offered; in a signed report neither', () => {
    open({ contact: ANN, status: 'noConcerns' })
    expect(said()).toBeNull()
    act(() => root?.unmount())
    document.body.innerHTML = '<div id="page"></div>'
    open({ contact: ANN }, true)
    expect(said()).toContain(ANN)
    expect(offer()).toBeNull()
  })
})
