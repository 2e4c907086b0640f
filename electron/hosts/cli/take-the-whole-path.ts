import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Example } from '../../../shared/assessment/example.ts'
import type { CommandName, Input, OutputOf } from '../../../shared/contract/commands.ts'
import type { ReportDocument } from '../../../shared/document/document.schema.ts'
import { must } from '../../../shared/lib/must.ts'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import { createApplication } from '../../core/application.ts'
import type { Clock, Ids, Paths } from '../../core/machine/ports.ts'

/** Where the one PDF, the one handover and the list of organisations and keys go. */
export type DemoFiles = { readonly pdf: string; readonly handover: string; readonly trust: string }

/** Makes the signed list, at the place of the list, with what the office gave for it (a file), as of this instant. */
export type ListMaker = (entry: string, now: string) => Promise<void>

type Run = <Name extends CommandName>(name: Name, input: Input<Name>) => Promise<OutputOf<Name>>
type Summary = Awaited<ReturnType<typeof wholePath>>

/** A step that was refused, in the words of the refusal. */
class Stopped extends Error {}

/**
 * A worked case through the application's own commands, as a window would send them: office, author, answers,
 * keys, signature, countersignature, result, PDF, handover. The clock stands on the day of the hearing.
 */
export async function takeTheWholePath(
  example: Example,
  files: DemoFiles,
  paths: Paths,
  ids: Ids,
  makeList: ListMaker,
): Promise<Result<Summary, string>> {
  for (const file of Object.values(files)) rmSync(file, { force: true })
  const clock = onTheDay(example.result.date)
  const entry = join(paths.data, 'organisation.json')
  const application = createApplication({
    clock,
    ids,
    paths,
    dialogs: {
      saveFile: async (name) => {
        if (name.endsWith('.pdf')) return files.pdf
        return name.endsWith('.courtside') ? files.handover : entry
      },
      showInFolder: async () => false,
      openFile: async () => files.trust,
    },
    // A demonstration is nobody's desk: it keeps no log.
    log: { write: () => {}, fault: () => {} },
  })
  const run: Run = async (name, input) => {
    const reply = await application.run(name, input)
    if (!reply.ok) throw new Stopped(`${name}: ${reply.refusal.says}`)
    return reply.value
  }
  try {
    return succeed(await wholePath(example, run, ids, () => makeList(entry, clock.now())))
  } catch (error) {
    if (error instanceof Stopped) return fail(error.message)
    throw error
  } finally {
    await application.close()
  }
}

async function wholePath(example: Example, run: Run, ids: Ids, makeList: () => Promise<void>) {
  const passphrase = (): string => ids.randomBytes(24).toString('base64url')
  const author = { ...example.author, passphrase: passphrase() }
  const manager = { ...example.manager, passphrase: passphrase() }
  const office = author.office

  await run('office.create', { office, user: author })
  const [founder] = await run('user.list', {})
  const authorId = must(founder, 'the office was created with one').userId
  const managerId = (await run('user.add', manager)).userId
  const signIn = (userId: string, words: string) => run('session.unlock', { userId, passphrase: words })
  const signOut = () => run('session.lock', { why: 'asked' })

  await run('office.exportEntry', { kind: 'NPS' })
  await makeList()
  await signOut()
  await signIn(managerId, manager.passphrase)
  const { text, list } = await run('trust.choose', {})
  await run('trust.import', { text, compared: list.root.kid })
  await signOut()
  await signIn(authorId, author.passphrase)

  const blank = { format: example.format, name: '', court: '', hearingDate: '' }
  const { id, rev } = await run('report.start', blank)
  const saved = await run('report.save', { id, rev, changes: { ...example.answers } })
  const signed = await run('report.sign', {
    id,
    rev: saved.rev,
    passphrase: author.passphrase,
    requestCountersignature: true,
    acknowledgements: [],
  })
  await signOut()
  if (signed.state.is === 'signed') {
    await signIn(managerId, manager.passphrase)
    await run('report.countersign', {
      id,
      passphrase: manager.passphrase,
      explanation: example.countersigning,
    })
    await signOut()
  }

  await signIn(authorId, author.passphrase)
  const { delivery, result, firstAppointment } = example
  if (delivery !== undefined) await run('report.recordDelivery', { id, delivery })
  await run('report.recordResult', { id, result, firstAppointment })
  const { allocation } = await run('allocation.record', { id, facts: example.allocation, settled: null })
  if (allocation?.record.is !== 'decided') throw new Stopped('allocation.record: the rules do not decide it')
  await run('report.export', { id, copy: 'receiver' })
  const { version, sha256 } = await run('handover.seal', { id, to: example.receiver })
  const { document, signatures } = await run('report.document', { id })
  return {
    scores: {
      ogrs3: scoreOf(document, 'OGRS3'),
      rsr: scoreOf(document, 'RSR'),
    },
    proposal: document.proposedSentence,
    decision: allocation.record.decision,
    allocation: allocation.record.answer,
    findings: document.findings,
    signedBy: signatures,
    handover: { version, sha256, to: example.receiver },
  }
}

const scoreOf = ({ worksheets }: ReportDocument, predictor: string) =>
  worksheets.find(({ algorithm }) => algorithm.startsWith(predictor))?.result ?? null

/** Nine o'clock on the day of the hearing, going on from there. */
function onTheDay(date: string): Clock {
  const ahead = Date.parse(`${date}T09:00:00Z`) - Date.now()
  return { now: () => new Date(Date.now() + ahead).toISOString() }
}
