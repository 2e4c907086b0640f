import type { ReactNode } from 'react'
import { AnswerLinks } from '../../report/AnswerLinks.tsx'
import { ScoreBar } from '../../report/ScoreBar.tsx'
import type { Contribution, ScoreShown, ToAnswer } from '../../report/score-shown.ts'

const BRIEF_CONTRIBUTIONS = 3

/**
 * A figure, a band word, a bar with its limits where they are, the reasons largest first; or what is missing.
 * In full also what the figure means and what it does not say; `children` stand between the two.
 */
export function Score(props: {
  score: ScoreShown
  onField: (field: string) => void
  brief?: boolean
  children?: ReactNode
}) {
  const { score } = props
  const brief = props.brief === true
  if (score.is === 'missing')
    return (
      <section className="score" aria-label={score.name}>
        <h3>
          {score.name}: <span className="score__not">not scored yet</span>
        </h3>
        <p className="hint">
          {score.missing.length === 1
            ? 'One answer is missing:'
            : `${score.missing.length} answers are missing:`}
        </p>
        <AnswerLinks answers={score.missing} onField={props.onField} />
        {props.children}
      </section>
    )
  const contributions = brief ? score.contributions.slice(0, BRIEF_CONTRIBUTIONS) : score.contributions
  return (
    <section className="score" aria-label={score.name}>
      <p className="score__figure">
        <span>{score.figure}</span> {score.name}, {score.over}: <b>{score.band}</b>
      </p>
      <ScoreBar score={score} />
      {brief ? null : <p className="score__means">{score.means}</p>}
      <ToDynamic toDynamic={score.toDynamic} onField={props.onField} brief={brief} />
      {props.children}
      {contributions.length === 0 ? null : (
        <>
          {brief ? null : <h3>What drives it, largest first</h3>}
          <ul className="why" aria-label={`What drives ${score.name}, the largest first`}>
            {contributions.map((contribution) => (
              <DriverLine key={contribution.says} contribution={contribution} />
            ))}
          </ul>
        </>
      )}
      {brief ? null : (
        <>
          <h3>What it does not say</h3>
          <p className="score__not-said">{score.doesNotSay}</p>
        </>
      )}
    </section>
  )
}

const DriverLine = ({ contribution }: { contribution: Contribution }) => (
  <li>
    <span aria-hidden="true">{contribution.way === 'raises' ? '▲' : '▽'}</span>
    <span>
      {contribution.says}
      <i> {contribution.words}</i>
    </span>
  </li>
)

/** What an interview would add: one click to the first of it in brief, to each of it in full. */
function ToDynamic(props: {
  toDynamic: readonly ToAnswer[]
  onField: (field: string) => void
  brief: boolean
}) {
  const { toDynamic } = props
  const shown = props.brief ? toDynamic.slice(0, 1) : toDynamic
  if (shown.length === 0) return null
  return (
    <div className="finding finding--advise">
      <p>
        {toDynamic.length === 1
          ? 'One answer is missing for the dynamic score.'
          : `${toDynamic.length} answers are missing for the dynamic score.`}
      </p>
      <AnswerLinks answers={shown} onField={props.onField} />
    </div>
  )
}
