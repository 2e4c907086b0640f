import { FindingList } from '../../parts/FindingList.tsx'
import type { Insight } from '../../report/insight.ts'
import { BesideScores } from './BesideScores.tsx'
import { Score } from './Score.tsx'

/** Every score placed among its bands, with its reasons, the officer's own level and the official figure. */
export function RiskPane(props: { insight: Insight; onField: (field: string) => void }) {
  const { insight, onField } = props
  return (
    <>
      <h2>Scores</h2>
      <FindingList findings={insight.stale} onField={onField} labelOf={insight.labelOf} />
      {insight.scores.map((score) => (
        <Score key={score.name} score={score} onField={onField}>
          <BesideScores beside={insight.beside[score.name] ?? []} onField={onField} />
        </Score>
      ))}
      <p className="hint">
        “Raises” and “lowers” compare with the starting point of the published scale. These are Courtside’s
        calculations; they do not replace those recorded in OASys.
      </p>
    </>
  )
}
