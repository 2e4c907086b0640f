import { rmSync } from 'node:fs'
import { z } from 'zod'
import { decidedAllocationSchema } from '../../../shared/allocation/record.schema.ts'
import type { Example } from '../../../shared/assessment/example.ts'
import type { CommandName, Input } from '../../../shared/contract/commands.ts'
import { signatureShownSchema } from '../../../shared/document/signatures.ts'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import { createApplication } from '../../core/application.ts'
import type { Clock, Ids, Paths } from '../../core/machine/ports.ts'

/** Where the one PDF, the one handover and the one list of keys go. */
export type DemoFiles = { readonly pdf: string; readonly handover: string; readonly trust: string }

type Run = <Name extends CommandName, Answer extends z.ZodType>(
  name: Name,
  input: Input<Name>,
  answer: Answer,
) => Promise<z.output<Answer>>
type Summary = Awaited<ReturnType<typeof wholePath>>

/** A step that was refused, in the words of the refusal. */
class Stopped extends Error {}

/**
 * A worked case through the application's own commands, as a window would send them: office, author, answers,
 * signature, countersignature, result, PDF, handover, public keys. The clock stands on the day of the hearing.
 */
export async function takeTheWholePath(
  example: Example,
  files: DemoFiles,
  paths: Paths,
  ids: Ids,
): Promise<Result<Summary, string>> {
  for (const file of Object.values(files)) rmSync(file, { force: true })
  const application = createApplication({
    clock: onTheDay(example.result.date),
    ids,
    paths,
    dialogs: {
      saveFile: async (name) => {
        if (name.endsWith('.pdf')) return files.pdf
        return name.endsWith('.courtside') ? files.handover : files.trust
      },
      openFile: async () => files.handover,
    },
    // A demonstration is nobody's desk: it keeps no log.
    log: { write: () => {}, fault: () => {} },
  })
  const run: Run = async (name, input, answer) => {
    const reply = await application.run(name, input)
    if (!reply.ok) throw new Stopped(`${name}: ${reply.refusal.says}`)
    return answer.parse(reply.value)
  }
  try {
    return succeed(await wholePath(example, run, ids))
  } catch (error) {
    if (error instanceof Stopped) return fail(error.message)
    throw error
  } finally {
    await application.close()
  }
}

const nothing = z.unknown()
const view = z.object({ id: z.string(), rev: z.number(), state: z.object({ is: z.string() }) })
const opened = z.object({ user: z.object({ userId: z.string() }) })
const created = z.object({ status: opened })
const listed = z.object({ userId: z.string() })
const written = z.object({
  document: z.object({
    worksheets: z.array(z.object({ algorithm: z.string(), version: z.string(), result: z.json() })),
    findings: z.array(z.looseObject({ id: z.string(), severity: z.string(), says: z.string() })),
    proposedSentence: z.string().nullable(),
  }),
  signatures: z.array(signatureShownSchema),
})
const recorded = z.object({
  allocation: z.object({ record: decidedAllocationSchema, stands: z.literal(true) }),
})
const reading = z.object({ verified: z.boolean(), signatures: z.array(signatureShownSchema) })

async function wholePath(example: Example, run: Run, ids: Ids) {
  const passphrase = (): string => ids.randomBytes(24).toString('base64url')
  const author = { ...example.author, passphrase: passphrase() }
  const manager = { ...example.manager, passphrase: passphrase() }
  const office = author.office

  const authorId = (await run('office.create', { office, user: author }, created)).status.user.userId
  const managerId = (await run('user.add', manager, listed)).userId
  const signIn = (userId: string, words: string) =>
    run('session.unlock', { userId, passphrase: words }, opened)
  const signOut = () => run('session.lock', { why: 'asked' }, nothing)

  const blank = { format: example.format, name: '', court: '', hearingDate: '' }
  const { id, rev } = await run('report.start', blank, view)
  const saved = await run(
    'report.save',
    { id, rev, changes: { ...example.answers } },
    z.object({ rev: z.number() }),
  )
  const signed = await run(
    'report.sign',
    {
      id,
      rev: saved.rev,
      passphrase: author.passphrase,
      requestCountersignature: true,
      acknowledgements: [],
    },
    view,
  )
  await signOut()
  if (signed.state.is === 'signed') {
    await signIn(managerId, manager.passphrase)
    await run(
      'report.countersign',
      { id, passphrase: manager.passphrase, explanation: example.countersigning },
      view,
    )
    await signOut()
  }

  await signIn(authorId, author.passphrase)
  const { result, firstAppointment } = example
  await run('report.recordResult', { id, result, firstAppointment }, view)
  const allocated = await run('allocation.record', { id, facts: example.allocation, settled: null }, recorded)
  await run('report.export', { id, copy: 'receiver' }, nothing)
  const sealed = await run(
    'handover.seal',
    { id, to: example.receiver },
    z.object({ version: z.number(), sha256: z.string() }),
  )
  await run('office.exportTrust', {}, nothing)
  const { document, signatures } = await run('report.document', { id }, written)
  const opening = await run('handover.verify', {}, reading)
  return {
    scores: {
      ogrs3: scoreOf(document.worksheets, 'OGRS3'),
      rsr: scoreOf(document.worksheets, 'RSR'),
    },
    proposal: document.proposedSentence,
    decision: allocated.allocation.record.decision,
    allocation: allocated.allocation.record.answer,
    findings: document.findings,
    signedBy: signatures,
    handover: { ...sealed, to: example.receiver, verified: opening.verified, signatures: opening.signatures },
  }
}

const scoreOf = (worksheets: z.output<typeof written>['document']['worksheets'], predictor: string) =>
  worksheets.find(({ algorithm }) => algorithm.startsWith(predictor))?.result ?? null

/** Nine o'clock on the day of the hearing, going on from there. */
function onTheDay(date: string): Clock {
  const ahead = Date.parse(`${date}T09:00:00Z`) - Date.now()
  return { now: () => new Date(Date.now() + ahead).toISOString() }
}
