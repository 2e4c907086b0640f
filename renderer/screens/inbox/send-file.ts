import type { Arrived } from '../../../shared/contract/inbox-commands.ts'
import { accept, type Reply } from '../../../shared/contract/refusals.ts'
import { PAPER_PIECE } from '../../../shared/record/paper.ts'
import type { Client } from '../../client/client.ts'
import { base64Of } from '../../parts/bytes-of.ts'

/** Hands over a file that was dropped, a piece at a time; null for an empty one. */
export async function sendFile(client: Client, file: File): Promise<Reply<Arrived | null>> {
  for (let from = 0; from < file.size; from += PAPER_PIECE) {
    const piece = new Uint8Array(await file.slice(from, from + PAPER_PIECE).arrayBuffer())
    const reply = await client.run('inbox.send', { size: file.size, from, base64: base64Of(piece) })
    if (!reply.ok || reply.value !== null) return reply
  }
  return accept(null)
}
