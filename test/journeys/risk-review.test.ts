import type { Page } from '@playwright/test'
import { must } from '../../shared/lib/must.ts'
import { agree, entered, refer } from '../shared/risk-review/a-risk-review.ts'
import { atTheDesk } from '../support/at-the-desk.ts'
import { type Courtside, done } from '../support/courtside.ts'
import { draw } from '../support/draw.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { exampleOf } from '../support/templates.ts'

const { author, manager } = exampleOf('case-3')
const NAME = 'Alex Carter'
const EVIDENCE =
  'Arrested on Saturday night for an assault on his partner at her address, the second arrest since the order was made. He complies with the programme and says that nothing happened. The police log names a child in the house; children’s services have been asked and have not answered yet.'
const ACKNOWLEDGED = 120

/** Monday 3 October 2016, in the morning. */
const CLOCK = '2016-10-03T09:30:00.000Z'
const entry = (id: string) => `[name="${id}"]`

test.describe('a risk review, from a concern at the CRC to the transfer', () => {
  test.describe.configure({ mode: 'serial' })
  let courtside: Courtside
  let page: Page
  let desk: ReturnType<typeof atTheDesk>

  test('keeps what was typed over a crash and a lock, goes its way step by step, and is decided by an SPO', async ({
    openForAll,
  }, info) => {
    const settings = {
      dataDir: info.outputPath('data'),
      exportDir: info.outputPath('exports'),
      clock: CLOCK,
    }
    courtside = await openForAll(settings)
    page = courtside.page
    desk = atTheDesk(page)
    const enter = async (id: string, text: string) => {
      await page.locator(entry(id)).click()
      await page.keyboard.press('Control+A')
      await page.keyboard.type(text)
    }
    await desk.setUpOffice('NPS Kent', author, PASSPHRASES.author)
    await desk.addColleague(manager, PASSPHRASES.spo)

    await desk.button('Risk reviews')
    await expect(page.getByText('No risk review yet.')).toBeVisible()
    await draw(page, 'risk review none-yet')
    await desk.button('Start a risk review')
    await expect(page.getByRole('heading', { name: 'Risk review', exact: true })).toBeVisible()
    await draw(page, 'risk review blank')

    // Killed in the middle of a sentence: whatever was said to be saved is there, and so is a half-typed date.
    await enter('person.name', NAME)
    await enter('person.dateOfBirth', '14/2')
    await page.locator(entry('evidence')).click()
    await page.keyboard.type(EVIDENCE.slice(0, ACKNOWLEDGED))
    await desk.saved()
    await page.keyboard.type(EVIDENCE.slice(ACKNOWLEDGED, ACKNOWLEDGED + 60))
    await courtside.kill9()

    courtside = await openForAll(settings)
    page = courtside.page
    desk = atTheDesk(page)
    const open = async () => {
      await desk.button('Risk reviews')
      await desk.openListed(NAME)
      await expect(page.getByRole('heading', { name: 'Risk review', exact: true })).toBeVisible()
    }
    await desk.unlock(author, PASSPHRASES.author)
    await open()
    const kept = await page.locator(entry('evidence')).inputValue()
    expect(kept.length).toBeGreaterThanOrEqual(ACKNOWLEDGED)
    expect(EVIDENCE.startsWith(kept)).toBe(true)
    expect(await page.locator(entry('person.dateOfBirth')).inputValue()).toBe('14/2')

    // Too early: everything that is missing is said at once, with the way to each.
    await desk.button('Record the agreement')
    await expect(page.getByText('This step cannot be taken yet.', { exact: true })).toBeVisible()
    await expect(page.locator('.review-step .refused .link')).toHaveText([
      'Name the CRC manager who agreed',
      'Say who manages the case.',
      'Choose at least one trigger: a higher RSR alone is not enough.',
      'Say when the concern was identified, by date and time.',
      'Give the proposed level of RoSH for at least one group.',
    ])
    await draw(page, 'risk review too-early')
    await page.locator('.review-step .refused .link >> nth=1').click()
    await page.keyboard.press('Space')
    await expect(
      page.locator('.review-step').getByText('Say who manages the case.', { exact: true }),
    ).toHaveCount(0)

    await enter('person.dateOfBirth', '14/02/1984')
    await enter('person.crn', 'X204417')
    await page.locator(entry('evidence')).click()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(EVIDENCE.slice(kept.length))
    await enter('concernAt', '03/10/2016 09:10')
    await enter('arrests', '2')
    await page.locator(`${entry('restrainingOrderBreached')}[value="no"]`).click()
    await page.locator(`${entry('rsrRose')}[value="yes"]`).click()
    await page.locator(`${entry('triggers')}[value="newArrestOrCharge"]`).check()
    await page.locator(`${entry('triggers')}[value="children"]`).check()
    const level = (of: string, name: string) =>
      page.getByRole('group', { name: of, exact: true }).getByRole('radio', { name, exact: true }).check()
    await level('Children, now', 'Low')
    await level('Children, proposed', 'Medium')
    await level('A known adult, now', 'Medium')
    await level('A known adult, proposed', 'High')
    await enter('actions.police', 'Call-out marker on her address asked for at 09:25, log 212.')
    await expect(page.locator('.side').getByText('review the risk of serious harm')).toBeVisible()
    await draw(page, 'risk review entered')

    // Locked with the last words just typed, also those for the next step.
    await enter('actions.childrensServices', 'Duty team rung at 09:40; a strategy discussion is today.')
    await desk.field('CRC manager who agrees', 'Jo Fi')
    await desk.lock()
    await desk.unlock(author, PASSPHRASES.author)
    await open()
    expect(await page.locator(entry('evidence')).inputValue()).toBe(EVIDENCE)
    expect(await page.locator(entry('actions.childrensServices')).inputValue()).toBe(
      'Duty team rung at 09:40; a strategy discussion is today.',
    )
    expect(await page.getByLabel('CRC manager who agrees', { exact: true }).inputValue()).toBe('Jo Fi')
    await desk.field('CRC manager who agrees', 'Jo Field')
    await desk.button('Record the agreement')
    await expect(page.getByText('Next: refer to the NPS', { exact: true })).toBeVisible()

    await enter('oasys', 'Review of 3 October 2016')
    await desk.field('Who was telephoned at the NPS', manager.name)
    await draw(page, 'risk review to-refer')
    await desk.button('Refer to the NPS')
    await expect(page.getByText('what was entered stays as it is.')).toBeVisible()
    expect(await page.locator(entry('evidence')).getAttribute('readonly')).not.toBeNull()
    await expect(page.locator('.clock')).toContainText('answer due by 4 Oct 2016')
    await desk.button('Acknowledge the referral')
    await expect(page.getByText('Only an SPO decides a risk review')).toBeVisible()
    await draw(page, 'risk review not-an-spo')

    // Another one was referred on Thursday: the answer was due on Friday.
    const late = {
      ...entered,
      person: { ...entered.person, name: 'Morgan Price' },
      concernAt: '2016-09-29T09:00',
    }
    const { id } = await done(courtside, 'riskReview.start', {})
    await done(courtside, 'riskReview.save', { id, rev: 0, form: late })
    await done(courtside, 'riskReview.step', { id, rev: 1, step: agree('2016-09-29T09:00:00Z') })
    await done(courtside, 'riskReview.step', { id, rev: 2, step: refer('2016-09-29T09:20:00Z') })
    await done(courtside, 'riskReview.start', {})
    await desk.lock()

    await desk.unlock(manager, PASSPHRASES.spo)
    await expect(page.getByText('1 for you to decide, 1 with a late answer', { exact: true })).toBeVisible()
    await desk.button('Risk reviews')
    await expect(page.locator('.list__room')).toHaveText([
      'The answer of the NPS is late 1',
      'For you to decide 1',
      'With the CRC 1',
    ])
    await expect(page.locator('.list td:last-child:not(:empty)')).toHaveText([
      'Late: 30 September 2016, 10:20',
      /^4 October 2016/,
    ])
    await draw(page, 'risk review for-the-spo')
    await desk.openListed(NAME)
    await page.getByLabel('Escalate').check()
    await desk.field('Reason', 'Two arrests in six weeks, and a child was in the house.')
    await draw(page, 'risk review deciding')
    await desk.button('Record the decision')
    await desk.field('Who accepts the case at the NPS', 'Kim Lane')
    await desk.button('Record the transfer')
    await expect(page.getByText('The NPS manages the case now')).toBeVisible()
    await draw(page, 'risk review transferred')

    const listed = await done(courtside, 'riskReview.list', {})
    const mine = must(
      listed.find(({ person }) => person.name === NAME),
      'it was started',
    )
    const record = await done(courtside, 'riskReview.open', { id: mine.id })
    expect(record).toMatchObject({ state: 'transferred', form: { evidence: EVIDENCE } })
    expect(record.taken.map(({ step, by }) => `${step.is} ${by.grade}`)).toEqual([
      `agree ${author.grade}`,
      `refer ${author.grade}`,
      `acknowledge ${author.grade}`,
      'decide SPO',
      'transfer SPO',
    ])
  })

  test('referred from another window while it is written, it says so until that is read; what is asked is answered before it is referred again', async () => {
    const { id } = await done(courtside, 'riskReview.start', {})
    const person = { ...entered.person, name: 'Robin Hale' }
    await done(courtside, 'riskReview.save', { id, rev: 0, form: { ...entered, person } })
    await done(courtside, 'riskReview.step', { id, rev: 1, step: agree('2016-10-03T09:00:00Z') })
    await desk.button('Today')
    await desk.button('Risk reviews')
    await desk.openListed(person.name)
    await page.locator(entry('evidence')).click()
    const step = { id, rev: 2, step: refer('2016-10-03T09:10:00Z') }
    await page.evaluate(`(async () => {
      document.execCommand('insertText', false, ' A late word.')
      await window.courtside.run('riskReview.step', ${JSON.stringify(step)})
    })()`)
    await expect(page.getByText('can no longer be added')).toBeVisible()
    for (let pressed = 0; pressed < 4; pressed += 1) await page.keyboard.press('Escape')
    expect(await page.locator('dialog[open]').count()).toBe(1)
    await desk.button('Read what was referred')

    await desk.button('Acknowledge the referral')
    await page.getByLabel('Ask the CRC for more information', { exact: true }).check()
    await desk.field('What the CRC is asked', 'Who saw it?')
    await desk.button('Record the decision')
    await expect(page.getByText('asks for more.')).toBeVisible()
    await desk.field('Who was telephoned at the NPS', manager.name)
    await desk.button('Refer to the NPS')
    await expect(
      page.locator('.review-step .refused').getByText('Answer what the NPS asked', { exact: true }),
    ).toBeVisible()
    await desk.field('The answer to what the NPS asked', 'A neighbour, whose statement is attached.')
    await desk.button('Refer to the NPS')
    await expect(page.getByText('Next: the NPS acknowledges', { exact: true })).toBeVisible()
    expect((await done(courtside, 'riskReview.open', { id })).state).toBe('referred')
  })
})
