import { readFileSync, statSync } from 'node:fs'
import { isSameOrganisation } from '../../../shared/allocation/organisations.ts'
import type { ArrivalRefusal, Arrived } from '../../../shared/contract/inbox-commands.ts'
import { accept, type Reply, refuse } from '../../../shared/contract/refusals.ts'
import { isAfterGap, judgeArrival, type VersionKnown } from '../../../shared/handover/arrival.ts'
import type { CaseWork } from '../../../shared/handover/case-work.schema.ts'
import { planAsCsv, planAsJson } from '../../../shared/handover/plan.ts'
import type { HandoverReading } from '../../../shared/handover/reading.ts'
import { needsManager, summaryOf } from '../../../shared/handover/summary.ts'
import { must } from '../../../shared/lib/must.ts'
import { LARGEST_HANDOVER } from '../handover/open-handover.ts'
import { openReceived } from '../handover/open-received.ts'
import { reportOf } from '../handover/report-of.ts'
import { whatCame } from '../handover/what-came.ts'
import { comingFiles } from '../machine/coming-file.ts'
import { systemFaultOrThrow } from '../machine/system-error.ts'
import { writeOnceRecorded } from '../machine/write-whole.ts'
import type { OpenOffice } from '../office/open-office.ts'
import type { SignedIn } from '../office/session.ts'
import { hearFile } from '../report/hear-file.ts'
import { type ReceiptSays, receiptFor, receiptWithdrawal } from '../report/next-receipt.ts'
import { caseRead, casesListed } from '../report/received-case.ts'
import type { GivenReceipt } from '../storage/inbox.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** What came to this team, from the file to the receipt that goes back. */
export const inboxCommands = ({ ports, asUser, chosen }: CommandContext) => {
  const coming = comingFiles<OpenOffice>()

  const signed = (
    { open }: SignedIn,
    of: { handoverId: string; version: number; payloadSha256: string; seq: number },
    says: ReceiptSays,
  ): Promise<GivenReceipt> => receiptFor(open, of, says, ports.clock.now())

  const arrive = async (bytes: Uint8Array, who: SignedIn): Promise<Reply<Arrived>> => {
    const { store, open, by } = who
    const kind = whatCame(bytes)
    if (kind === 'receipt' || kind === 'message') {
      const heard = await hearFile(kind, bytes, who, ports.clock.now())
      return heard.ok
        ? accept({ is: 'heard', heard: heard.value })
        : notTaken(heard.problem.reason, heard.problem.says)
    }
    const other = OTHER[kind]
    if (other !== null) return notTaken(other.reason, other.says)
    const believed = await open.trustingAll(ports.clock.now())
    const reading = await openReceived(bytes, believed, await open.receiveKeys())
    if (!reading.verified) return notTaken(reading.reason, reading.says)
    const { document, signatures } = reading
    const { organisation } = await store.team.read()
    const ours = [open.name, organisation].some((name) => isSameOrganisation(name, document.to.organisation))
    if (!ours) {
      return notTaken(
        'otherOrganisation',
        `This handover is for ${document.to.organisation}. It was not kept. Forward the file to them as it is.`,
      )
    }
    const { handoverId, version } = document
    const arrived: VersionKnown = { version, ...sealOf(reading), supersedes: document.supersedes }
    const known = await store.inbox.versions(handoverId)
    const verdict = judgeArrival(arrived, known)
    if (verdict.is === 'otherContent' || verdict.is === 'otherSender')
      return notTaken(verdict.is, REFUSED[verdict.is](version))
    const report = reportOf(document)
    if (verdict.is === 'new') {
      const kept = await store.inbox.keep(
        by,
        {
          ...arrived,
          handoverId,
          to: document.to.organisation,
          summary: summaryOf(document, report),
          reading: { document, signatures },
          file: bytes,
        },
        await signed(who, { ...arrived, handoverId, seq: 1 }, { type: 'received' }),
      )
      // Another window was faster with a file of this version: looked at anew.
      if (!kept.ok) return arrive(bytes, who)
      await receiptWithdrawal(who, handoverId, ports.clock.now())
    }
    return accept({
      is: verdict.is === 'new' ? 'taken' : 'already',
      id: handoverId,
      version,
      name: report.heading.name,
      older: known.some((one) => one.version > version),
      afterGap: isAfterGap(arrived, known),
    })
  }

  /** Accepts a version or sends it back. */
  const answer = async (
    { id, version }: { id: string; version: number },
    says: ReceiptSays,
    who: SignedIn,
  ): Promise<Reply<null>> => {
    const found = (await who.store.inbox.versions(id)).find((one) => one.version === version)
    if (found === undefined) return gone
    const given = await signed(who, { ...found, seq: found.receipt.seq + 1 }, says)
    const done = await who.store.inbox.answer(who.by, given)
    return done.ok ? accept(null) : done.problem.kind === 'notFound' ? gone : answered
  }

  const setWork = async (
    { id, rev }: { id: string; rev: number },
    act: 'assigned' | 'taskSet' | 'planSet',
    change: (work: CaseWork) => CaseWork,
    { store, by }: SignedIn,
  ): Promise<Reply<null>> => {
    const [newest] = await store.inbox.versions(id)
    if (newest?.receipt.type === 'withdrawn') return stopped
    const { work } = await store.inbox.work(id)
    const done = await store.inbox.setWork(by, { id, rev, work: change(work), act })
    if (done.ok) return accept(null)
    if (done.problem.kind === 'notFound') return gone
    const says = 'A colleague changed this case meanwhile. It is shown as it is now: do it again.'
    return refuse({ kind: 'conflict', says, rev: done.problem.rev })
  }

  return {
    'inbox.choose': asUser(async (_, who) => {
      const files = { name: 'Handover, message or receipt', extensions: ['courtside', 'message', 'receipt'] }
      const path = await chosen(who, ports.dialogs.openFile(files), 'No file was chosen.')
      if (!path.ok) return path
      const bytes = fileAt(path.value)
      return bytes === null ? unreadable : arrive(bytes, who)
    }),

    'inbox.send': asUser(async ({ size, from, base64 }, who) => {
      const whole = coming.take(who.open, { size, from, piece: Buffer.from(base64, 'base64') })
      if (whole === 'more') return accept(null)
      return whole === 'broken' ? notWhole : arrive(whole, who)
    }),

    'inbox.list': asUser(async (_, { store }) =>
      accept({
        team: await store.team.read(),
        cases: await casesListed(store),
        senders: (await store.trustLists.read()).map(({ list, ...kept }) => ({
          office: list.office,
          issuedAt: list.issuedAt,
          ...kept,
        })),
      }),
    ),

    'inbox.open': asUser(async ({ id, version }, who) => {
      const { store, by } = who
      const versions = await store.inbox.versions(id)
      const found = version === null ? versions[0] : versions.find((one) => one.version === version)
      if (found === undefined) return gone
      const first = found.receipt.type === 'received'
      const given = first ? await signed(who, { ...found, seq: 2 }, { type: 'opened' }) : null
      const read = await store.inbox.open(by, { id, version: found.version }, given)
      // Another window opened it first: its receipt stands, and this one is only read.
      const reading = read.ok ? read : await store.inbox.open(by, { id, version: found.version }, null)
      if (!reading.ok) return gone
      const now = await store.inbox.versions(id)
      const shown = must(
        now.find((one) => one.version === found.version),
        'a version that was received stays',
      )
      return accept(await caseRead(store, now, shown, reading.value))
    }),

    'inbox.accept': asUser(({ enough, ...at }, who) => answer(at, { type: 'accepted', enough }, who)),

    'inbox.reject': asUser(({ reason, ...at }, who) =>
      answer(at, { type: 'rejected', reasonCode: reason }, who),
    ),

    'inbox.assign': asUser(async ({ assignment, ...at }, who) => {
      const [newest] = await who.store.inbox.versions(at.id)
      if (newest === undefined) return gone
      if (assignment.manager === null && needsManager(assignment, newest.summary)) return managerMissing
      return setWork(at, 'assigned', (work) => ({ ...work, assignment }), who)
    }),

    'inbox.setTask': asUser(({ task, ...at }, who) =>
      setWork(
        at,
        'taskSet',
        (work) => ({ ...work, tasks: [...work.tasks.filter(({ key }) => key !== task.key), task] }),
        who,
      ),
    ),

    'inbox.setPlan': asUser(({ plan, ...at }, who) =>
      setWork(at, 'planSet', (work) => ({ ...work, plan }), who),
    ),

    'inbox.exportPlan': asUser(async ({ id, as }, who) => {
      const { plan } = (await who.store.inbox.work(id)).work
      if (plan === null) return gone
      const path = await chosen(who, ports.dialogs.saveFile(`${id}-plan.${as}`))
      if (!path.ok) return path
      const bytes = Buffer.from(as === 'csv' ? planAsCsv(plan) : planAsJson(id, plan))
      const written = await writeOnceRecorded<never>(path.value, bytes, async () => {
        await who.store.inbox.planSaved(who.by, id)
        return { ok: true, value: null }
      })
      return written.ok ? accept({ path: path.value }) : refuse(written.problem)
    }),

    'inbox.saveReceipt': asUser(async (at, who) => {
      const [last] = await who.store.inbox.receipts(at)
      if (last === undefined) return gone
      const name = `${at.id}-v${at.version}-${last.receipt.type}.receipt`
      const path = await chosen(who, ports.dialogs.saveFile(name))
      if (!path.ok) return path
      const written = await writeOnceRecorded<never>(path.value, last.file, async () => {
        await who.store.inbox.receiptSaved(who.by, last.receipt)
        return { ok: true, value: null }
      })
      return written.ok ? accept({ path: path.value }) : refuse(written.problem)
    }),

    'team.read': asUser(async (_, { store }) => accept(await store.team.read())),

    'team.set': asUser(async (team, { store, by }) => {
      await store.team.set(by, team)
      return accept(team)
    }),
  } satisfies Partial<Handlers>
}

