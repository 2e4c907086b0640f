import { FindingList } from '../../parts/FindingList.tsx'
import type { Insight } from '../../report/insight.ts'
import { Score } from './Score.tsx'

/** First what stops signing, then what is worth a look, then the scores in brief. */
export function NowPane(props: { insight: Insight; onField: (field: string) => void }) {
  const { insight, onField } = props
  const stops = insight.findings.filter((finding) => finding.severity === 'block')
  const looks = insight.findings.filter((finding) => finding.severity !== 'block')
  return (
    <>
      <h2>Stops signing</h2>
      {stops.length === 0 ? (
        <p className="hint">Nothing. You can sign when you are ready.</p>
      ) : (
        <FindingList findings={stops} onField={onField} labelOf={insight.labelOf} />
      )}
      <h2>Worth a look</h2>
      {looks.length === 0 ? (
        <p className="hint">Nothing more.</p>
      ) : (
        <FindingList findings={looks} onField={onField} labelOf={insight.labelOf} />
      )}
      <h2>Scores</h2>
      {insight.scores.map((score) => (
        <Score key={score.name} score={score} onField={onField} brief />
      ))}
    </>
  )
}
