import type { Insight } from '../../report/insight.ts'
import { leftInWords } from '../../report/to-do.ts'

const STATES = { done: 'done', optional: 'optional', open: 'to mend' } as const

/** Where a section stands: each state is a word, a shape repeats it, and only what stops is red. */
export function SectionState(props: { section: string; insight: Insight; visited: boolean }) {
  const { section, insight } = props
  const { stops, waiting, lookAgain, toDo } = insight.open
  const here = (all: readonly { readonly section: string | null }[]): number =>
    all.filter((one) => one.section === section).length
  const [stop, wait, look] = [here(stops), here(waiting), here(lookAgain)]
  const left = toDo.filter((one) => one.section === section)
  const state = insight.sections.find((one) => one.section === section)?.state ?? 'open'
  return (
    <span className="rail__states">
      {stop === 0 ? null : (
        <span className="rail__state rail__state--stop">
          {stop} {stop === 1 ? 'stop' : 'stops'}
        </span>
      )}
      {look === 0 ? null : (
        <span className="rail__state rail__state--look" title={`${look} to look again`}>
          <span className="vh">{look} to look again</span>
        </span>
      )}
      {wait === 0 ? null : <span className="rail__state rail__state--waiting">{wait} waiting</span>}
      {left.length > 0 ? (
        <span className={`rail__state${props.visited ? ' rail__state--visited' : ''}`}>
          {leftInWords(left)}
        </span>
      ) : stop + wait + look > 0 ? null : (
        <span className={`rail__state rail__state--${state}`}>{STATES[state]}</span>
      )}
    </span>
  )
}
