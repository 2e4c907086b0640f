import { standing } from '../../../shared/allocation/record.schema.ts'
import { accept, type Reply, refuse } from '../../../shared/contract/refusals.ts'
import { type Copy, type Finding, reportDocumentSchema } from '../../../shared/document/document.schema.ts'
import { type PaperFound, toCompare } from '../../../shared/document/paper-found.ts'
import { handoverSheet } from '../../../shared/handover/handover-sheet.ts'
import { readPaper } from '../../../shared/lib/paper-code.ts'
import { programmeNames } from '../../../shared/proposal/proposed-sentence.ts'
import { isSealed } from '../../../shared/record/lifecycle.ts'
import { writeOnceRecorded } from '../machine/write-whole.ts'
import type { OpenOffice } from '../office/open-office.ts'
import type { SignedIn } from '../office/session.ts'
import type { RenderedPdf } from '../pdf/pdf-renderer.ts'
import { fileNameOf } from '../report/file-name.ts'
import { refused } from '../report/refused.ts'
import { type DocumentNow, documentNow } from '../report/report-document.ts'
import { reportInside } from '../signing/sign.ts'
import type { StoredReport } from '../storage/store.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** The report on paper: shown in the window, or written where the officer says. */
export const printCommands = (context: CommandContext) => {
  const { ports, pdf, session, asUser, chosen } = context
  /** Where copies were saved while an office stood open: a window can have no other place opened, and none after a lock. */
  const saved = new WeakMap<OpenOffice, Set<string>>()

  const rendered = async (
    id: string,
    copy: Copy,
    who: SignedIn,
  ): Promise<Reply<{ report: StoredReport; pdf: RenderedPdf; now: DocumentNow }>> => {
    const { store, by } = who
    const report = await store.reports.consult(by, id)
    if (!report.ok) return refused(report.problem)
    const now = await documentNow(report.value, store, context, ports.clock.now())
    const { document, signatures, signed } = now
    const { delivery, firstAppointment, result } = report.value
    const allocation = standing(report.value.allocation, result)
    const made = await pdf.render({
      document,
      copy,
      signatures,
      signed: isSealed(report.value.state),
      payloadSha256: signed?.payloadSha256 ?? null,
      allocation,
      delivery,
      firstAppointment,
      signedReport: signed === null ? null : reportInside(signed.payload, signed.signatures),
      sheet: handoverSheet({
        ...{ report: document, signatures, result, allocation, firstAppointment, organisation: null },
        programmes: programmeNames(context.templates.lists),
      }),
    })
    ports.log.write('rendered', { report: `id:${id}`, pages: made.pages })
    const still = session.recheck(who)
    return still.ok ? accept({ report: report.value, pdf: made, now }) : still
  }

  /** What is to leave Courtside, with the words about a victim that were to be answered for first. */
  const leaving = async (id: string, copy: Copy, answered: readonly string[], who: SignedIn) => {
    const made = await rendered(id, copy, who)
    if (!made.ok) return made
    if (copy !== 'draft' && copy !== 'notes' && !isSealed(made.value.report.state)) {
      return refuse({
        kind: 'notAllowed',
        says: 'This report is not signed and sealed yet. Only its draft copy and your notes may leave Courtside.',
      })
    }
    const toAnswer = await neverAnswered(id, copy, made.value.now, who)
    const open = toAnswer.filter(({ keep }) => keep === undefined || !answered.includes(keep.as))
    return open.length === 0
      ? accept({ ...made.value, toAnswer })
      : refuse({
          kind: 'findings',
          says: 'Some words in this copy may tell the defendant about a victim. Answer each before it is saved.',
          findings: open,
        })
  }

  return {
    'report.render': asUser(async ({ id, copy }, who) => {
      const made = await rendered(id, copy, who)
      if (!made.ok) return made
      return accept(shown(made.value.pdf))
    }),

    'report.print': asUser(async ({ id, copy }, who) => {
      const made = await leaving(id, copy, [], who)
      if (!made.ok) return made
      const { pdf } = made.value
      const noted = await who.store.reports.printed(who.by, { id, copy, sha256: pdf.sha256 })
      return noted.ok ? accept(shown(pdf)) : refused(noted.problem)
    }),

    'report.export': asUser(async ({ id, copy, answered }, who) => {
      const made = await leaving(id, copy, answered, who)
      if (!made.ok) return made
      const { now, toAnswer } = made.value
      const path = await chosen(who, ports.dialogs.saveFile(fileNameOf(now.document, copy)))
      if (!path.ok) return path
      const { bytes, sha256, undrawable } = made.value.pdf
      const written = await writeOnceRecorded(path.value, bytes, () =>
        who.store.reports.exported(who.by, {
          id,
          copy,
          sha256,
          recipient: null,
          answeredFor: toAnswer.length === 0 ? null : (now.signed?.payloadSha256 ?? null),
        }),
      )
      if (!written.ok) return refused(written.problem)
      saved.set(who.open, new Set([...(saved.get(who.open) ?? []), path.value]))
      return accept({ path: path.value, undrawable })
    }),

    'paper.look': asUser(async ({ text }, { store, by }) => {
      const fingerprint = readPaper(text)
      if (fingerprint === null) return accept<PaperFound>({ is: 'unreadable' })
      const found = await store.reports.signedAs(fingerprint)
      if (found === null) return accept<PaperFound>({ is: 'notHere' })
      const report = await store.reports.consult(by, found.reportId)
      if (!report.ok) return refused(report.problem)
      const document = reportDocumentSchema.parse(JSON.parse(new TextDecoder().decode(found.payload)))
      return accept(toCompare(document, { sealed: isSealed(report.value.state), newest: found.newest }))
    }),

    'report.showSaved': asUser(async ({ path }, { open }) =>
      saved.get(open)?.has(path) === true
        ? accept({ shown: await ports.dialogs.showInFolder(path) })
        : refuse({ kind: 'notFound', says: 'You have saved no copy there since you signed in.' }),
    ),
  } satisfies Partial<Handlers>
}

const shown = ({ bytes, ...pdf }: RenderedPdf) => ({
  pdfBase64: Buffer.from(bytes).toString('base64'),
  ...pdf,
})

/** A victim's details that nobody answered for when this document was signed, nor before it was first saved. */
async function neverAnswered(
  id: string,
  copy: Copy,
  { document, signed }: DocumentNow,
  { store }: SignedIn,
): Promise<readonly Finding[]> {
  if (signed === null || (copy !== 'court' && copy !== 'defendant')) return []
  const before = (await store.audit.of(id)).some(
    ({ action, detail }) => action === 'report.exported' && detail['answeredFor'] === signed.payloadSha256,
  )
  return before ? [] : document.findings.filter(({ quote }) => quote !== undefined)
}
