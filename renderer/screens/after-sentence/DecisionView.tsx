import type { AllocateAnswer } from '../../../shared/allocation/allocate.ts'
import { DECISIONS, lengthSpoken, mappaSpoken, stepSpoken } from '../../../shared/allocation/in-words.ts'

/** The decision with all that led to it: every ground with its source and mark, MAPPA and the terms step by step. */
export function DecisionView(props: {
  answer: AllocateAnswer
  /** What was recorded, where an SPO settled it; else the answer's own decision. */
  decision?: AllocateAnswer['decision']
}) {
  const { answer } = props
  const { grounds, missing, mappa, terms, conflict } = answer
  return (
    <div className="decision">
      <p className="decision__is">
        <strong>{DECISIONS[props.decision ?? answer.decision]}</strong>
      </p>
      {grounds.length === 0 ? null : (
        <ul className="decision__grounds">
          {grounds.map(({ rule, says, source }) => (
            <li key={rule}>
              {says}
              <small>{source}</small>
            </li>
          ))}
        </ul>
      )}
      {conflict === null ? null : (
        <p className="finding finding--block">Your choice goes against the decision: {conflict.says}</p>
      )}
      {missing.length === 0 ? null : (
        <>
          <h4>Missing</h4>
          <ul>
            {missing.map(({ rule, says }) => (
              <li key={`${rule} ${says}`}>{says}</li>
            ))}
          </ul>
        </>
      )}
      <h4>{mappaSpoken(mappa)}</h4>
      <ol className="decision__trace">
        {mappa.trace.map((step) => (
          <li key={`${step.rule} ${stepSpoken(step)}`}>{stepSpoken(step)}</li>
        ))}
      </ol>
      {terms.trace.length === 0 ? null : (
        <p>
          Effective total: {lengthSpoken(terms.effective)}.
          {terms.effective === 'indeterminate' ||
          lengthSpoken(terms.effective) === lengthSpoken(terms.arithmeticSum)
            ? ''
            : ` Added up it would be ${lengthSpoken(terms.arithmeticSum)}, which is not the sentence.`}
        </p>
      )}
    </div>
  )
}
