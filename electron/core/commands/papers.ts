import { basename } from 'node:path'
import type { PaperHeld } from '../../../shared/contract/beside-commands.ts'
import { accept, type Reply, refuse } from '../../../shared/contract/refusals.ts'
import { oneLine } from '../../../shared/lib/one-line.ts'
import { PAPER_PIECE, paperKind } from '../../../shared/record/paper.ts'
import { readPaperFile } from '../machine/chosen-file.ts'
import type { OpenOffice } from '../office/open-office.ts'
import type { SignedIn } from '../office/session.ts'
import { mayRead } from '../report/may-read.ts'
import { refused } from '../report/refused.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

const PAPER_FILES = { name: 'Papers', extensions: ['pdf', 'jpg', 'jpeg', 'png', 'webp'] }

/** What was chosen or sent and is not kept yet. */
type Held = PaperHeld & { readonly report: string; readonly bytes: Uint8Array }
/** What a window is sending, as far as it has come. */
type Coming = { readonly report: string; readonly name: string; readonly bytes: Buffer; come: number }

/** Papers beside a report: taken in only after the window could show them, read a piece at a time. */
export const paperCommands = ({ ports, session, asUser, chosen }: CommandContext) => {
  /** One at a time, and gone at a lock with the office it was held in. */
  const held = new WeakMap<OpenOffice, Held>()
  const coming = new WeakMap<OpenOffice, Coming>()

  const hold = (who: SignedIn, report: string, named: string, bytes: Uint8Array): Reply<PaperHeld> => {
    const kind = paperKind(bytes)
    if (!kind.ok) return notTaken(kind.problem)
    const name = oneLine(named).slice(0, 200)
    const paper = {
      held: ports.ids.uuid(),
      name: name === '' ? 'Paper' : name,
      kind: kind.value,
      size: bytes.length,
    }
    held.set(who.open, { ...paper, report, bytes })
    return accept(paper)
  }

  return {
    'paper.list': asUser(async ({ id }, { store, by }) => {
      if (!mayRead(by, { report: id })) return refused({ kind: 'notFound' })
      const report = await store.reports.read(id)
      return report.ok ? accept(await store.papers.list(id)) : refused(report.problem)
    }),

    'paper.choose': asUser(async ({ id }, who) => {
      const report = await who.store.reports.read(id)
      if (!report.ok) return refused(report.problem)
      const path = await chosen(who, ports.dialogs.openFile(PAPER_FILES), 'No file was chosen.')
      if (!path.ok) return path
      const read = await readPaperFile(path.value)
      if (!read.ok) return notTaken(read.problem)
      const still = session.recheck(who)
      return still.ok ? hold(who, id, basename(path.value), read.value) : still
    }),

    'paper.send': asUser(async ({ id, name, size, from, base64 }, who) => {
      const report = await who.store.reports.read(id)
      if (!report.ok) return refused(report.problem)
      if (from === 0) coming.set(who.open, { report: id, name, bytes: Buffer.alloc(size), come: 0 })
      const mine = coming.get(who.open)
      const piece = Buffer.from(base64, 'base64')
      if (mine === undefined || mine.report !== id || mine.come !== from || from + piece.length > size)
        return notTaken('The paper did not come whole. Add it again.')
      piece.copy(mine.bytes, from)
      mine.come += piece.length
      if (mine.come < size) return accept(null)
      coming.delete(who.open)
      return hold(who, id, mine.name, mine.bytes)
    }),

    'paper.keep': asUser(async ({ held: id }, who) => {
      const paper = held.get(who.open)
      if (paper === undefined || paper.held !== id)
        return notTaken('The paper is no longer held. Add it again.')
      const { report, name, kind, bytes } = paper
      const kept = await who.store.papers.add(who.by, { reportId: report, name, kind, bytes })
      if (!kept.ok) return refused(kept.problem)
      held.delete(who.open)
      return accept(kept.value)
    }),

    'paper.read': asUser(async ({ paper, piece }, { store, by, open }) => {
      const inHand = held.get(open)
      if (inHand?.held === paper) {
        const bytes = inHand.bytes.subarray(piece * PAPER_PIECE, (piece + 1) * PAPER_PIECE)
        return accept(Buffer.from(bytes).toString('base64'))
      }
      const report = await store.papers.reportOf(paper)
      if (report === null || !mayRead(by, { report })) return gone
      const read = await store.papers.read(by, { id: paper, piece })
      if (read.ok) return accept(Buffer.from(read.value).toString('base64'))
      return read.problem.kind === 'paperLost' ? lost : gone
    }),

    'paper.remove': asUser(async ({ paper }, { store, by }) => {
      const removed = await store.papers.remove(by, paper)
      if (removed.ok) return accept(null)
      return removed.problem.kind === 'notFound' ? gone : refused(removed.problem)
    }),
  } satisfies Partial<Handlers>
}

const notTaken = (says: string) =>
  refuse({ kind: 'badInput', says, problems: [{ path: 'paper', message: says }] })
const gone = refuse({ kind: 'notFound', says: 'This paper is no longer here.' })
const lost = refuse({
  kind: 'notFound',
  says: 'The file of this paper is not where Courtside keeps it, or was changed there. Ask IT to restore it from a backup, or remove it here and add it again.',
})
