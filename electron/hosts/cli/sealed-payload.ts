import { z } from 'zod'

const fileSchema = z.object({ payload: z.string() })

/** The sealed document's text, from a file that `openHandover` has found whole. */
export function sealedPayload(file: Uint8Array): string {
  const { payload } = fileSchema.parse(JSON.parse(Buffer.from(file).toString('utf8')))
  return Buffer.from(payload, 'base64url').toString('utf8')
}
