import type { PaperHeld } from '../../shared/contract/beside-commands.ts'
import { accept, type Reply, refuse } from '../../shared/contract/refusals.ts'
import { PAPER_PIECE } from '../../shared/record/paper.ts'
import type { Client } from '../client/client.ts'
import { base64Of, bytesOf } from '../parts/bytes-of.ts'

/** How far it has come, in bytes. */
type Progress = (come: number) => void

/** All of a paper that the application holds or keeps, a piece at a time. */
export async function fetchPaper(
  client: Client,
  { id, size }: { id: string; size: number },
  onProgress: Progress,
): Promise<Reply<Uint8Array<ArrayBuffer>>> {
  const whole = new Uint8Array(size)
  for (let from = 0; from < size; from += PAPER_PIECE) {
    const piece = await client.run('paper.read', { paper: id, piece: from / PAPER_PIECE })
    if (!piece.ok) return piece
    whole.set(bytesOf(piece.value).subarray(0, size - from), from)
    onProgress(Math.min(size, from + PAPER_PIECE))
  }
  return accept(whole)
}

/** Hands over what was dropped or pasted, a piece at a time; it is held then, and not kept yet. */
export async function sendPaper(
  client: Client,
  report: string,
  paper: { name: string; bytes: Uint8Array },
  onProgress: Progress,
): Promise<Reply<PaperHeld>> {
  const { name, bytes } = paper
  const size = bytes.length
  for (let from = 0; from < size; from += PAPER_PIECE) {
    const base64 = base64Of(bytes.subarray(from, from + PAPER_PIECE))
    const reply = await client.run('paper.send', { id: report, name, size, from, base64 })
    if (!reply.ok) return reply
    onProgress(Math.min(size, from + PAPER_PIECE))
    if (reply.value !== null) return accept(reply.value)
  }
  return refuse({ kind: 'badInput', says: 'This file is empty. It was not taken.', problems: [] })
}
