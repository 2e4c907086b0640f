import { FindingList } from '../../parts/FindingList.tsx'
import type { Insight } from '../../report/insight.ts'
import { MissingAnswers } from '../../report/MissingAnswers.tsx'
import type { OpenReport } from '../../report/open-report.ts'
import { FindingWays } from './FindingWays.tsx'
import { Score } from './Score.tsx'

/** First what stops signing, then what is worth a look, then the scores in brief. */
export function NowPane(props: {
  insight: Insight
  report: OpenReport
  mine: boolean
  onField: (field: string) => void
}) {
  const { insight, onField, mine, report } = props
  return (
    <>
      <h2>Stops signing</h2>
      {insight.stopsSigning.length === 0 ? (
        <p className="hint">{mine ? 'Nothing. You can sign when you are ready.' : 'Nothing.'}</p>
      ) : null}
      <FindingList findings={insight.stopsBeside} onField={onField} labelOf={insight.labelOf} />
      <MissingAnswers missing={insight.missing} onField={onField} />
      {insight.stopsLater.length === 0 ? null : (
        <>
          <h2>Will stop the allocation</h2>
          <FindingList findings={insight.stopsLater} onField={onField} labelOf={insight.labelOf} />
        </>
      )}
      <h2>Look again</h2>
      {insight.worthALook.length === 0 ? <p className="hint">Nothing to look at.</p> : null}
      <FindingList
        findings={insight.worthALook}
        onField={onField}
        labelOf={insight.labelOf}
        ways={(finding) => (mine ? <FindingWays report={report} finding={finding} /> : null)}
      />
      <h2>Scores</h2>
      {insight.scores.map((score) => (
        <Score key={score.name} score={score} onField={onField} brief />
      ))}
    </>
  )
}
