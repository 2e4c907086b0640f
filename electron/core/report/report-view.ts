import { restsOn } from '../../../shared/allocation/record.schema.ts'
import type { ReportView } from '../../../shared/contract/commands.ts'
import type { SaidWithReceivers } from '../../../shared/contract/inbox-commands.ts'
import { mayAct } from '../../../shared/record/lifecycle.ts'
import type { Actor, Store, StoredReport } from '../storage/store.ts'
import { toAnswer } from './questions.ts'

/** The report as a window sees it, with what the signed-in user may do to it now. */
export async function viewOf(report: StoredReport, store: Store, by: Actor): Promise<ReportView> {
  const signed = await store.reports.signedDocument(report.id)
  const mine = report.author.userId === by.userId
  const overseer = by.grade === 'SPO' && !mine
  const { state } = report
  return {
    id: report.id,
    rev: report.rev,
    format: report.format,
    templateVersion: report.templateVersion,
    answers: report.answers,
    state,
    author: { userId: report.author.userId, name: report.author.name, grade: report.author.grade },
    startedAt: report.startedAt,
    savedAt: report.savedAt,
    visited: await store.reports.visited(report.id),
    courtRun: await store.reports.courtRun(by, report.id),
    signatures: signed.ok && signed.value !== null ? signed.value.signatures.map(({ shown }) => shown) : [],
    delivery: report.delivery,
    result: report.result,
    firstAppointment: report.firstAppointment,
    allocation:
      report.allocation === null
        ? null
        : { record: report.allocation, stands: restsOn(report.allocation, report.result) },
    ...(await saidOf(report.id, store)),
    allocationDraft: mayAct('allocate', state) ? await store.reports.allocationDraft(by, report.id) : null,
    may: {
      save: mine && mayAct('save', state),
      sign: mine && mayAct('sign', state),
      discard: mine && mayAct('discard', state),
      return: overseer && mayAct('return', state),
      countersign: overseer && mayAct('countersign', state),
      recordDelivery: mayAct('recordDelivery', state),
      recordResult: mayAct('recordResult', state),
      allocate: mayAct('allocate', state) && report.result !== null,
      handOver: mayAct('handOver', state),
    },
  }
}

/** What went to receivers, each with the last receipt by the receiver's own count, and what they asked. */
async function saidOf(id: string, store: Store): Promise<SaidWithReceivers> {
  const receipts = (await store.receiptsRead.of(id)).map(({ receipt }) => receipt)
  const sent = await store.handovers.list(id)
  const ids = [...new Set(sent.map(({ handoverId }) => handoverId))]
  const said = await Promise.all(ids.map((one) => store.messages.of(one)))
  const withdrawals = said.flatMap((one) => one.sent).map(({ message }) => message)
  return {
    handovers: sent.toReversed().map(({ handoverId, version, organisation, createdAt }) => {
      const withdrawal = withdrawals.find(
        (one) => one.type === 'withdrawal' && one.handoverId === handoverId && one.version >= version,
      )
      return {
        handoverId,
        version,
        organisation,
        sentAt: createdAt,
        receipt: receipts.findLast((one) => one.handoverId === handoverId && one.version === version) ?? null,
        withdrawn:
          withdrawal?.type === 'withdrawal'
            ? { id: withdrawal.messageId, reason: withdrawal.reasonCode, at: withdrawal.at }
            : null,
      }
    }),
    questions: said.flatMap(toAnswer).toSorted((one, other) => one.at.localeCompare(other.at)),
  }
}
