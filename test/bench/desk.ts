import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Answers } from '../../shared/record/answers.ts'
import { DrivenHost } from '../support/driven-host-client.ts'
import { applicationIn, PASSPHRASES } from '../support/office-at-work.ts'
import { exampleOf } from '../support/templates.ts'
import { longText } from './long-text.ts'

/** The section of 5,000 words, which brings case-1 to some 40 kB. */
export const LONG_SECTION = { question: 'offence.analysis', title: 'The offence' } as const
export const example = exampleOf('case-1')
export const longAnswers: Answers = {
  ...example.answers,
  'person.name': 'Long Report',
  [LONG_SECTION.question]: longText(5000),
}
export const PASSPHRASE_FIELD = 'input[autocomplete="current-password"]'

/** An office as officers have it after some days: its author, case-1, and the long report. */
export async function furnish(): Promise<{ folder: string; dataDir: string; longReport: string }> {
  const { folder, application, ask } = applicationIn(mkdtempSync(join(tmpdir(), 'courtside-bench-')))
  await ask.done('office.create', {
    office: 'NPS Kent',
    user: { ...example.author, passphrase: PASSPHRASES.author },
  })
  const ids: string[] = []
  for (const answers of [example.answers, longAnswers]) {
    const started = await ask.done('report.start', {
      format: example.format,
      name: '',
      court: '',
      hearingDate: '',
    })
    await ask.done('report.save', { id: started.id, rev: started.rev, changes: answers })
    ids.push(started.id)
  }
  await application.close()
  return { folder, dataDir: join(folder, 'data'), longReport: ids[1] ?? '' }
}

/** The window on that office, unlocked, at its start page. */
export async function sitDown(dataDir: string): Promise<DrivenHost> {
  const host = await DrivenHost.start({ dataDir })
  await host.size(1440, 900)
  await host.focus(PASSPHRASE_FIELD)
  await host.type(PASSPHRASES.author)
  await host.press('Enter')
  await host.waitFor('.new-case')
  return host
}

export async function openReport(host: DrivenHost, name: string): Promise<void> {
  await host.click('.top__page:text-is("Cases")')
  await host.waitFor('button.case__open')
  await host.click(`button.case__open:has-text("${name}")`)
  await host.waitFor('.rail')
}