const notTaken = (reason: ArrivalRefusal, says: string): Reply<Arrived> =>
  accept({ is: 'refused', reason, says })

/** What is no handover by its own word, in a sentence; whatever else is opened as one. */
const OTHER = {
  handover: null,
  unknown: null,
  report: {
    reason: 'isReport',
    says: 'This is the report, not the handover: nothing to accept. The handover is the file whose name ends in .courtside: ask the sender for it.',
  },
  pdf: {
    reason: 'isPdf',
    says: 'This is a PDF, and not one of Courtside. A case comes as a file whose name ends in .courtside.',
  },
  keys: {
    reason: 'isKeys',
    says: 'These are public keys, not a handover. Compare them with their office and add them: one office’s by “Add an office’s keys”, the list of organisations under “Organisations and keys”.',
  },
} as const satisfies Record<string, { reason: ArrivalRefusal; says: string } | null>

const REFUSED = {
  otherContent: (version: number) =>
    `Version ${version} of this handover is here already, and says something else. This file was not kept. Ring the sender: one of the two was not made as Courtside makes them.`,
  otherSender: () =>
    'This handover bears the number of a case that another office sent. It was not kept. Ring the office that it names as its sender.',
} as const

/** The office whose seal is on a verified handover, and the payload it sealed. */
function sealOf({ signatures }: HandoverReading): Pick<VersionKnown, 'from' | 'payloadSha256'> {
  const seal = must(
    signatures.find(({ role }) => role === 'office'),
    'a verified handover is sealed',
  )
  return { from: seal.name, payloadSha256: seal.payloadSha256 }
}

