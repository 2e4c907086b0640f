import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import type { PaperKind } from '../../shared/record/paper.ts'
import { Button } from '../controls/Button.tsx'
import { pressed } from '../keys/key-name.ts'
import { decodePicture } from '../parts/decode-picture.ts'
import { PdfPage } from '../parts/PdfPage.tsx'
import { usePdf } from '../parts/PdfPages.tsx'
import { Picture } from '../parts/Picture.tsx'

const ZOOMS = [1, 1.25, 1.5, 2, 3, 4] as const
const LOST = 'This paper could not be shown.'

/** A paper to read: its pages one at a time, as wide as the pane or larger, turned as one needs it. */
export function PaperView(props: { kind: PaperKind; name: string; bytes: Uint8Array<ArrayBuffer> }) {
  const { kind, ...paper } = props
  return kind === 'pdf' ? <PdfPaper {...paper} /> : <PicturePaper {...paper} kind={kind} />
}

type Shown = { turns: number; zoom: number }

function PdfPaper(props: { name: string; bytes: Uint8Array<ArrayBuffer> }) {
  const { pdf, unreadable } = usePdf(props.bytes)
  const [page, setPage] = useState(1)
  if (unreadable) return <p role="alert">{LOST}</p>
  if (pdf === null) return null
  return (
    <Sheet name={props.name} page={{ at: page, of: pdf.numPages, to: setPage }}>
      {(shown) => <PdfPage pdf={pdf} number={page} says={props.name} {...shown} />}
    </Sheet>
  )
}

function PicturePaper(props: {
  name: string
  kind: Exclude<PaperKind, 'pdf'>
  bytes: Uint8Array<ArrayBuffer>
}) {
  const { bytes, kind, name } = props
  const [picture, setPicture] = useState<ImageBitmap | 'lost' | null>(null)
  useEffect(() => {
    let open: ImageBitmap | null = null
    let wanted = true
    decodePicture(bytes, kind).then(
      (decoded) => {
        open = decoded
        if (wanted) setPicture(decoded)
        else decoded.close()
      },
      () => wanted && setPicture('lost'),
    )
    return () => {
      wanted = false
      open?.close()
    }
  }, [bytes, kind])
  if (picture === 'lost') return <p role="alert">{LOST}</p>
  if (picture === null) return null
  return <Sheet name={name}>{(shown) => <Picture picture={picture} says={name} {...shown} />}</Sheet>
}

/** The tools over a sheet, and the sheet in a part of its own that scrolls. */
function Sheet(props: {
  name: string
  page?: { at: number; of: number; to: (page: number) => void }
  children: (shown: Shown) => ReactNode
}) {
  const { name, page } = props
  const [turns, setTurns] = useState(0)
  const [at, setAt] = useState(0)
  const zoom = ZOOMS[at] ?? 1
  const larger = () => setAt((before) => Math.min(before + 1, ZOOMS.length - 1))
  const smaller = () => setAt((before) => Math.max(before - 1, 0))
  const turn = () => setTurns((before) => (before + 1) % 4)
  const toPage = (by: number) => {
    if (page !== undefined) page.to(Math.min(Math.max(page.at + by, 1), page.of))
  }
  const acts = new Map<string | null, () => void>([
    ['+', larger],
    ['=', larger],
    ['-', smaller],
    ['R', turn],
    ['PageUp', () => toPage(-1)],
    ['PageDown', () => toPage(1)],
  ])
  const act = (event: KeyboardEvent) => {
    const does = acts.get(pressed(event, 'sheet'))
    if (does === undefined) return
    event.preventDefault()
    does()
  }
  return (
    <div className="sheet-view">
      <div className="sheet-view__tools">
        {page === undefined ? null : (
          <span className="sheet-view__group">
            <Button kind="second" small name="Previous page" onClick={() => toPage(-1)}>
              ‹
            </Button>
            <span role="status">
              Page {page.at} of {page.of}
            </span>
            <Button kind="second" small name="Next page" onClick={() => toPage(1)}>
              ›
            </Button>
          </span>
        )}
        <span className="sheet-view__group">
          <Button kind="second" small name="Smaller" onClick={smaller}>
            −
          </Button>
          <span role="status">{Math.round(zoom * 100)} %</span>
          <Button kind="second" small name="Larger" onClick={larger}>
            +
          </Button>
        </span>
        <Button kind="second" small onClick={turn}>
          Turn
        </Button>
      </div>
      <section
        className="sheet-view__sheet"
        aria-label={`${name}: arrows move it, + and − make it larger and smaller, R turns it${page === undefined ? '' : ', Page Up and Page Down go to other pages'}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and so takes the focus
        tabIndex={0}
        onKeyDown={act}
      >
        {props.children({ turns, zoom })}
      </section>
    </div>
  )
}
