import { useEffect, useRef, useState } from 'react'
import { restrictWords } from '../../../shared/quality/restrict-words.ts'
import { KEPT, withKept } from '../../../shared/record/kept.ts'
import { mended } from '../../../shared/record/mend.ts'
import { Button } from '../../controls/Button.tsx'
import { TextField } from '../../controls/Field.tsx'
import { richTextIn } from '../../form/answer-kinds.ts'
import { isKey } from '../../keys/key-name.ts'
import type { Listed } from '../../parts/FindingList.tsx'
import type { OpenReport } from '../../report/open-report.ts'

/** The one-click answers to a finding: mend it, restrict its words, or keep what stands, with a reason where one is asked for. */
export function FindingWays(props: {
  report: OpenReport
  finding: Pick<Listed, 'field' | 'keep' | 'quote' | 'mend' | 'asksWhy'>
}) {
  const { report, finding } = props
  const { field, keep, quote, mend } = finding
  const [reason, setReason] = useState<string | null>(null)
  if (keep === undefined) return null
  const text = field === null ? undefined : richTextIn(report.answers.get(field))
  const keepIt = (because: string | null) =>
    report.answer(KEPT, withKept(report.answers.all(), keep.as, because), { words: keep.label, typing: null })
  if (reason !== null)
    return (
      <Because
        reason={reason}
        onReason={setReason}
        onKeep={() => {
          if (reason.trim() !== '') keepIt(reason)
        }}
        onCancel={() => setReason(null)}
      />
    )
  return (
    <p className="finding__ways">
      {mend === undefined ? null : (
        <Button
          kind="second"
          small
          onClick={() =>
            report.answer(mend.by.question, mended(report.answers.all(), mend.by), {
              words: mend.label,
              typing: null,
            })
          }
        >
          {mend.label}
        </Button>
      )}
      {quote === undefined || field === null || text === undefined ? null : (
        <Button
          kind="second"
          small
          onClick={() =>
            report.answer(field, restrictWords(text, quote), { words: `“${quote}” restricted`, typing: null })
          }
        >
          Restrict these words
        </Button>
      )}
      <Button kind="second" small onClick={() => (finding.asksWhy === true ? setReason('') : keepIt(null))}>
        {keep.label}
      </Button>
    </p>
  )
}

/** No form of its own: it may stand in one, and Enter keeps all the same. */
function Because(props: {
  reason: string
  onReason: (reason: string) => void
  onKeep: () => void
  onCancel: () => void
}) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Enter in the field inside does what its button does
    <div
      ref={box}
      className="finding__why-kept"
      onKeyDown={(event) => {
        if (!isKey(event, 'choose') || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        props.onKeep()
      }}
    >
      <TextField label="Keep it, because" value={props.reason} onChange={props.onReason} />
      <Button kind="second" small onClick={props.onKeep}>
        Keep
      </Button>
      <Button kind="quiet" onClick={props.onCancel}>
        Cancel
      </Button>
    </div>
  )
}