/** Of one that is too large a byte too many, so that the reader says so; null where it cannot be read. */
function fileAt(path: string): Uint8Array | null {
  try {
    const found = statSync(path)
    if (!found.isFile()) return null
    return found.size > LARGEST_HANDOVER ? new Uint8Array(LARGEST_HANDOVER + 1) : readFileSync(path)
  } catch (error) {
    systemFaultOrThrow(error)
    return null
  }
}

const gone = refuse({ kind: 'notFound', says: 'This case is not here.' })
const answered = refuse({
  kind: 'notAllowed',
  says: 'This version was answered already, or nobody has opened it. It is shown as it stands now.',
})
const stopped = refuse({
  kind: 'notAllowed',
  says: 'The sender has taken this case back: nothing more is to be done on it.',
})
const unreadable = refuse({
  kind: 'notFound',
  says: 'The file cannot be read. Check that it is still there and that you are allowed to open it.',
})
const notWhole = refuse({
  kind: 'badInput',
  says: 'The file did not come whole. Drop it again.',
  problems: [{ path: 'file', message: 'did not come whole' }],
})
const MANAGER = 'Name the manager: the officer is a PSO or new, and there is risk, domestic abuse or a child'
const managerMissing = refuse({
  kind: 'badInput',
  says: MANAGER,
  problems: [{ path: 'assignment.manager', message: MANAGER }],
})
