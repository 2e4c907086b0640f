import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { must } from '../../../../shared/lib/must.ts'
import type { Answers } from '../../../../shared/record/answers.ts'
import { rows, ticked } from '../../../support/clean-case.ts'
import { exampleOf, formOf } from '../../../support/templates.ts'
import { windowAtWork } from '../../app/window-at-work.tsx'

const oral = formOf('oral')
const { answers: done } = exampleOf('case-1')
const sectionOf = (question: string) =>
  must(
    oral.sections.find(({ questions }) => questions.some(({ id }) => id === question)),
    `the oral form asks ${question}`,
  )

/** The report open in its window, and what is read of it. */
async function reportAtWork(changes: Answers) {
  const window = await windowAtWork(changes)
  await window.draw()
  await window.shows('Lee Anthony Pascall')
  await window.press('Lee Anthony Pascall')
  await window.shows('Scores')
  const words = (selector: string) =>
    [...window.page.querySelectorAll(selector)].map(({ textContent }) => textContent.trim())
  return {
    ...window,
    words,
    groups: () => words('aside h2.open-group'),
    rail: (question: string) =>
      [...window.page.querySelectorAll('.rail li')]
        .find((line) => line.querySelector('.rail__title')?.textContent === sectionOf(question).title)
        ?.querySelector('.rail__states')?.textContent,
    toSection: (question: string) =>
      act(async () =>
        must(
          [...window.page.querySelectorAll<HTMLElement>('.rail li button')].find(
            (line) => line.querySelector('.rail__title')?.textContent === sectionOf(question).title,
          ),
          'the rail has every section',
        ).click(),
      ),
    marks: () => window.page.querySelectorAll('.q-todo').length,
    focus: (selector: string) =>
      act(async () => must(window.page.querySelector<HTMLElement>(selector), `${selector} is there`).focus()),
    dialog: () => must(window.page.querySelector('dialog'), 'a dialog is open'),
  }
}

const half: Answers = {
  ...Object.fromEntries(
    Object.entries(done).filter(([id]) => !/^(rosh|risk|likelihood|diversity|views|sources)\./.test(id)),
  ),
  checks: rows(
    { check: 'domesticAbuse', status: 'noConcerns', from: 'Kent Police', requestedBy: 'author' },
    { check: 'childSafeguarding', status: 'pending', requestedAt: '2016-10-11T09:20' },
  ),
  'history.firstSanctionDate': '2016-10-30',
}

test('a blank report is all to do and nothing is red; Sign counts the answers to go and asks for no passphrase', async () => {
  const page = await reportAtWork({})
  const here = page.words('.todos li').length
  expect(here).toBeGreaterThan(5)
  expect(page.groups()).toEqual([`To do here ${here}`, `Elsewhere ${38 - here}`])
  expect(page.page.textContent).toContain('Nothing to look at again. Nothing stops.')
  expect(
    page.page.querySelectorAll('.finding, .open-group--stop, .rail__state--stop, .tabs__count'),
  ).toHaveLength(0)
  expect(page.rail('person.sex')).toBe(`${here} to do`)
  expect(page.marks()).toBe(0)
  expect(page.rail('rosh.screening')).toBe('0 of 6 groups')
  expect(page.words('.elsewhere li')).toContain(`${sectionOf('rosh.screening').title} 6 groups`)

  await page.press('Sign')
  expect(page.dialog().querySelector('h2')?.textContent).toBe('37 answers to go')
  expect(page.dialog().querySelectorAll('input, .finding')).toHaveLength(0)
  expect(page.words('dialog h3')).toHaveLength(oral.sections.length)
  await act(async () =>
    must(page.dialog().querySelector<HTMLElement>('.todos button'), 'each is a link').click(),
  )
  expect(page.page.querySelector('dialog')).toBeNull()
  await page.close()
})

test('fields are marked once their section was visited: the focus was in a question and has left it', async () => {
  const page = await reportAtWork({})
  await page.toSection('rosh.public')
  await page.toSection('proposal.order')
  await page.toSection('rosh.public')
  expect(page.marks()).toBe(0)
  await page.focus('#main [data-question] input')
  expect(page.marks()).toBe(0)
  await page.toSection('proposal.order')
  await page.focus('#main h1')
  expect(page.marks()).toBe(0)
  await page.toSection('rosh.public')
  expect(page.marks()).toBeGreaterThan(3)
  expect(page.page.querySelectorAll('.rail__state--visited')).toHaveLength(1)

  // It is known again when the report is opened again.
  await page.press('Today')
  await page.shows('Person')
  await page.press('Lee Anthony Pascall')
  await page.shows('Elsewhere')
  await page.toSection('rosh.public')
  expect(page.marks()).toBeGreaterThan(3)
  await page.close()
})

test('half done: what waits, what to look at again and what is to do, in this order', async () => {
  const page = await reportAtWork(half)
  await page.toSection('rosh.public')
  expect(page.groups().map((group) => group.replace(/ \d+$/, ''))).toEqual([
    'Waiting',
    'Look again',
    'To do here',
    'Elsewhere',
  ])
  expect(page.words('.finding--waiting p').join()).toContain(
    'Child safeguarding, asked 11 October 2016, 09:20, ',
  )
  expect(page.rail('checks')).toContain('1 waiting')
  expect(page.rail('offences')).toContain('1 to look again')
  expect(page.page.querySelectorAll('.open-group--stop, .rail__state--stop, .finding--stop')).toHaveLength(0)
  await page.close()
})

