import '../../jsdom-window.ts'
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { expect, test } from 'vitest'
import { type OpenEntries, openEntries } from '../../../../renderer/autosave/open-entries.ts'
import { FieldFindings } from '../../../../renderer/screens/report/FieldFindings.tsx'
import { FindingWays } from '../../../../renderer/screens/report/FindingWays.tsx'
import { accept } from '../../../../shared/contract/refusals.ts'
import { must } from '../../../../shared/lib/must.ts'
import type { Answers } from '../../../../shared/record/answers.ts'
import { fromPlainText } from '../../../../shared/record/rich-text.ts'

const finding = {
  field: 'views.own',
  says: '“Kelly” stands in the text.',
  quote: 'Kelly',
  keep: { as: 'QC47 views.own Kelly', label: 'Not the victim' },
}

const doubted = {
  field: 'rosh.screening',
  says: '1 sanction for violence, and nobody.',
  keep: { as: 'QC61 R1.3.2', label: 'Keep, because' },
  asksWhy: true as const,
  mend: { label: 'Yes, tick it', by: { question: 'rosh.screening', is: 'yes', code: 'R1.3.2' } as const },
}

async function atWork(draw: (report: OpenEntries) => ReactNode, kept: Answers = {}) {
  const answers: Answers = {
    'views.own': fromPlainText('He misses Kelly.'),
    'rosh.screening': { yesNo: { 'R1.3.1': 'no', 'R1.3.2': 'no' } },
    ...kept,
  }
  const report = openEntries({ id: 'r', rev: 1, savedAt: '', answers }, async () =>
    accept({ rev: 2, savedAt: '' }),
  )
  const place = document.createElement('div')
  document.body.append(place)
  const root = createRoot(place)
  await act(async () => root.render(draw(report)))
  return {
    report,
    place,
    press: (name: string) =>
      act(async () =>
        must(
          [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name),
          `there is a button ${name}`,
        ).click(),
      ),
    close: async () => {
      await act(async () => root.unmount())
      place.remove()
      report.saving.stop()
    },
  }
}

async function pressed(name: string) {
  const { report, press, close } = await atWork((report) => <FindingWays report={report} finding={finding} />)
  await press(name)
  await close()
  return report
}

function typeInto(field: HTMLInputElement, words: string) {
  return act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
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

test('one click mends one side and leaves the rest of the answer, also what came since it was found', async () => {
  const { report, press, close } = await atWork((report) => <FindingWays report={report} finding={doubted} />)
  report.answer('rosh.screening', { yesNo: { 'R1.3.1': 'yes', 'R1.3.2': 'no' } }, { words: '', typing: null })
  await press('Yes, tick it')
  expect(report.answers.get('rosh.screening')).toEqual({ yesNo: { 'R1.3.1': 'yes', 'R1.3.2': 'yes' } })
  await close()
})

test('keeping it asks for a reason, has the focus there, and keeps nothing without one', async () => {
  const { report, press, close } = await atWork((report) => <FindingWays report={report} finding={doubted} />)
  await press('Keep, because')
  const reason = document.activeElement
  expect(reason).toBeInstanceOf(HTMLInputElement)
  await press('Keep')
  expect(report.answers.get('writing.kept')).toBeUndefined()
  if (!(reason instanceof HTMLInputElement)) return
  await typeInto(reason, 'the sanction was for a blade')
  await act(async () => {
    reason.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
  })
  expect(report.answers.get('writing.kept')).toBe('QC61 R1.3.2: the sanction was for a blade')
  await close()
})

test('what was kept with a reason is said so in its place, and can be asked again', async () => {
  const kept = {
    ...doubted,
    id: 'QC61',
    kind: 'lookAgain' as const,
    severity: 'warn' as const,
    stage: 'sign' as const,
    section: 'screening',
    row: 'R1.3.2',
    source: 'a rule',
    kept: 'a blade',
  }
  const { report, place, press, close } = await atWork(
    (open) => <FieldFindings findings={[kept]} report={open} mine onField={() => {}} labelOf={() => null} />,
    { 'writing.kept': 'QC05 short\nQC61 R1.3.2: a blade' },
  )
  expect(place.textContent).toContain('1 sanction for violence, and nobody. Kept, because “a blade”.')
  await press('Look again')
  expect(report.answers.get('writing.kept')).toBe('QC05 short')
  await close()
})
