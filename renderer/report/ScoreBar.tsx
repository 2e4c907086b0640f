import { placeOnBar, type ScoreOnBar } from './score-shown.ts'

/** The heights of the four bands, in parts of 20: they rise, so that a band is known by its shape and not by colour alone. */
const HEIGHT = { low: 8, medium: 12, high: 16, veryHigh: 20 } as const

/** The figure marked on its bar, with the figure at which each band begins; the same in words for who cannot see it. */
export function ScoreBar(props: {
  score: ScoreOnBar
  /** The figures alone under the bar: the band stands in words beside it. */
  brief?: boolean
}) {
  const { name, figure, band, tone, limits, percent, end } = props.score
  const { widths, needle } = placeOnBar(percent, limits, end)
  const begins = (order: number) => widths.slice(0, order).reduce((sum, width) => sum + width, 0)
  const inWords = limits.map(({ label, from }) => (from === 0 ? label : `from ${label}`)).join(', ')
  return (
    <div className="bar" role="img" aria-label={`${name} ${figure}: ${band}. The bar: ${inWords}.`}>
      <div className="bar__line">
        <svg className="scale" viewBox="0 0 100 20" preserveAspectRatio="none" aria-hidden="true">
          {limits.map((limit, order) => (
            <rect
              key={limit.from}
              className={`band band--${limit.tone}`}
              x={begins(order)}
              y={20 - HEIGHT[limit.tone]}
              width={widths[order] ?? 0}
              height={HEIGHT[limit.tone]}
            />
          ))}
          <line className="needle" x1={needle} x2={needle} y1={0} y2={20} />
        </svg>
        <span className="bar__mark" style={{ left: `${needle}%` }} aria-hidden="true">
          ▼
        </span>
      </div>
      <div className="ticks" aria-hidden="true">
        {limits.map((limit, order) => (
          <span
            key={limit.from}
            className={limit.tone === tone ? 'ticks__here' : undefined}
            style={{ left: `${begins(order)}%` }}
          >
            {props.brief === true ? limit.brief : limit.label}
          </span>
        ))}
      </div>
    </div>
  )
}
