import '../jsdom-window.ts'
import { act, type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Button } from '../../../renderer/controls/Button.tsx'
import { RadiosInput, YES_NO } from '../../../renderer/controls/RadiosInput.tsx'
import { YesNoListInput } from '../../../renderer/form/YesNoListInput.tsx'
import { Dialog } from '../../../renderer/parts/Dialog.tsx'
import { keepFocus } from '../../../renderer/window/focus-keeper.ts'
import { must } from '../../../shared/lib/must.ts'
import type { YesNoList } from '../../../shared/record/answers.ts'

let stop = () => {}
let close = () => {}
beforeEach(() => {
  stop = keepFocus()
})
afterEach(async () => {
  await act(async () => close())
  stop()
  document.body.replaceChildren()
})

const show = async (page: ReactNode) => {
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  close = () => root.unmount()
  await act(async () => root.render(page))
}
const control = (words: string): HTMLElement =>
  must(
    [...document.querySelectorAll<HTMLElement>('button, input')].find((one) =>
      `${one.textContent}${one.getAttribute('aria-label') ?? ''}`.startsWith(words),
    ),
    `there is ${words}`,
  )
/** As a keyboard does it; the keeper acts when the window comes to rest. */
const press = async (words: string) => {
  await act(async () => {
    control(words).focus()
    control(words).click()
  })
  await act(() => new Promise((resolve) => setTimeout(resolve, 5)))
}
const focused = (): string => {
  const { activeElement } = document
  return activeElement === document.body || activeElement === null
    ? 'nothing'
    : activeElement.id || (activeElement.textContent ?? '')
}
const bare = { readOnly: false, wrong: false, describedBy: undefined, labelledBy: 'said' } as const

function Radios() {
  const [value, setValue] = useState('yes')
  return (
    <>
      <RadiosInput {...bare} id="own" name="own" options={YES_NO} value={value} onChange={setValue} />
      <button type="button">The next question</button>
    </>
  )
}

const OPTIONS = [
  { code: 'a', label: 'A' },
  { code: 'b', label: 'B' },
]
function YesNos() {
  const [given, setGiven] = useState<YesNoList['yesNo']>({})
  return (
    <YesNoListInput {...bare} id="list" name="list" options={OPTIONS} given={given} onChange={setGiven} />
  )
}

function Removable(props: { rows: readonly string[] }) {
  const [rows, setRows] = useState(props.rows)
  return (
    <main>
      <h1>Rows</h1>
      <ul>
        {rows.map((row) => (
          <li key={row}>
            <Button kind="link" onClick={() => setRows(rows.filter((one) => one !== row))}>
              Take out {row}
            </Button>
          </li>
        ))}
      </ul>
      <Button kind="second">Add a row</Button>
    </main>
  )
}

function Turning(props: { disables?: boolean; reading?: boolean }) {
  const [asked, setAsked] = useState(false)
  return (
    <main id="page">
      {asked && props.reading === true ? null : <h1>{asked ? 'The second page' : 'The first page'}</h1>}
      <p>
        {asked && props.disables !== true ? null : (
          <button type="button" disabled={asked} onClick={() => setAsked(true)}>
            Go on
          </button>
        )}
      </p>
      {props.disables === true ? <button type="button">Another</button> : null}
    </main>
  )
}

function Discarding() {
  const [drafts, setDrafts] = useState(['one', 'two'])
  const [asking, setAsking] = useState<string | null>(null)
  return (
    <main>
      {drafts.map((draft) => (
        <p key={draft}>
          <Button kind="link" onClick={() => setAsking(draft)}>
            Discard {draft}
          </Button>
        </p>
      ))}
      {asking === null ? null : (
        <Dialog title="Discard it?" onClose={() => setAsking(null)}>
          <Button
            kind="warning"
            onClick={() => {
              setDrafts(drafts.filter((draft) => draft !== asking))
              setAsking(null)
            }}
          >
            Yes
          </Button>
        </Dialog>
      )}
    </main>
  )
}

describe('the focus, where what has it goes', () => {
  test('“Clear” leaves it at the answer that it cleared, not at the next question', async () => {
    await show(<Radios />)
    await press('Clear')
    expect(focused()).toBe('own-no')
  })

  test('“No to the rest” leads to its “Undo”, and “Undo” back', async () => {
    await show(<YesNos />)
    await press('No to the rest')
    expect(focused()).toBe('Undo “no to the rest”')
    await press('Undo')
    expect(focused()).toBe('No to the rest (2)')
  })

  test('a row taken out leads to the one after it, the last to what follows the rows', async () => {
    await show(<Removable rows={['one', 'two']} />)
    await press('Take out one')
    expect(focused()).toBe('Take out two')
    await press('Take out two')
    expect(focused()).toBe('Add a row')
  })

  test('where nothing else can be pressed it leads to the heading of the page', async () => {
    await show(<Turning />)
    await press('Go on')
    expect(focused()).toBe('The second page')
  })

  test('a page that is still being read has the focus until its heading is there', async () => {
    await show(<Turning reading />)
    await press('Go on')
    expect(focused()).toBe('page')
  })

  test('a control that is disabled gives it to its neighbour', async () => {
    await show(<Turning disables />)
    await press('Go on')
    expect(focused()).toBe('Another')
  })

  test('a dialog whose opener is gone gives it to what stands in the opener’s place', async () => {
    await show(<Discarding />)
    await press('Discard one')
    await press('Yes')
    expect(focused()).toBe('Discard two')
  })

  test('what only moves keeps it', async () => {
    await show(<Removable rows={['one']} />)
    const row = control('Take out one')
    row.focus()
    row.closest('main')?.append(must(row.closest('ul'), 'the rows stand in a list'))
    expect(focused()).toBe('nothing')
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(focused()).toBe('Take out one')
  })

  test('a busy button keeps it, and does nothing when pressed again', async () => {
    let pressed = 0
    await show(
      <Button kind="go" busy onClick={() => (pressed += 1)}>
        Seal and save
      </Button>,
    )
    await press('Seal and save')
    expect([focused(), pressed]).toEqual(['Seal and save', 0])
  })
})
