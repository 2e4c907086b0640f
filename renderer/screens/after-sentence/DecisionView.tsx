import type { AllocateAnswer } from '../../../shared/allocation/allocate.ts'
import type { AllocateInput } from '../../../shared/allocation/allocate-input.ts'
import { DECISIONS, lengthSpoken, stepSpoken } from '../../../shared/allocation/in-words.ts'
import { personQuestions } from '../../../shared/allocation/person-questions.ts'
import { counted } from '../../../shared/lib/words.ts'
import { LookedAtTable } from './LookedAtTable.tsx'

/** The decision with all that led to it: every ground with its source and mark, what was looked at, MAPPA step by step. */
export function DecisionView(props: { answer: AllocateAnswer; input: AllocateInput }) {
  const { answer, input } = props
  const { grounds, missing, mappa, terms, conflict } = answer
  // They stand above, each with its two answers.
  const open = missing.filter(isAsked)
  return (
    <div className="decision">
      <div className="decision__is">
        <p>
          <strong>{DECISIONS[answer.decision]}</strong>
        </p>
        {grounds.map(({ rule, says, source }) => (
          <p key={rule}>
            {says} <small>({source})</small>
          </p>
        ))}
        {open.length === 0 ? null : (
          <p>
            {counted(open.length, 'question')} about the person {open.length === 1 ? 'is' : 'are'} still open.
          </p>
        )}
        {missing
          .filter((one) => !open.includes(one))
          .map(({ rule, says }) => (
            <p key={`${rule} ${says}`}>Missing: {says}</p>
          ))}
      </div>
      {conflict === null ? null : (
        <p className="finding finding--block">Your choice goes against the decision: {conflict.says}</p>
      )}
      <LookedAtTable input={input} answer={answer} />
      <details className="fold">
        <summary>MAPPA and the terms, step by step</summary>
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
      </details>
    </div>
  )
}

const isAsked = ({ rule, says }: AllocateAnswer['missing'][number]): boolean =>
  Object.values(personQuestions).some((one) => one.rule === rule && one.missing === says)
