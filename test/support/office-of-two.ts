import { join } from 'node:path'
import type { Input } from '../../shared/contract/commands.ts'
import { applicationIn, PASSPHRASES } from './office-at-work.ts'
import { exampleOf } from './templates.ts'

/** An office of case-1's author and manager in a real application, the author signed in, with a finished draft of theirs. */
export async function officeOfTwo(at = applicationIn()) {
  const { ask } = at
  const example = exampleOf('case-1')
  const { status } = await ask.done('office.create', {
    office: 'NPS Kent',
    user: { ...example.author, passphrase: PASSPHRASES.author },
  })
  if (status.is !== 'unlocked') throw new Error('the founder is signed in')
  const author = status.user
  const spo = await ask.done('user.add', { ...example.manager, passphrase: PASSPHRASES.spo })
  const { id, rev } = await ask.done('report.start', {
    format: 'oral',
    name: '',
    court: '',
    hearingDate: '',
  })
  const saved = await ask.done('report.save', { id, rev, changes: example.answers })

  const asAuthor = () => ask.done('session.unlock', { userId: author.userId, passphrase: PASSPHRASES.author })
  const asSpo = () => ask.done('session.unlock', { userId: spo.userId, passphrase: PASSPHRASES.spo })
  const signing: Input<'report.sign'> = {
    id,
    rev: saved.rev,
    passphrase: PASSPHRASES.author,
    requestCountersignature: true,
    acknowledgements: [],
  }
  const countersigning: Input<'report.countersign'> = {
    id,
    passphrase: PASSPHRASES.spo,
    explanation: 'Agreed.',
  }
  return {
    ...at,
    example,
    author,
    spo,
    id,
    rev: saved.rev,
    asAuthor,
    asSpo,
    signing,
    countersigning,
    /** Signed by both; the SPO stays signed in. */
    seal: async () => {
      await ask.done('report.sign', signing)
      await asSpo()
      return ask.done('report.countersign', countersigning)
    },
  }
}
export type OfficeOfTwo = Awaited<ReturnType<typeof officeOfTwo>>

/** That office with nobody at it, for a window to open. */
export async function closedOffice() {
  const { application, folder, example } = await officeOfTwo()
  await application.close()
  return { dataDir: join(folder, 'data'), author: example.author, manager: example.manager }
}
