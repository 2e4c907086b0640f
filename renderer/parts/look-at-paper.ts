import type { PaperKind } from '../../shared/record/paper.ts'
import { decodePicture } from './decode-picture.ts'
import { openPdf } from './open-pdf.ts'

/** Whether a paper can be shown, tried before it is kept: why not, in words, or null. */
export async function cannotShow(bytes: Uint8Array<ArrayBuffer>, kind: PaperKind): Promise<string | null> {
  if (kind !== 'pdf') {
    try {
      const picture = await decodePicture(bytes, kind)
      picture.close()
      return null
    } catch {
      return 'This picture is damaged and cannot be shown. Scan or send it again. It was not taken.'
    }
  }
  const opening = openPdf(bytes)
  try {
    const pdf = await opening.promise
    await pdf.getPage(1)
    return null
  } catch (error) {
    return error instanceof Error && error.name === 'PasswordException'
      ? 'This PDF asks for a password. Open it where it came from, save or print it as a PDF without one, and add that. It was not taken.'
      : 'This PDF is damaged and cannot be shown. Ask for it again, or scan it. It was not taken.'
  } finally {
    void opening.destroy()
  }
}
