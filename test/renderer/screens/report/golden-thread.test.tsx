import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ThreadTable } from '../../../../renderer/screens/report/ThreadTable.tsx'
import { threadNames } from '../../../../renderer/screens/report/thread-names.ts'
import { withImplied } from '../../../../shared/form/implied.ts'
import { goldenThread } from '../../../../shared/proposal/thread.ts'
import { type Answers, applyChanges } from '../../../../shared/record/answers.ts'
import { caseOf } from '../../../support/case-of.ts'
import { ticked } from '../../../support/clean-case.ts'
import { exampleOf, formOf } from '../../../support/templates.ts'

const { answers } = exampleOf('case-3')
const form = formOf('short-format')
const { lists } = form

const drawn = (changes: Answers = {}, readOnly = false) => {
  const facts = caseOf(withImplied(form, applyChanges(answers, changes)))
  const { document } = new JSDOM(
    renderToStaticMarkup(
      <ThreadTable
        thread={goldenThread(facts)}
        names={threadNames(facts, lists)}
        readOnly={readOnly}
        onTick={() => {}}
        onField={() => {}}
      />,
    ),
  ).window
  const line = (name: string) =>
    [...document.querySelectorAll('tbody tr')].find((row) => row.querySelector('th')?.textContent === name)
  return {
    heads: [...document.querySelectorAll('thead th')].map((head) => head.textContent),
    foot: [...document.querySelectorAll('.thread__foot')].map((cell) => cell.textContent),
    state: (name: string) => line(name)?.querySelector('.thread__state')?.textContent,
    ticks: (name: string) =>
      [...(line(name)?.querySelectorAll('input[checked]') ?? [])].map((tick) =>
        tick.getAttribute('aria-label'),
      ),
    tabStops: document.querySelectorAll('input[tabindex="0"]').length,
    inputs: document.querySelectorAll('input:not([disabled])').length,
  }
}

describe('the golden thread on the page', () => {
  test('above stands what is proposed as the court hears it, the days by the blocks of their plan', () => {
    expect(drawn().heads).toEqual([
      'Building Better Relationships programme',
      '25 rehabilitation activity requirement days',
      '80 hours of unpaid work',
      "12 days: Safety work while waiting for the programme: time out, hand-overs, separation, respect; link with social worker and women's safety worker",
      '8 days: Alcohol: triggers, pay day, plan for weekends',
      '5 days: Accommodation: private renting, deposit scheme',
    ])
  })

  test('each line says how it stands, and its ticks are named by both their sides', () => {
    const page = drawn({ 'needs.linked': ticked('alcohol', 'finance', 'caring'), 'rosh.staff': 'medium' })
    expect(page.state('Alcohol misuse')).toBe('Met')
    expect(page.ticks('Alcohol misuse')).toEqual([
      'Alcohol misuse: 8 days: Alcohol: triggers, pay day, plan for weekends',
    ])
    expect(page.state('Finance')).toBe('Nothing meets it')
    expect(page.state('Caring responsibilities')).toBe('Nothing is required')
    expect(page.state('Relationships')).toBe('Not named as a need')
    expect(page.state('Children')).toBe('Planned for')
    expect(page.state('Staff')).toBe('Nothing meets it')
  })

  test('each column’s foot says what explains it', () => {
    expect(drawn().foot).toEqual(['by a need', 'by a need', 'by a need', 'by a need', 'as punishment'])
    expect(drawn({ 'needs.linked': ticked('alcohol') }).foot).toEqual([
      'not yet',
      'not yet',
      'by a need',
      'not yet',
      'as punishment',
    ])
  })

  test('it is one stop of the Tab key, and only read where the report is', () => {
    expect(drawn().tabStops).toBe(1)
    expect(drawn().inputs).toBe(5 * 7)
    expect(drawn({}, true).inputs).toBe(0)
  })
})
