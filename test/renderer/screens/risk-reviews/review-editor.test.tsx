import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { RETRY_MS } from '../../../../renderer/autosave/autosave.ts'
import { emptyStepDraft } from '../../../../shared/risk-review/step-draft.ts'
import { acknowledge, agree, decide, entered, refer } from '../../../shared/risk-review/a-risk-review.ts'
import { PASSPHRASES } from '../../../support/office-at-work.ts'
import { EVENING, officeOf, reviewAtWork } from './review-at-work.tsx'

const opened: { close(): Promise<void> }[] = []
const offices = { PO: await officeOf('PO'), SPO: await officeOf('SPO') }
const atWork = async (grade: keyof typeof offices = 'PO') => {
  const desk = await reviewAtWork(offices[grade])
  opened.push(desk)
  return desk
}
// Only the date: the page's clock stands with the application's, its timers run.
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(EVENING) })
})
afterEach(async () => {
  for (const desk of opened.splice(0)) await desk.close()
})
afterAll(async () => {
  for (const { application } of Object.values(offices)) await application.close()
})

describe('the page of a risk review', () => {
  test('keeps what is typed by itself, half a date with it, and reads it back', async () => {
    const { kept, open, type, until, find } = await atWork()
    await open()
    await type('[name="person.name"]', 'Alex Carter')
    await type('[name="person.dateOfBirth"]', '14/2')
    await until(async () => (await kept()).person.dateOfBirth === '14/2')
    await until(() => find('.saved').textContent?.startsWith('Saved') === true)
    expect((await kept()).person).toEqual({ name: 'Alex Carter', crn: '', dateOfBirth: '14/2' })
  })

  test('lets nothing go unsaved when the window locks or closes at once, for the form and for the next step', async () => {
    const { elsewhere, id, open, type, leave } = await atWork()
    await open()
    await type('[name="evidence"]', 'Arrested on Saturday')
    await type('[data-question="step.crcManager"] input', 'Jo Fi')
    expect(await leave()).toBe(true)
    const { form, stepDraft } = await elsewhere('riskReview.open', { id })
    expect(form.evidence).toBe('Arrested on Saturday')
    expect(stepDraft).toEqual({ ...emptyStepDraft, crcManager: 'Jo Fi' })
  })

  test('what could not be saved before the lock is not saved for whoever unlocks next', async () => {
    const office = await officeOf('PO')
    const { elsewhere, id, userId, open, type, leave, close, until } = await reviewAtWork(office)
    await open()
    await type('[name="evidence"]', 'Arrested on Saturday', () => elsewhere('session.lock', { why: 'idle' }))
    await type('[data-question="step.crcManager"] input', 'Jo Fi')
    expect(await leave()).toBe(false)
    await close()
    await elsewhere('session.unlock', { userId, passphrase: PASSPHRASES.author })
    const tried = performance.now() + 2 * RETRY_MS[0]
    await until(() => performance.now() > tried)
    const { rev, stepDraft } = await elsewhere('riskReview.open', { id })
    expect({ rev, stepDraft }).toEqual({ rev: 0, stepDraft: null })
    await office.application.close()
  })

  test('says everything that keeps a step from being taken at its fields, and less of it as it is mended', async () => {
    const { elsewhere, id, open, press, type, until, find, page } = await atWork()
    await elsewhere('riskReview.save', { id, rev: 0, form: { ...entered, evidence: '' } })
    await open()
    await press('Record the agreement')
    const summary = find('.review-step .refused')
    expect(document.activeElement).toBe(summary)
    expect([...summary.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      'Name the CRC manager who agreed',
      'Write the evidence.',
    ])
    const manager = find('[data-question="step.crcManager"] input')
    const said = document.getElementById(manager.getAttribute('aria-describedby') ?? '')
    expect(said?.textContent).toContain('Name the CRC manager who agreed')
    expect(find('#q-evidence-errors').textContent).toContain('Write the evidence.')
    expect(find('[name="evidence"]').getAttribute('aria-describedby')).toContain('q-evidence-errors')
    await press('Write the evidence.')
    expect(document.activeElement).toBe(find('[name="evidence"]'))

    await type('[name="evidence"]', 'Arrested on Saturday.')
    await type('[data-question="step.crcManager"] input', 'Jo Field')
    await until(() => page.querySelector('.review-step .refused') === null)
    await press('Record the agreement')
    await until(() => page.textContent?.includes('Next: refer to the NPS') === true)
    expect(find('.history').textContent).toContain('Jo Field agreed for the CRC')
  })

  test('a step pressed at once rests on the last word typed', async () => {
    const { elsewhere, id, open, press, type, until, page } = await atWork()
    await elsewhere('riskReview.save', { id, rev: 0, form: { ...entered, evidence: '' } })
    await open()
    await type('[data-question="step.crcManager"] input', 'Jo Field')
    await type('[name="evidence"]', 'Arrested on Saturday.')
    await press('Record the agreement')
    expect(page.querySelector('.review-step .refused')).toBeNull()
    await until(() => page.textContent?.includes('Next: refer to the NPS') === true)
  })

  test('what is typed while a step is being taken is kept, or stands to be copied once it is referred', async () => {
    const { elsewhere, answersLate, id, kept, open, press, type, until, page, find } = await atWork()
    await elsewhere('riskReview.save', { id, rev: 0, form: entered })
    await open()
    const meanwhile = async (record: string, next: string, evidence: string) => {
      const taken = answersLate('riskReview.step')
      await press(record)
      await until(async () => (await elsewhere('riskReview.open', { id })).next === next)
      await type('[name="evidence"]', evidence)
      taken()
    }

    await type('[data-question="step.crcManager"] input', 'Jo Field')
    await meanwhile('Record the agreement', 'refer', 'She has rung again.')
    await until(async () => (await kept()).evidence === 'She has rung again.')
    expect(find('.side h2').textContent).toBe('Next: refer to the NPS')

    await type('[data-question="step.call.to"] input', 'Sam Okoro')
    await meanwhile('Refer to the NPS', 'acknowledge', 'A late word.')
    await until(() => page.querySelector('.compare') !== null)
    expect(find('.compare tbody').textContent).toBe('EvidenceA late word.She has rung again.')
  })

  test('a time that lies before what it follows is refused at its field', async () => {
    const { elsewhere, id, open, press, type, until, page } = await atWork()
    await elsewhere('riskReview.save', { id, rev: 0, form: entered })
    await open()
    await type('[data-question="step.crcManager"] input', 'Jo Field')
    await press('Give another time (Agreed)')
    await type('[data-question="step.at"] input', '03/10/2016 08:59')
    await press('Record the agreement')
    await until(() => page.querySelector('[data-question="step.at"] .error-line') !== null)
    expect(page.querySelector('[data-question="step.at"]')?.textContent).toContain(
      'The time is before the step it follows.',
    )
    await type('[data-question="step.at"] input', '03/10/2016 09:00')
    await press('Record the agreement')
    await until(() => page.textContent?.includes('Next: refer to the NPS') === true)
  })

  test('once it is referred what was entered is only read, and another grade sees that an SPO decides', async () => {
    const { elsewhere, id, open, find, page } = await atWork('PO')
    await elsewhere('riskReview.save', { id, rev: 0, form: entered })
    for (const [index, step] of [agree(), refer(), acknowledge()].entries())
      await elsewhere('riskReview.step', { id, rev: index + 1, step })
    await open()
    expect(find('[name="evidence"]').hasAttribute('readonly')).toBe(true)
    expect(
      page.querySelectorAll('.main select, .main input:not([readonly], :disabled, :checked)'),
    ).toHaveLength(0)
    expect(find('#q-roshProposed\\.knownAdult :checked').getAttribute('value')).toBe('high')
    expect(page.querySelector('.review-step')).toBeNull()
    expect(find('.side').textContent).toContain('Only an SPO decides a risk review; you are signed in as PO.')
    expect(find('.rail').textContent).toContain('Decided by an SPOdue by 4 Oct 2016, 11:00')
  })

  test('an SPO is asked to decide', async () => {
    const { elsewhere, id, open, find } = await atWork('SPO')
    await elsewhere('riskReview.save', { id, rev: 0, form: entered })
    for (const [index, step] of [agree(), refer(), acknowledge()].entries())
      await elsewhere('riskReview.step', { id, rev: index + 1, step })
    await open()
    expect(find('.side h2').textContent).toBe('Next: you decide')
    expect(find('.review-step').textContent).toContain('What do you decide?')
  })

  test('a case that an SPO returns goes with advice, and the record is closed', async () => {
    const { elsewhere, id, open, press, type, until, find } = await atWork('SPO')
    await elsewhere('riskReview.save', { id, rev: 0, form: entered })
    for (const [index, step] of [agree(), refer(), acknowledge()].entries())
      await elsewhere('riskReview.step', { id, rev: index + 1, step })
    await open()
    await press('Return: the CRC keeps the case, with advice')
    await type('[data-question="step.reason"] textarea', 'The arrest led to no charge.')
    await press('Record the decision')
    await until(
      () => find('.review-step .refused').textContent?.includes('Write the advice to the CRC') === true,
    )
    await type('[data-question="step.advice"] textarea', 'Manage as medium; tell us of the next arrest.')
    await press('Record the decision')
    await until(() => find('.side h2').textContent === 'Closed')
    expect(find('.side').textContent).toContain('The case stays with the CRC.')
    expect(find('.history').textContent).toContain(
      'Advice to the CRC: Manage as medium; tell us of the next arrest.',
    )
  })

  test('says the rules with their source and how sure they are, and the way to the field', async () => {
    const { elsewhere, id, open, press, find } = await atWork()
    await elsewhere('riskReview.save', { id, rev: 0, form: { ...entered, triggers: [], rsrRose: true } })
    await open()
    const said = find('.side .finding--block:not(.review-step *)').textContent ?? ''
    expect(said).toContain('A higher RSR alone does not move a case')
    expect(said).not.toContain('RE-2')
    await press('Go to “What has raised the risk?”')
    expect(find('[data-question="triggers"]').contains(document.activeElement)).toBe(true)
  })
})

