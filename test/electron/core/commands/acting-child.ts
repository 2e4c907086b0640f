/** Does one act of an officer in the whole application and tells when it begins, for a test that kills it on the way. */
import { writeSync } from 'node:fs'
import { z } from 'zod'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { exampleOf } from '../../../support/templates.ts'
import { UNENCRYPTED } from '../../../support/unencrypted.ts'

const [task] = process.argv.slice(2)
const { act, folder, userId, id, rev } = z
  .strictObject({
    act: z.enum(['create', 'sign', 'countersign', 'handOver', 'export']),
    folder: z.string(),
    userId: z.string(),
    id: z.string(),
    rev: z.number(),
  })
  .parse(JSON.parse(task ?? ''))
const at = applicationIn(folder, new Date().toISOString())
const passphrase = act === 'sign' ? PASSPHRASES.author : PASSPHRASES.spo

if (act === 'create') {
  writeSync(1, 'begun\n')
  const { author } = exampleOf('case-1')
  await at.ask.done('office.create', {
    office: 'NPS Kent',
    user: { ...author, passphrase: PASSPHRASES.author },
  })
} else {
  await at.ask.done('session.unlock', { userId, passphrase })
  writeSync(1, 'begun\n')
  if (act === 'sign') {
    await at.ask.done('report.sign', {
      id,
      rev,
      passphrase,
      requestCountersignature: true,
      acknowledgements: [],
    })
  } else if (act === 'countersign') {
    await at.ask.done('report.countersign', { id, passphrase, explanation: 'Agreed.' })
  } else if (act === 'handOver') {
    await at.ask.done('handover.seal', { ...UNENCRYPTED, id, to: 'Kent CRC' })
  } else {
    await at.ask.done('report.export', { id, copy: 'court' })
  }
}
writeSync(1, 'done\n')
await at.application.close()
