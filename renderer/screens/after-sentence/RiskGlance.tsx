import type { ReportDocument } from '../../../shared/document/document.schema.ts'
import { signedAnswers } from '../../../shared/document/signed-answers.ts'
import { readCase } from '../../../shared/record/case.ts'
import { ScoreBar } from '../../report/ScoreBar.tsx'
import { harmInWords, signedScores } from '../../report/signed-scores.ts'

/** The scores and levels that were signed, at a glance. */
export function RiskGlance({ document }: { document: ReportDocument | null }) {
  if (document === null) return null
  const harm = harmInWords(readCase(signedAnswers(document), {}))
  return (
    <section className="side__group glance">
      <h2>Risk at a glance</h2>
      {signedScores(document).map((score) => (
        <div key={score.name}>
          <p className="glance__line">
            <span className="glance__what">
              {score.name}, {score.over}
            </span>
            <b className="glance__figure">{score.figure}</b>
            <span className="glance__band">{score.band}</span>
          </p>
          <ScoreBar score={score} brief />
        </div>
      ))}
      {harm === null ? null : (
        <p className="glance__line">
          <span className="glance__what">Serious harm</span>
          <span className="glance__band">{harm}</span>
        </p>
      )}
    </section>
  )
}
