import { expect } from '@playwright/test'
import { keysOf } from '../../renderer/keys/keys.ts'
import { nextAfter } from '../../renderer/screens/report/next-open.ts'
import { assess } from '../../shared/assessment/assess.ts'
import { whatIsOpen } from '../../shared/assessment/open.ts'
import type { AskedQuestion } from '../../shared/form/definition.ts'
import { withImplied } from '../../shared/form/implied.ts'
import { askedIn, onDemandIn } from '../../shared/form/journey.ts'
import { must } from '../../shared/lib/must.ts'
import { type Answer, type Answers, isAnswered } from '../../shared/record/answers.ts'
import { assessmentTables } from './assessment-tables.ts'
import { atTheDesk } from './at-the-desk.ts'
import { answeringByKeys } from './by-keys.ts'
import { type Courtside, type CourtsideSettings, done } from './courtside.ts'
import { derivedIn } from './derived.ts'
import { type Keyboard, keyboard } from './keyboard.ts'
import { listOf } from './list-of-example.ts'
import { PASSPHRASES } from './office-at-work.ts'
import { type ExampleName, exampleOf, formOf, templates } from './templates.ts'
import { withoutRowIds } from './what-was-typed.ts'

/** What the buttons of a row fill in is the clock's and the officer's own. */
const plain = (question: AskedQuestion, answer: Answer): unknown => {
  const acts = question.kind === 'rows' ? (question.acts ?? []) : []
  const filled = new Set(acts.flatMap(({ sets }) => Object.keys(sets)))
  const [told] = Object.values(withoutRowIds({ told: answer }))
  if (typeof told === 'object' && told !== null && 'ticked' in told && Array.isArray(told.ticked))
    return told.ticked.toSorted()
  return Array.isArray(told)
    ? told.map((cells) =>
        Object.entries(cells)
          .filter(([id]) => !filled.has(id))
          .toSorted(),
      )
    : told
}

/**
 * The report of an example, from its row of the court list to its last answer, by keys alone: its window, and the keyboard that counted.
 * Setting up the office and reading the list are not counted. The answers of the example are typed unchanged; what stands there
 * already is passed.
 */
export async function caseByKeys(
  openWindow: (settings: CourtsideSettings) => Promise<Courtside>,
  settings: Pick<CourtsideSettings, 'dataDir' | 'exportDir'>,
  name: ExampleName,
): Promise<{ readonly courtside: Courtside; readonly keys: Keyboard }> {
  const { format, answers, author } = exampleOf(name)
  const courtside = await openWindow({
    ...settings,
    clock: `${String(answers['hearing.date'])}T09:00:00.000Z`,
  })
  const { page } = courtside
  const form = formOf(format)
  const keys = keyboard(page)
  const { press, to, pressFor } = keys
  const by = answeringByKeys(page, keys, templates.lists)
  const heading = page.locator('#main h1')

  const desk = atTheDesk(page)
  await desk.setUpOffice('NPS Kent', author, PASSPHRASES.author)
  await heading.focus()
  await desk.pasteList(listOf(answers))
  const person = page.locator('.list__name')
  await expect(person).toHaveText(String(answers['person.name']))
  await heading.focus()

  await press('ArrowDown')
  await expect(person).toBeFocused()
  await press('Enter')
  await to(page.getByRole('button', { name: 'Start the report', exact: true }))
  await press('Enter')
  await expect(page.locator('.rail')).toBeVisible()
  const id = must(
    (await done(courtside, 'report.list', {})).find((one) => one.name === answers['person.name']),
    'it was begun',
  ).id
  const held = async (): Promise<Answers> =>
    withImplied(form, (await done(courtside, 'report.open', { id })).answers)

  /** Where the key for the next thing to do leads from here. */
  const nextToDo = (now: Answers, section: string, field: string | null): string | null => {
    const report = { form, answers: now, authorGrade: author.grade }
    const open = whatIsOpen(report, assess(report, { ...assessmentTables, services: null }))
    const asked = open.toDo.flatMap(({ question }) => (question === null ? [] : [{ question }]))
    return nextAfter(form, asked, { section, field })?.question ?? null
  }

  for (const [at, section] of form.sections.entries()) {
    if (at > 0) await press(must(keysOf('sectionBeside')[1], 'the section after'))
    await expect(heading).toHaveText(section.title)
    let before: string | null = null
    const passed = new Set<string>()
    for (;;) {
      const now = await held()
      const derived = derivedIn(form, now)
      const demand = [...onDemandIn(section, now, derived)].flatMap(([link, ids]) =>
        ids.map((id) => ({ link, id })),
      )
      const asked = [...askedIn(section, now, derived)]
      const question = [...section.questions].find(
        (one) =>
          !passed.has(one.id) &&
          isAnswered(answers[one.id]) &&
          (asked.includes(one) || demand.some(({ id }) => id === one.id)),
      )
      if (question === undefined) break
      passed.add(question.id)
      const answer = must(answers[question.id], 'it is answered')
      const standing = now[question.id]
      if (
        standing !== undefined &&
        JSON.stringify(plain(question, standing)) === JSON.stringify(plain(question, answer))
      )
        continue
      const link = demand.find(({ id }) => id === question.id)?.link
      if (link !== undefined) {
        await to(page.locator('.also-links button', { hasText: link }))
        await press('Enter')
      } else if (question.grid === undefined && nextToDo(now, section.id, before) === question.id) {
        const first = by
          .card(question.id)
          .locator(':is(input, textarea, select, button):not([tabindex="-1"]), [contenteditable=true]')
          .first()
        if ((await keys.distance(first)) > 1) {
          await pressFor('nextToDo')
          await expect(by.card(question.id).locator(':focus')).toHaveCount(1)
        }
      }
      await by.answer(question, answer, standing)
      await expect
        // Some seventy answers: the usual half second between two looks would double the wait for each.
        .poll(async () => plain(question, (await held())[question.id] ?? ''), {
          message: question.id,
          intervals: [50],
        })
        .toEqual(plain(question, answer))
      before = question.id
    }
  }
  return { courtside, keys }
}
