/** No screen shows more of a sheet, and more dots would take the memory of the whole window. */
const MOST_DOTS = 24_000_000

/** How many dots a sheet of this shape is drawn with, to be so many dots wide. */
export function dotsFor(wide: number, shape: { width: number; height: number }) {
  const high = (wide * shape.height) / shape.width
  const less = Math.min(1, Math.sqrt(MOST_DOTS / (wide * high)))
  return { width: Math.floor(wide * less), height: Math.floor(high * less) }
}
