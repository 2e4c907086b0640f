import { useState } from 'react'
import { PAPER_KINDS, type Paper } from '../../shared/record/paper.ts'
import { useAnswer } from '../autosave/use-answers.ts'
import { Button } from '../controls/Button.tsx'
import { TextField } from '../controls/Field.tsx'
import type { OpenReport } from './open-report.ts'

/** The line that names a paper among the sources, as its reader would: what it is, not what its file is called. */
export function PaperSource(props: { paper: Paper; report: OpenReport }) {
  const { paper, report } = props
  const [what, setWhat] = useState(withoutEnding(paper.name))
  const used = useAnswer(report.answers, 'sources.used')
  const other = useAnswer(report.answers, 'sources.other')
  const text = typeof other === 'string' ? other : ''
  const line = `${what.trim()} (${PAPER_KINDS[paper.kind]}), read`
  const named = text.split('\n').includes(line)
  const name = () => {
    const ticked = used !== undefined && typeof used === 'object' && 'ticked' in used ? used.ticked : []
    const said = { words: 'A paper named among the sources', typing: null }
    if (!ticked.includes('other')) report.answer('sources.used', { ticked: [...ticked, 'other'] }, said)
    report.answer('sources.other', [text.trimEnd(), line].filter(Boolean).join('\n'), said)
  }
  if (named)
    return (
      <p className="papers__named" role="status">
        Named in Sources: {line}
      </p>
    )
  return (
    <div className="papers__source">
      <TextField label="In Sources it stands as" value={what} onChange={setWhat} />
      <Button kind="second" small busy={what.trim() === ''} onClick={name}>
        Name it
      </Button>
    </div>
  )
}

const withoutEnding = (name: string): string => {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? name.slice(0, dot) : name
}
