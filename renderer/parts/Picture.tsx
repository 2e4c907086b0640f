import { useEffect, useRef } from 'react'
import { dotsFor } from './sheet-dots.ts'

/** A picture of a page, as wide as where it stands or so many times as wide, turned as asked. */
export function Picture(props: { picture: ImageBitmap; says: string; turns: number; zoom: number }) {
  const { picture, turns, zoom } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const sheet = canvas.current
    const pen = sheet?.getContext('2d')
    if (sheet === null || pen == null) return
    const lying = turns % 2 === 1
    const shape = lying
      ? { width: picture.height, height: picture.width }
      : { width: picture.width, height: picture.height }
    const wide = (sheet.parentElement?.clientWidth ?? 340) * zoom * window.devicePixelRatio
    const { width, height } = dotsFor(Math.min(wide, shape.width), shape)
    sheet.width = width
    sheet.height = height
    pen.translate(width / 2, height / 2)
    pen.rotate((turns * Math.PI) / 2)
    const [across, down] = lying ? [height, width] : [width, height]
    pen.drawImage(picture, -across / 2, -down / 2, across, down)
  }, [picture, turns, zoom])
  return (
    <figure className="pdf__page">
      <canvas
        ref={canvas}
        role="img"
        aria-label={props.says}
        style={zoom === 1 ? undefined : { width: `${zoom * 100}%` }}
      />
    </figure>
  )
}
