import { act } from 'react'
import { expect, test } from 'vitest'
import { must } from '../../../../shared/lib/must.ts'
import { windowAtWork } from '../../app/window-at-work.tsx'

const SAYS = 'Practice: nothing here is a real case'

test('from the office’s menu to practice and back: said in the bar all the while, and the real office is locked', async () => {
  // The window shows the day of this computer, for which the application takes the list.
  const now = new Date().toISOString()
  const window = await windowAtWork({ 'person.name': 'Lee Anthony Pascall' }, 'oral', now)
  const { page, press, shows, ask } = window
  await window.draw()
  await shows('Lee Anthony Pascall')
  expect(page.textContent).not.toContain(SAYS)
  await press('Office')
  const item = must(
    [...page.querySelectorAll<HTMLElement>('.menu__item button')].find(
      ({ textContent }) => textContent === 'Practice',
    ),
    'the menu has it',
  )
  await act(async () => item.click())
  await shows('Yours is locked meanwhile')
  await press('Lock, and practise')
  // Several keys are made from passphrases, which is slow on purpose.
  await shows(SAYS, 60_000)
  await shows('only practice, nothing real')
  const guide = await ask.done('practice.read', {})
  for (const { title } of guide.cases) expect(page.textContent).toContain(title)

  // A question ticked here is ticked beside the report too.
  const [asked = ''] = guide.questions[0]?.asks ?? []
  await act(async () =>
    must(
      [...page.querySelectorAll('label')].find(({ textContent }) => textContent?.includes(asked)),
      'each question is a tick',
    ).click(),
  )
  await shows('1 of ')
  await press('To today’s list')
  await shows(guide.cases[0]?.row.defendantName ?? '')
  expect(page.textContent).toContain(SAYS)
  expect(page.textContent).not.toContain('Lee Anthony Pascall')

  await press('Office')
  await act(async () =>
    must(
      [...page.querySelectorAll<HTMLElement>('.menu__item button')].find(
        ({ textContent }) => textContent === 'Practice',
      ),
      'the menu has it',
    ).click(),
  )
  await shows('Leave practice')
  await press('Leave practice')
  await press('Leave, and delete it all')
  await shows('Unlock')
  expect(page.textContent).not.toContain(SAYS)
  expect(await ask.done('app.status', {})).toMatchObject({ is: 'locked', office: 'NPS Kent' })
  await window.close()
}, 180_000)
