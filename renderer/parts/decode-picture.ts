import { type PaperKind, pictureShape } from '../../shared/record/paper.ts'

/** Wider than any pane: an A4 page at 350 dots an inch. A larger picture is made smaller while it is decoded. */
const WIDEST = 4096

/** A picture from its bytes, upright as its maker held it. Nothing of it gets an address. Rejects where it is damaged. */
export function decodePicture(
  bytes: Uint8Array<ArrayBuffer>,
  kind: Exclude<PaperKind, 'pdf'>,
): Promise<ImageBitmap> {
  const shape = pictureShape(bytes, kind)
  const large = shape !== null && shape.width * shape.height > WIDEST * WIDEST
  return createImageBitmap(
    new Blob([bytes], { type: `image/${kind}` }),
    large ? { resizeWidth: WIDEST, resizeQuality: 'high' } : {},
  )
}
