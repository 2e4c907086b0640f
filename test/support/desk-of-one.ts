import { expect, type TestInfo } from '@playwright/test'
import type { Answers } from '../../shared/record/answers.ts'
import { atTheDesk } from './at-the-desk.ts'
import { type Courtside, type CourtsideSettings, done } from './courtside.ts'
import { PASSPHRASES } from './office-at-work.ts'
import { exampleOf } from './templates.ts'

const { author } = exampleOf('case-1')

/** An office just set up in a window, its founder signed in, on a day when the reports of the examples can be signed. */
export async function deskOfOne(
  openWindow: (settings: CourtsideSettings) => Promise<Courtside>,
  info: TestInfo,
) {
  const courtside = await openWindow({
    dataDir: info.outputPath('data'),
    exportDir: info.outputPath('exports'),
    clock: '2016-10-17T09:00:00.000Z',
  })
  const { page } = courtside
  const desk = atTheDesk(page)
  await desk.setUpOffice('NPS Kent', author, PASSPHRASES.author)
  return {
    courtside,
    page,
    desk,
    /** A report started and filled as given, opened from the start page. */
    openReport: async (format: string, answers: Answers): Promise<string> => {
      const { id, rev } = await done(courtside, 'report.start', {
        format,
        name: '',
        court: '',
        hearingDate: '',
      })
      const name = String(answers['person.name'] ?? 'No name yet')
      if (name !== 'No name yet') await done(courtside, 'report.save', { id, rev, changes: answers })
      await desk.openReport(name)
      await expect(page.locator('.rail')).toBeVisible()
      return id
    },
  }
}
