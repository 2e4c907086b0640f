import { accept } from '../../../shared/contract/refusals.ts'
import { writeOnceRecorded } from '../machine/write-whole.ts'
import { fileNameOf } from '../report/file-name.ts'
import { heldAbout } from '../report/held-about.ts'
import { mayRead } from '../report/may-read.ts'
import { refused } from '../report/refused.ts'
import { documentNow } from '../report/report-document.ts'
import { sha256Hex } from '../storage/audit.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** What is held about a person in a case, as a text file, for somebody who asks for it by law. */
export const subjectAccessCommands = (context: CommandContext) => {
  const { ports, asUser, chosen } = context
  return {
    'report.heldAbout': asUser(async ({ id }, who) => {
      const { store, by, open } = who
      if (!mayRead(by, { report: id })) return refused({ kind: 'notFound' })
      const report = await store.reports.consult(by, id)
      if (!report.ok) return refused(report.problem)
      const at = ports.clock.now()
      const { document } = await documentNow(report.value, store, context, at)
      const note = await store.privateNotes.read(by, id)
      const text = heldAbout({
        report: report.value,
        document,
        papers: await store.papers.list(id),
        note: note.ok ? (note.value?.text ?? null) : null,
        madeBy: open.user.name,
        at,
        log: await store.audit.of(id),
      })
      const bytes = Buffer.from(text)
      const path = await chosen(who, ports.dialogs.saveFile(fileNameOf(document, 'heldAbout')))
      if (!path.ok) return path
      const sha256 = sha256Hex(bytes)
      const written = await writeOnceRecorded(path.value, bytes, () =>
        store.reports.exported(by, { id, copy: 'heldAbout', sha256, recipient: null }),
      )
      return written.ok ? accept({ path: path.value }) : refused(written.problem)
    }),
  } satisfies Partial<Handlers>
}
