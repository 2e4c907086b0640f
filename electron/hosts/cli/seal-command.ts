import type { Command } from 'commander'
import type { Decision } from '../../../shared/allocation/allocate.ts'
import { whyNotTo } from '../../../shared/allocation/organisations.ts'
import type { DecidedAllocation } from '../../../shared/allocation/record.schema.ts'
import type { Stop } from '../../../shared/allocation/stops.ts'
import { canonicalBytes } from '../../../shared/lib/canonical.ts'
import { sealReport } from '../../core/handover/seal-handover.ts'
import { machineIds } from '../../core/machine/machine-ports.ts'
import { writeWhole } from '../../core/machine/write-whole.ts'
import { createPdfRenderer } from '../../core/pdf/pdf-renderer.ts'
import { signReport } from '../../core/signing/sign.ts'
import type { SigningKey } from '../../core/signing/signing-key.ts'
import { trusting } from '../../core/signing/trusting.ts'
import { BadInput, type CommandIo, type ExitStatus } from './command-io.ts'
import { demonstrationKey, trustOf, writeTrust } from './demonstration-keys.ts'
import { type Judged, judgeReport, type ReportRead, readReport } from './report-document.ts'
import type { ReportFile } from './report-file.schema.ts'
import type { TemplatesHere } from './templates-here.ts'

/** Signs and seals a report file with demonstration keys; a report that may not be signed is refused with its findings. */
export function addSeal(
  handover: Command,
  io: CommandIo,
  done: (status: ExitStatus) => void,
  here: TemplatesHere,
): void {
  handover
    .command('seal')
    .description('seal a report with demonstration keys, made in the folder on first use')
    .argument('[file]', 'a report as JSON, or "-" for standard input', '-')
    .requiredOption('--keys <folder>', 'where the demonstration keys lie, and trust.json')
    .requiredOption('--out <file>', 'where the handover goes')
    .action(async (file: string, options: { keys: string; out: string }) => {
      const read = readReport(io.read(file), here)
      const now = io.now()
      const judged = judgeReport(read, here, { id: machineIds.uuid(), now })
      const findings = judged.document.findings.filter(
        ({ stage, severity }) => stage === 'sign' && severity === 'block',
      )
      const stops = [...judged.stops, ...wrongReceiver(read, here, judged.decided?.answer.decision ?? null)]
      if (findings.length + stops.length > 0) {
        const why = findings.length > 0 ? { findings } : { findings, stops }
        io.out(`${JSON.stringify({ sealed: false, ...why }, null, 2)}\n`)
        done(1)
        return
      }
      const sealed = await seal(read, judged, options.keys, now)
      const written = writeWhole(options.out, sealed.file)
      if (!written.ok) throw new BadInput([written.problem.says])
      const { payloadSha256, signers } = sealed
      io.out(`${JSON.stringify({ sealed: true, file: options.out, payloadSha256, signers }, null, 2)}\n`)
    })
}

/** A receiver that the file names against its own allocation. */
function wrongReceiver({ file }: ReportRead, here: TemplatesHere, decision: Decision | null): Stop[] {
  const { receiver, receiverKind: kind = null } = file
  if (receiver === undefined) return []
  const wrong = whyNotTo(decision, { name: receiver, kind }, here.reference().allocation.organisations)
  return wrong === null ? [] : [wrong]
}

async function seal({ file }: ReportRead, judged: Judged, keys: string, now: string) {
  const { author, manager, receiver } = file
  const { document } = judged
  const authorKey = demonstrationKey(keys, 'author', author, now)
  const sealKey = demonstrationKey(keys, 'office', { name: author.office, grade: null }, now)
  const countersigner =
    document.countersignature.required && manager !== undefined
      ? demonstrationKey(keys, 'countersigner', manager, now)
      : null
  if (document.countersignature.required && countersigner === null) {
    throw new BadInput(['manager: is needed, because this report must be countersigned'])
  }
  const payload = canonicalBytes(document)
  const signatures = await sign(payload, authorKey.signing, countersigner?.signing ?? null, now)
  const inUse = [authorKey, sealKey, ...(countersigner === null ? [] : [countersigner])]
  const trust = trustOf(author.office, inUse, now)
  const pdf = createPdfRenderer()
  const { sealed, reading } = await sealReport(
    {
      handoverId: machineIds.uuid(),
      version: 1,
      supersedes: null,
      office: author.office,
      organisation: receiver ?? 'Receiving organisation',
      createdAt: now,
      report: document,
      result: file.result ?? null,
      firstAppointment: file.firstAppointment ?? null,
      delivery: file.delivery ?? null,
      allocation: allocationToSend(file, judged, now),
      // There is no store behind a file, and so no audit log to witness.
      auditCheckpoint: { size: 0, head: '' },
    },
    { payload, signatures },
    { pdf, seal: sealKey.signing, trust: trusting({ own: trust }, now), addressee: null },
  ).finally(() => pdf.close())
  if (!reading.verified) throw new BadInput([`the sealed file does not pass its own check: ${reading.says}`])
  writeTrust(keys, trust)
  return { ...sealed, signers: signatures.map(({ shown: { role, name } }) => ({ role, name })) }
}

/** Of a file that says what the court passed, where the rules decide it; null otherwise. */
function allocationToSend(
  { result, allocation: facts, author }: ReportFile,
  { decided }: Judged,
  now: string,
): DecidedAllocation | null {
  if (result === undefined || facts === undefined || decided === null) return null
  const { input, answer } = decided
  const { decision } = answer
  if (decision === 'CANNOT_DECIDE' || decision === 'REFER_SPO') return null
  const by = { userId: 'author', name: author.name, grade: author.grade }
  return { is: 'decided', decision, spoReason: null, facts, input, answer, result, by, at: now }
}

async function sign(payload: Uint8Array, author: SigningKey, countersigner: SigningKey | null, now: string) {
  const first = await signReport(payload, author, { role: 'author' }, now)
  if (countersigner === null) return [first]
  const as = { role: 'countersigner', authorSignature: first.signature } as const
  return [first, await signReport(payload, countersigner, as, now)]
}