describe('a risk review that another window changes', () => {
  test('is shown as it is now where nothing waits here', async () => {
    const { elsewhere, id, open, until, find } = await atWork()
    await open()
    await elsewhere('riskReview.save', { id, rev: 0, form: entered })
    await until(() => find('.top__case').textContent?.includes('Alex Carter') === true)
  })

  test('is shown as it is now where it changes again while it is read, and while a step is taken here', async () => {
    const { elsewhere, answersLate, id, open, press, type, until, find } = await atWork()
    await elsewhere('riskReview.save', { id, rev: 0, form: entered })
    await open()
    const named = (name: string) => ({ ...entered, person: { ...entered.person, name } })
    const read = answersLate('riskReview.open')
    await elsewhere('riskReview.save', { id, rev: 1, form: named('Robin Hale') })
    await elsewhere('riskReview.save', { id, rev: 2, form: named('Robin Hall') })
    read()
    await until(() => find('.top__case').textContent?.includes('Robin Hall') === true)

    await type('[data-question="step.crcManager"] input', 'Jo Field')
    const taken = answersLate('riskReview.step')
    await press('Record the agreement')
    await until(async () => (await elsewhere('riskReview.open', { id })).rev === 4)
    await elsewhere('riskReview.save', { id, rev: 4, form: named('Robin Hull') })
    taken()
    await until(() => find('.top__case').textContent?.includes('Robin Hull') === true)
    expect(find('.side h2').textContent).toBe('Next: refer to the NPS')
  })

  test('loses nothing of what is typed here: both are shown, and what is kept lies on top of the other’s', async () => {
    const { elsewhere, id, kept, open, type, press, until, page } = await atWork()
    await open()
    const form = { ...entered, evidence: 'Typed there.' }
    await type('[name="evidence"]', 'Typed here.', () => elsewhere('riskReview.save', { id, rev: 0, form }))
    await until(() => page.querySelector('.compare') !== null)
    expect(page.querySelector('.compare tbody')?.textContent).toBe('EvidenceTyped here.Typed there.')
    await press('Keep what I typed here')
    await until(async () => (await kept()).evidence === 'Typed here.')
    expect(await kept()).toEqual({ ...entered, evidence: 'Typed here.' })
    await until(() => page.querySelector('dialog') === null)
  })

  test('decided meanwhile, what was typed for the decision stands beside it to be copied, and is no draft of the next step', async () => {
    const { elsewhere, id, open, type, press, until, page, find } = await atWork('SPO')
    await elsewhere('riskReview.save', { id, rev: 0, form: entered })
    for (const [index, step] of [agree(), refer(), acknowledge()].entries())
      await elsewhere('riskReview.step', { id, rev: index + 1, step })
    await open()
    await type('[data-question="step.reason"] textarea', 'Two arrests in six weeks.', () =>
      elsewhere('riskReview.step', { id, rev: 4, step: decide('MORE_INFO') }),
    )
    await until(() => page.querySelector('dialog .compare') !== null)
    expect(find('dialog').textContent).toContain('took this step')
    expect(find('.compare tbody').textContent).toBe('ReasonTwo arrests in six weeks.As the evidence shows.')
    await press('Read how it stands now')
    await until(() => page.querySelector('dialog') === null)
    expect(find('.side h2').textContent).toBe('Next: refer to the NPS')
    expect((await elsewhere('riskReview.open', { id })).stepDraft).toBeNull()
  })

  test('agreed meanwhile, a time typed for the agreement is not taken for the referral', async () => {
    const { elsewhere, id, open, press, until, find, leave } = await atWork()
    await elsewhere('riskReview.save', { id, rev: 0, form: entered })
    await open()
    await press('Give another time (Agreed)')
    await elsewhere('riskReview.step', { id, rev: 1, step: agree() })
    await until(() => find('.side h2').textContent === 'Next: refer to the NPS')
    expect(find('.compare tbody').textContent).toBe('Agreed3 October 2016, 21:003 October 2016, 10:00')
    await press('Read how it stands now')
    expect(await leave()).toBe(true)
    expect(find('[data-question="step.at"]').textContent).toContain('Referred now')
    expect((await elsewhere('riskReview.open', { id })).stepDraft).toBeNull()
  })

  test('a step taken here, or elsewhere with nothing typed here, is told by the page alone', async () => {
    const { elsewhere, id, open, press, type, until, find, page } = await atWork()
    await elsewhere('riskReview.save', { id, rev: 0, form: entered })
    await open()
    await type('[data-question="step.crcManager"] input', ' Jo Field ')
    await press('Record the agreement')
    await until(() => find('.side h2').textContent === 'Next: refer to the NPS')
    await elsewhere('riskReview.step', { id, rev: 2, step: refer('2016-10-03T20:00:00Z') })
    await until(() => find('.side h2').textContent === 'Next: the NPS acknowledges')
    expect(page.querySelector('dialog')).toBeNull()
  })

  test('referred meanwhile, it takes no more, and what was typed stays to be copied', async () => {
    const { elsewhere, id, kept, open, type, press, until, page, find } = await atWork()
    await elsewhere('riskReview.save', { id, rev: 0, form: entered })
    await elsewhere('riskReview.step', { id, rev: 1, step: agree() })
    await open()
    await type('[name="evidence"]', 'A late word.', () =>
      elsewhere('riskReview.step', { id, rev: 2, step: refer() }),
    )
    await until(() => page.querySelector('.compare') !== null)
    expect(page.querySelector('dialog')?.textContent).toContain('can no longer be added')
    expect(page.querySelector('.compare tbody')?.textContent).toContain('A late word.')
    expect([...page.querySelectorAll('dialog button')].map(({ textContent }) => textContent)).toEqual([
      'Read what was referred',
    ])
    await press('Read what was referred')
    await until(() => find('.side h2').textContent === 'Next: the NPS acknowledges')
    expect((await kept()).evidence).toBe(entered.evidence)
  })
})
