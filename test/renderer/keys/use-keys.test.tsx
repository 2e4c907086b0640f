import '../jsdom-window.ts'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { SingleKeys, useKeys } from '../../../renderer/keys/use-keys.ts'

function Page(props: { dialog: boolean; did: string[] }) {
  const { did } = props
  useKeys({
    newCase: () => did.push('new'),
    state: (which) => did.push(`state ${which}`),
    hide: () => did.push('hide'),
    nextToDo: (which) => did.push(`to do ${which}`),
  })
  return (
    <>
      <textarea />
      <input type="checkbox" />
      {props.dialog ? <dialog open /> : null}
    </>
  )
}

/** A page with a text, a tick, and a dialog if one is open; it tells which keys did something. */
async function page(single: boolean, dialog = false) {
  const did: string[] = []
  const box = document.body.appendChild(document.createElement('div'))
  const root = createRoot(box)
  await act(async () =>
    root.render(
      <SingleKeys value={single}>
        <Page dialog={dialog} did={did} />
      </SingleKeys>,
    ),
  )
  const press = (key: string, on: string, held: KeyboardEventInit = {}) =>
    box
      .querySelector(on)
      ?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held }))
  return { did, press, close: () => act(async () => root.unmount()) }
}

test('a sign alone is left to whoever types, and works on a tick', async () => {
  const { did, press, close } = await page(true)
  press('n', 'textarea')
  press('3', 'textarea')
  expect(did).toEqual([])
  press('n', 'input')
  press('3', 'input')
  expect(did).toEqual(['new', 'state 2'])
  await close()
})

test('which of its keys it was is told, and other keys work within a text', async () => {
  const { did, press, close } = await page(true)
  press('F9', 'textarea')
  press('F2', 'textarea')
  press('.', 'textarea', { ctrlKey: true, code: 'Period' })
  expect(did).toEqual(['hide', 'to do 0', 'to do 1'])
  await close()
})

test('switched off, a sign alone does nothing; every other key works', async () => {
  const { did, press, close } = await page(false)
  press('n', 'input')
  press('3', 'input')
  press('F9', 'input')
  expect(did).toEqual(['hide'])
  await close()
})

test('beneath a dialog a sign alone does nothing', async () => {
  const { did, press, close } = await page(true, true)
  press('n', 'input')
  press('F9', 'input')
  expect(did).toEqual(['hide'])
  await close()
})
