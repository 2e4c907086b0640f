import { z } from 'zod'
import { LARGEST_PAPER, PAPER_PIECE, type Paper, type PaperKind } from '../record/paper.ts'
import { command, id, output } from './command.ts'

/** A piece of a paper in base64, with room for its padding. */
const pieceText = z.string().max(Math.ceil(PAPER_PIECE / 3) * 4)

/** What lies beside a report and is never part of it: each officer's own notes, and papers to type from. */
export const besideCommands = {
  /** What whoever is signed in wrote for themselves beside a report; empty where they wrote nothing. */
  'note.read': command(z.strictObject({ id }), output<{ text: string; savedAt: string | null }>()),
  'note.keep': command(
    z.strictObject({ id, text: z.string().max(200_000, 'A note holds 200,000 characters at most') }),
    output<{ savedAt: string }>(),
  ),
  /** The papers beside a report. */
  'paper.list': command(z.strictObject({ id }), output<Paper[]>()),
  /** Asks for a file and holds it in memory, so that the window can look at it before it is kept. */
  'paper.choose': command(z.strictObject({ id }), output<PaperHeld>()),
  /** The same for what was dropped or pasted, piece by piece in order; null until the last. One at a time is held. */
  'paper.send': command(
    z.strictObject({
      id,
      name: z.string().max(500),
      size: z.int().positive().max(LARGEST_PAPER),
      from: z.int().nonnegative(),
      base64: pieceText,
    }),
    output<PaperHeld | null>(),
  ),
  /** Keeps what is held; answers once it is on the disk. */
  'paper.keep': command(z.strictObject({ held: id }), output<Paper>()),
  /** A piece of a paper, held or kept, in base64. */
  'paper.read': command(z.strictObject({ paper: id, piece: z.int().nonnegative() }), output<string>()),
  'paper.remove': command(z.strictObject({ paper: id }), output<null>()),
  /** All that is held of a case, as a text file, with the notes of whoever asks: for somebody who asks what is held. */
  'report.heldAbout': command(z.strictObject({ id }), output<{ path: string }>()),
} as const

/** A file in memory that is not kept yet. */
export type PaperHeld = { held: string; name: string; kind: PaperKind; size: number }
