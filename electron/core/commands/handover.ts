import { readFileSync, statSync } from 'node:fs'
import { whyNotTo } from '../../../shared/allocation/organisations.ts'
import { standing } from '../../../shared/allocation/record.schema.ts'
import { accept, refuse } from '../../../shared/contract/refusals.ts'
import type { HandoverReading } from '../../../shared/handover/reading.ts'
import { receiveKeyOf } from '../../../shared/handover/receive-key-of.ts'
import { must } from '../../../shared/lib/must.ts'
import { programmeNames } from '../../../shared/proposal/proposed-sentence.ts'
import { handoverFindings } from '../../../shared/quality/allocation-findings.ts'
import { mayAct } from '../../../shared/record/lifecycle.ts'
import { LARGEST_HANDOVER, openHandover } from '../handover/open-handover.ts'
import { sealReport } from '../handover/seal-handover.ts'
import { systemFaultOrThrow } from '../machine/system-error.ts'
import { writeOnceRecorded } from '../machine/write-whole.ts'
import { clockAllows } from '../report/clock-behind.ts'
import { addresseeOf, whyNotSo } from '../report/leaves-for.ts'
import { refused, thingsStop } from '../report/refused.ts'
import { documentNow } from '../report/report-document.ts'
import type { StoredReport } from '../storage/store.ts'
import { formOf } from '../templates/form-of.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** The sealed report on its way to the receiving organisation, and the check of one that arrives. */
export const handoverCommands = (context: CommandContext) => {
  const { ports, pdf, asUser, chosen, reference } = context
  return {
    'handover.seal': asUser(async ({ id, to, kind = null, clockReason, unencrypted = null }, who) => {
      const { store, by, open } = who
      const report = await store.reports.read(id)
      if (!report.ok) return refused(report.problem)
      if (!mayAct('handOver', report.value.state)) return refused({ kind: 'notAllowed', because: 'state' })
      const waits = waitsForAllocation(report.value)
      if (waits !== null) return refuse({ kind: 'notAllowed', says: waits })
      const allocation = standing(report.value.allocation, report.value.result)
      const wrongReceiver = whyNotTo(
        allocation?.decision ?? null,
        { name: to, kind },
        reference.allocation.organisations,
      )
      if (wrongReceiver !== null) return refuse({ kind: 'notAllowed', says: wrongReceiver.says })
      const now = ports.clock.now()
      const clock = await clockAllows(who, now, clockReason)
      if (!clock.ok) return clock
      const { document, signed } = await documentNow(report.value, store, context, now)
      if (signed === null) return refused({ kind: 'notAllowed', because: 'state' })
      const findings = handoverFindings(
        { document, form: formOf(context.templates, report.value) },
        report.value,
        reference.quality,
      )
      if (findings.length > 0)
        return refuse({ kind: 'findings', says: `${thingsStop(findings.length)} the handover.`, findings })
      const found = receiveKeyOf((await store.keyLists.newest())?.list ?? null, to, now)
      const whyNot = whyNotSo(found, unencrypted !== null)
      if (whyNot !== null) return refuse(whyNot)
      const next = await store.handovers.next(id, to)
      const { sealed, leaves, reading } = await sealReport(
        {
          ...next,
          office: open.name,
          organisation: to,
          createdAt: now,
          report: document,
          result: report.value.result,
          programmes: programmeNames(context.templates.lists),
          firstAppointment: report.value.firstAppointment,
          delivery: report.value.delivery,
          allocation,
          auditCheckpoint: await store.audit.checkpoint(),
        },
        signed,
        { pdf, seal: await open.seal(), trust: await open.trusting(now), addressee: addresseeOf(found) },
      )
      if (!reading.verified)
        return refuse({
          kind: 'notVerified',
          says: `The sealed file does not pass its own check, so nothing was written. ${reading.says}`,
          reason: reading.reason,
        })
      const path = await chosen(who, ports.dialogs.saveFile(sealed.name), 'Nothing was handed over.')
      if (!path.ok) return path
      const written = await writeOnceRecorded(path.value, leaves, () =>
        store.handovers.record(
          by,
          {
            ...next,
            reportId: id,
            organisation: to,
            payloadSha256: sealed.payloadSha256,
            file: sealed.file,
            how:
              unencrypted === null
                ? { encryptedTo: must(addresseeOf(found), 'it is asked for above').kid }
                : { unencryptedBecause: unencrypted.reason },
          },
          clock.value,
        ),
      )
      if (!written.ok) return refused(written.problem)
      return accept({
        path: path.value,
        version: next.version,
        sha256: sealed.payloadSha256,
        encrypted: unencrypted === null,
      })
    }),

    'handover.verify': asUser(async (_, who) => {
      const files = { name: 'Courtside handover', extensions: ['courtside'] }
      const path = await chosen(who, ports.dialogs.openFile(files), 'No file was chosen.')
      if (!path.ok) return path
      const bytes = read(path.value)
      if (bytes === 'unreadable') {
        return refuse({
          kind: 'notFound',
          says: 'The file cannot be read. Check that it is still there and that you are allowed to open it.',
        })
      }
      return accept(
        bytes === 'tooLarge'
          ? tooLarge
          : await openHandover(
              bytes,
              await who.open.trusting(ports.clock.now()),
              await who.open.receiveKeys(),
            ),
      )
    }),
  } satisfies Partial<Handlers>
}

/** Once the court has sentenced, the case is handed over on its allocation (CK-3); null where it may go. */
function waitsForAllocation({ result, allocation }: StoredReport): string | null {
  if (result === null || result.outcome === 'adjourned' || standing(allocation, result) !== null) return null
  return allocation?.is === 'referred'
    ? 'The allocation waits for an SPO: hand it over once they have decided.'
    : 'The sentence is recorded and the case is not allocated: allocate it first, and then hand it over.'
}

const tooLarge: HandoverReading = {
  verified: false,
  reason: 'tooLarge',
  says: 'The file is larger than any handover. It was not read.',
  signatures: [],
}

function read(path: string): Uint8Array | 'tooLarge' | 'unreadable' {
  try {
    const found = statSync(path)
    if (!found.isFile()) return 'unreadable'
    return found.size > LARGEST_HANDOVER ? 'tooLarge' : readFileSync(path)
  } catch (error) {
    systemFaultOrThrow(error)
    return 'unreadable'
  }
}
