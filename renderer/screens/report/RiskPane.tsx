import type { ScoreShown } from '../../report/score-shown.ts'
import { Score } from './Score.tsx'

/** Every score placed among its bands, with the reasons by weight. */
export function RiskPane(props: { scores: readonly ScoreShown[]; onField: (field: string) => void }) {
  return (
    <>
      <h2>Scores</h2>
      {props.scores.map((score) => (
        <Score key={score.name} score={score} onField={props.onField} />
      ))}
      <p className="hint">
        A score says how people with this history did. What this person is like, and why, is for you to say.
      </p>
    </>
  )
}
