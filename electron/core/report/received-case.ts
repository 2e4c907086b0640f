import type { CaseListed, CaseRead } from '../../../shared/contract/inbox-commands.ts'
import { isAfterGap } from '../../../shared/handover/arrival.ts'
import { caseTasks } from '../../../shared/handover/case-tasks.ts'
import { changesBetween } from '../../../shared/handover/changes.ts'
import { planFrom } from '../../../shared/handover/plan.ts'
import { reportOf } from '../handover/report-of.ts'
import type { ReadingKept, ReceivedVersion } from '../storage/inbox.ts'
import type { MessageRead } from '../storage/messages.ts'
import type { Store } from '../storage/store.ts'
import { asked } from './questions.ts'

/** Each case once, by its newest version, the last come first. */
export async function casesListed({ inbox, messages }: Store): Promise<CaseListed[]> {
  const versions = await inbox.list()
  const cases = Map.groupBy(versions, ({ handoverId }) => handoverId)
  return Promise.all(
    [...cases].map(async ([id, all]) => {
      const newest = all.reduce((one, other) => (other.version > one.version ? other : one))
      const { work } = await inbox.work(id)
      const stopped = newest.receipt.type === 'withdrawn'
      const { tasks: words, ...summary } = newest.summary
      return {
        ...summary,
        id,
        version: newest.version,
        receivedAt: newest.receivedAt,
        from: newest.from,
        state: newest.receipt.type,
        afterGap: isAfterGap(newest, all),
        assignment: work.assignment,
        tasks: work.tasks
          .filter(({ done }) => !done && !stopped)
          .map(({ key, says, owner, due }) => ({ says: says ?? words[key] ?? '', owner, due }))
          .toSorted((a, b) => a.due.localeCompare(b.due)),
        waiting: asked(await messages.of(id)).filter(({ answer }) => answer === null).length,
      }
    }),
  )
}

/** All that a window shows of one version of a case, with what is not as it was in the version before. */
export async function caseRead(
  { inbox, messages }: Store,
  versions: readonly ReceivedVersion[],
  read: ReceivedVersion,
  { document: whole, signatures }: ReadingKept,
): Promise<CaseRead> {
  const { handoverId: id, version, from, summary } = read
  const { reportJws: _jws, pdf: _pdf, plainText: _text, ...document } = whole
  const report = reportOf(whole)
  const said = await messages.of(id)
  const before = versions.find((one) => one.version < version)
  const readBefore = before === undefined ? null : await inbox.reading({ id, version: before.version })
  return {
    id,
    version,
    from,
    versions: versions.map((one) => ({
      version: one.version,
      receivedAt: one.receivedAt,
      receipt: one.receipt,
      afterGap: isAfterGap(one, versions),
    })),
    summary,
    document,
    report,
    signatures,
    tasks: caseTasks(document, report),
    offered: planFrom(document, report),
    changes:
      before === undefined || readBefore === null
        ? null
        : {
            since: before.version,
            list: changesBetween(
              { document: readBefore.document, report: reportOf(readBefore.document) },
              { document, report },
            ),
          },
    receipts: (await inbox.receipts({ id, version })).map(({ receipt }) => receipt),
    ...(await inbox.work(id)),
    questions: asked(said),
    withdrawn: withdrawnBy(said.read, read),
  }
}

/** The withdrawal that takes this version back, by the office that sent it. */
function withdrawnBy(
  read: readonly MessageRead[],
  { version, from }: ReceivedVersion,
): CaseRead['withdrawn'] {
  for (const { message, signedBy: by } of read)
    if (message.type === 'withdrawal' && message.version >= version && by === from)
      return { reason: message.reasonCode, at: message.at, by }
  return null
}
