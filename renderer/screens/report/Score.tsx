import { placeOnBar, type ScoreShown, type ToAnswer } from '../../report/score-shown.ts'

const BRIEF_FACTORS = 3

const signed = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`

/** A figure, a band word, a bar with its limits where they are, the reasons by weight; or what is missing. */
export function Score(props: { score: ScoreShown; onField: (field: string) => void; brief?: boolean }) {
  const { score } = props
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
        <ul className="score__missing">
          {score.missing.map(({ says, field }) => (
            <li key={field}>
              <button type="button" className="link" onClick={() => props.onField(field)}>
                {says}
              </button>
            </li>
          ))}
        </ul>
      </section>
    )
  const placed = placeOnBar(score.percent, score.limits, score.end)
  const factors = props.brief === true ? score.factors.slice(0, BRIEF_FACTORS) : score.factors
  return (
    <section className="score" aria-label={score.name}>
      <p className="score__figure">
        <span>{score.figure}</span> {score.name}, {score.over}: <b>{score.band}</b>
      </p>
      <svg className="scale" viewBox="0 0 100 22" preserveAspectRatio="none" aria-hidden="true">
        {score.limits.map((band, order) => (
          <rect
            key={band.from}
            className={`band band--${band.tone}`}
            x={placed.widths.slice(0, order).reduce((sum, width) => sum + width, 0)}
            y={4}
            width={placed.widths[order] ?? 0}
            height={14}
          />
        ))}
        <line className="needle" x1={placed.needle} x2={placed.needle} y1={0} y2={22} />
      </svg>
      <div className="ticks" aria-hidden="true">
        {score.limits.map((band, order) => (
          <span
            key={band.from}
            style={{ left: `${placed.widths.slice(0, order).reduce((sum, width) => sum + width, 0)}%` }}
          >
            {band.label}
          </span>
        ))}
      </div>
      {factors.length === 0 ? null : (
        <ul className="why" aria-label={`What drives ${score.name}, the heaviest first`}>
          {factors.map((factor) => (
            <li key={factor.says}>
              <b>{signed(factor.weight)}</b> {factor.says}
            </li>
          ))}
        </ul>
      )}
      <ToDynamic toDynamic={score.toDynamic} onField={props.onField} brief={props.brief === true} />
    </section>
  )
}

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
      <ul className="score__missing">
        {shown.map(({ says, field }) => (
          <li key={field}>
            <button type="button" className="link" onClick={() => props.onField(field)}>
              {says}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
