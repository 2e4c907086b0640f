import '../../jsdom-window.ts'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { openEntries } from '../../../../renderer/autosave/open-entries.ts'
import { ConflictDialog } from '../../../../renderer/screens/report/ConflictDialog.tsx'
import { accept, refuse } from '../../../../shared/contract/refusals.ts'
import { type AnswerChanges, type Answers, applyChanges } from '../../../../shared/record/answers.ts'
import { formOf } from '../../../support/templates.ts'

const CHOSEN = { words: 'typed', typing: null }

/** A report changed in two windows: what is typed here meets what is stored. */
async function conflicted(stored: Answers, mine: AnswerChanges) {
  const saves: AnswerChanges[] = []
  const theirs = { rev: 8, answers: stored }
  let rev = theirs.rev
  let kept = stored
  const report = openEntries(
    { id: 'r', rev: 7, savedAt: '', answers: { a: 'before' } },
    async (at, changes) => {
      if (at !== rev) return refuse({ kind: 'conflict', says: 'Changed.', rev })
      rev += 1
      saves.push(changes)
      kept = applyChanges(kept, changes)
      return accept({ rev, savedAt: '' })
    },
  )
  report.answerAll(mine, 'typed')
  await report.saving.flush()
  const page = document.body.appendChild(document.createElement('div'))
  const root = createRoot(page)
  await act(async () => root.render(<ConflictDialog form={formOf('oral')} report={report} theirs={theirs} />))
  return {
    report,
    saves,
    kept: () => kept,
    /** Presses the button, and types on at once. */
    press: (words: string, typed: AnswerChanges = {}) =>
      act(async () => {
        for (const button of page.querySelectorAll('button')) if (button.textContent === words) button.click()
        for (const [question, answer] of Object.entries(typed)) report.answer(question, answer, CHOSEN)
        await report.saving.flush()
      }),
    close: () => act(async () => root.unmount()),
  }
}
const MINE = 'Keep what I typed here'
const THEIRS = 'Use the text from the other window'

test('what was emptied here stays empty where mine is kept, and the rest is theirs', async () => {
  const { report, kept, press, close } = await conflicted({ a: 'theirs', b: 'also theirs' }, { a: null })
  await press(MINE)
  expect(report.answers.all()).toEqual({ b: 'also theirs' })
  expect(kept()).toEqual({ b: 'also theirs' })
  await close()
})

test('theirs is saved over mine, so that both are revisions', async () => {
  const { report, kept, saves, press, close } = await conflicted(
    { a: 'theirs' },
    { a: 'mine', b: 'mine too' },
  )
  await press(THEIRS)
  expect(saves).toEqual([
    { a: 'mine', b: 'mine too' },
    { a: 'theirs', b: null },
  ])
  expect(report.answers.all()).toEqual({ a: 'theirs' })
  expect(kept()).toEqual({ a: 'theirs' })
  await close()
})

test.each([MINE, THEIRS])(
  'what is typed while the choice is saved stands here and is kept: %s',
  async (choice) => {
    const { report, kept, press, close } = await conflicted({ a: 'theirs' }, { a: 'mine' })
    await press(choice, { a: 'typed since', c: 'typed too' })
    expect(report.answers.all()).toEqual({ a: 'typed since', c: 'typed too' })
    expect(kept()).toEqual({ a: 'typed since', c: 'typed too' })
    await close()
  },
)