test('what forbids the act stands above all else, and Sign says it first', async () => {
  const page = await reportAtWork({
    ...half,
    'proposal.requirements': rows({
      requirement: 'DRR',
      amount: '6',
      meets: ticked('drugs'),
      providerBy: 'S. Amadi',
      providerDate: '2016-10-11',
      providerSuitable: 'no',
      consent: 'yes',
    }),
  })
  expect(page.groups()[0]).toBe('Stops 1')
  expect(page.rail('proposal.requirements')).toContain('1 stop')
  expect(page.words('.rail__open')[0]).toMatch(/^1 stop, /)
  await page.press('Sign')
  expect(page.dialog().querySelector('h2')?.textContent).toBe(
    'Drug rehabilitation needs the provider to find the person suitable.',
  )
  expect(page.dialog().querySelectorAll('input')).toHaveLength(0)
  await page.close()
})

test('with nothing needed, what waits and what may be left are said before the passphrase', async () => {
  const page = await reportAtWork({
    ...Object.fromEntries(Object.entries(done).filter(([id]) => id !== 'views.own')),
    checks: rows(
      { check: 'domesticAbuse', status: 'noConcerns', requestedBy: 'author' },
      { check: 'childSafeguarding', status: 'pending', requestedAt: '2016-10-11T09:20' },
    ),
  })
  expect(page.words('.rail__open')).toEqual(['Nothing stops signing'])
  await page.press('Sign')
  const headings = page.words('dialog h3')
  expect(headings).toEqual([
    'What you sign',
    'Look again 0',
    'Left open (may be left) 1',
    'Waiting 1',
    'Next',
  ])
  expect(page.words('dialog .sentence')[0]).toMatch(/^A community order for 12 months/)
  expect(page.words('dialog .signed div')).toEqual([
    'Likelihood of reoffending, in your judgementVery high',
    'Risk to childrenLow',
    'Risk to the publicLow',
    'Risk to a known adultLow',
    'Risk to staffLow',
    'OGRS390 %, very high',
    'RSR1.30 %, low',
  ])
  expect(page.words('dialog .hint')[0]).toMatch(/^9 sections, \d+ words of your own \(.+\), 2 checks\.$/)
  expect(page.dialog().textContent).toContain('Sealed at once: mistakes are amended from then on')
  expect(page.dialog().textContent).toContain('Record the person’s own view')
  expect(page.dialog().textContent).toContain('I have looked at this')
  expect(page.dialog().querySelectorAll('input[type="password"]')).toHaveLength(1)
  await page.close()
})

const doubted: Answers = {
  ...done,
  'history.violentSanctions': '1',
  'rosh.screening': must(done['rosh.screening'], 'the case has its screening'),
}

test('what does not agree is said at the field too, with its ways out, and the way to the other side', async () => {
  const page = await reportAtWork(doubted)
  await page.toSection('rosh.screening')
  const says = '1 sanction for violence, and the screening says nobody assaulted or threatened.'
  expect(page.words('aside .finding--lookAgain strong')).toContain(says)
  expect(page.words('[data-question="rosh.screening"] .q-found strong')).toEqual([says])
  expect(page.words('[data-question="rosh.screening"] .finding__sides button')).toEqual([
    'Of these, sanctions for violence',
  ])
  expect(page.rail('rosh.screening')).toContain('1 to look again')
  expect(page.page.querySelectorAll('.finding--stop')).toHaveLength(0)

  // Its own line, in a group that was folded.
  const link = must(
    [...page.page.querySelectorAll<HTMLElement>('aside .finding__sides button')].find(
      ({ textContent }) => textContent === 'R1.3.2',
    ),
    'the panel leads to the line',
  )
  await act(async () => link.click())
  await vi.waitFor(() => expect(document.activeElement?.id).toMatch(/-R1\.3\.2$/), 5000)

  await act(async () =>
    must(
      page.page.querySelector<HTMLElement>('.q-found .finding__ways button'),
      'one click mends it',
    ).click(),
  )
  await vi.waitFor(() => act(async () => expect(page.words('.q-found')).toEqual([])), 5000)
  expect(page.rail('rosh.screening')).not.toContain('to look again')
  await page.close()
})

test('a check is answered from the list of what waits, in any section', async () => {
  const page = await reportAtWork({
    ...done,
    checks: rows(
      { check: 'domesticAbuse', status: 'noConcerns', requestedBy: 'author' },
      { check: 'childSafeguarding', status: 'requested', requestedAt: '2016-10-11T09:20', requestedBy: 'x' },
    ),
  })
  await page.toSection('rosh.public')
  expect(page.words('.finding--waiting .finding__ways button')).toEqual([
    'Nothing known',
    'Concerns',
    'Chased',
    'Not today',
  ])
  await page.press('Chased')
  await vi.waitFor(
    () =>
      act(async () =>
        expect(page.words('.finding--waiting .finding__ways button')).toEqual([
          'Nothing known',
          'Concerns',
          'Not today',
        ]),
      ),
    5000,
  )
  await page.press('Nothing known')
  await vi.waitFor(() => act(async () => expect(page.words('.finding--waiting')).toEqual([])), 5000)
  expect(page.words('#main h1')).toEqual([sectionOf('rosh.public').title])
  await page.close()
})
