import '../../jsdom-window.ts'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { openEntries } from '../../../../renderer/autosave/open-entries.ts'
import { FindingWays } from '../../../../renderer/screens/report/FindingWays.tsx'
import { accept } from '../../../../shared/contract/refusals.ts'
import { fromPlainText } from '../../../../shared/record/rich-text.ts'

const finding = {
  field: 'views.own',
  quote: 'Kelly',
  keep: { as: 'QC47 views.own Kelly', label: 'Not the victim' },
}

async function pressed(name: string, times = 1) {
  const report = openEntries(
    { id: 'r', rev: 1, savedAt: '', answers: { 'views.own': fromPlainText('He misses Kelly.') } },
    async () => accept({ rev: 2, savedAt: '' }),
  )
  const place = document.createElement('div')
  const root = createRoot(place)
  await act(async () => root.render(<FindingWays report={report} finding={finding} />))
  const button = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  for (let time = 0; time < times; time += 1) await act(async () => button?.click())
  await act(async () => root.unmount())
  report.saving.stop()
  return report
}

test('one click restricts the words, and is undone like any act', async () => {
  const report = await pressed('Restrict these words')
  expect(report.answers.get('views.own')).toEqual({
    blocks: [
      {
        type: 'paragraph',
        text: [{ text: 'He misses ' }, { text: 'Kelly', restricted: true }, { text: '.' }],
      },
    ],
  })
  expect(report.undo()?.words).toBe('“Kelly” restricted')
  expect(report.answers.get('views.own')).toEqual(fromPlainText('He misses Kelly.'))
})

test('one click keeps them, by the hit and not by the word', async () => {
  const report = await pressed('Not the victim')
  expect(report.answers.get('writing.kept')).toBe('QC47 views.own Kelly')
  expect(report.answers.get('views.own')).toEqual(fromPlainText('He misses Kelly.'))
})
