import type { KeyId } from '../../renderer/keys/keys.ts'
import { test } from '../support/journey.ts'
import { example, keyDesk } from '../support/key-desk.ts'
import { keysAfterSigning } from '../support/keys-after-signing.ts'
import { keysAtAnAnswer } from '../support/keys-at-an-answer.ts'
import { keysBesideAReport } from '../support/keys-beside-a-report.ts'
import { keysInAReport } from '../support/keys-in-a-report.ts'
import { keysInAText } from '../support/keys-in-a-text.ts'
import { keysInTheInbox } from '../support/keys-in-the-inbox.ts'
import { keysOfTheDay } from '../support/keys-of-the-day.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'

test('every key of the list does what the page of keys says', async ({ openWindow }, info) => {
  const courtside = await openWindow({
    dataDir: info.outputPath('data'),
    exportDir: info.outputPath('exports'),
    clock: '2016-10-11T10:20:00.000Z',
  })
  const at = keyDesk(courtside)
  await at.desk.setUpOffice('NPS Kent', example.author, PASSPHRASES.author)

  /** In the order of a day; what is missing here does not compile. */
  const works: { readonly [Id in KeyId]: () => Promise<void> } = {
    ...keysOfTheDay(at),
    ...keysInAReport(at),
    ...keysAtAnAnswer(at),
    ...keysInAText(at),
    ...keysBesideAReport(at),
    ...keysAfterSigning(at),
    ...keysInTheInbox(at),
  }
  for (const [id, does] of Object.entries(works)) await test.step(id, does)
})
