import { lazy, Suspense, useState } from 'react'
import { PAPER_KINDS, type Paper, sizeInWords } from '../../shared/record/paper.ts'
import { Button } from '../controls/Button.tsx'
import { isKey } from '../keys/key-name.ts'
import { Refused } from '../parts/Refused.tsx'
import { BesideHead } from './BesideHead.tsx'
import { useBeside } from './beside.ts'
import type { OpenReport } from './open-report.ts'
import { PaperSource } from './PaperSource.tsx'
import { usePapers } from './use-papers.ts'

const PaperView = lazy(async () => ({ default: (await import('./PaperView.tsx')).PaperView }))

/** Scanned pages and documents to type from. `mine`: the draft of whoever looks at them, where its sources are answered. */
export function PapersPane(props: { mine: OpenReport | null }) {
  const { report, mayAdd, show } = useBeside()
  const { papers, open, busy, says, refusal, choose, give, show: openPaper, remove } = usePapers(report)
  const [removing, setRemoving] = useState<string | null>(null)
  const shown = papers?.find(({ id }) => id === open?.id) ?? null
  const take = (files: FileList | undefined) => {
    const file = files?.[0]
    if (file !== undefined && mayAdd) void give(file)
    return file !== undefined
  }
  return (
    <section
      className="pane beside"
      aria-label="Papers"
      data-beside="papers"
      onKeyDown={(event) => {
        if (!isKey(event, 'close')) return
        event.preventDefault()
        show('panel')
      }}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take(event.dataTransfer.files)
      }}
      onPaste={(event) => {
        if (take(event.clipboardData.files)) event.preventDefault()
      }}
    >
      <BesideHead title="Papers" />
      <p className="hint">
        To read while you type. Kept encrypted on this computer; they never print or leave, and answer nothing
        by themselves.
      </p>
      {mayAdd ? (
        <div className="papers__add">
          <Button kind="second" small busy={busy} onClick={() => void choose()}>
            Add a paper
          </Button>
          <span className="hint">or drop or paste it here: PDF, JPEG, PNG or WebP, to 20 MB</span>
        </div>
      ) : null}
      <p role="status" className="hint papers__says">
        {says}
      </p>
      <Refused refusal={refusal} />
      {papers?.length === 0 ? <p>No papers yet.</p> : null}
      <ul className="papers">
        {papers?.map((paper) => (
          <li key={paper.id} aria-current={paper.id === open?.id ? 'true' : undefined}>
            <Button kind="link" onClick={() => void openPaper(paper)}>
              {paper.name}
            </Button>
            <span className="hint">{about(paper)}</span>
            {!mayAdd ? null : removing === paper.id ? (
              <span className="papers__sure">
                Remove it for good?
                <Button
                  kind="link"
                  name={`Remove ${paper.name} for good`}
                  onClick={() => {
                    setRemoving(null)
                    void remove(paper)
                  }}
                >
                  Remove
                </Button>
                <Button kind="quiet" name={`Keep ${paper.name}`} onClick={() => setRemoving(null)}>
                  Keep
                </Button>
              </span>
            ) : (
              <Button kind="quiet" name={`Remove ${paper.name}`} onClick={() => setRemoving(paper.id)}>
                Remove
              </Button>
            )}
          </li>
        ))}
      </ul>
      {shown === null || open === null ? null : (
        <>
          {props.mine === null ? null : <PaperSource key={shown.id} paper={shown} report={props.mine} />}
          <Suspense fallback={<p className="hint">Opening the paper.</p>}>
            <PaperView key={open.id} kind={shown.kind} name={shown.name} bytes={open.bytes} />
          </Suspense>
        </>
      )}
    </section>
  )
}

const about = ({ kind, size }: Paper): string => `${PAPER_KINDS[kind]}, ${sizeInWords(size)}`
