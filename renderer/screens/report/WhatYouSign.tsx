import type { FormDefinition } from '../../../shared/form/definition.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import { Button } from '../../controls/Button.tsx'
import type { Insight } from '../../report/insight.ts'
import { countsInWords, filledInWords, whatIsSigned } from '../../report/what-is-signed.ts'

/** What the signature is put under: the sentence, the levels beside the scores, and how much there is to read. */
export function WhatYouSign(props: {
  form: FormDefinition
  answers: Answers
  insight: Pick<Insight, 'sentence' | 'scores'>
  onRead: () => void
}) {
  const { form, insight } = props
  const signed = whatIsSigned(form, props.answers)
  const filled = filledInWords(signed)
  return (
    <section aria-label="What you sign">
      <h3>What you sign</h3>
      {insight.sentence === null ? null : <p className="sentence">{insight.sentence}</p>}
      <dl className="signed">
        {signed.levels.map(({ question, label, level }) => (
          <div key={question}>
            <dt>{label}</dt>
            <dd>{level}</dd>
          </div>
        ))}
        {insight.scores.map((score) => (
          <div key={score.name}>
            <dt>{score.name}</dt>
            <dd>{score.is === 'scored' ? `${score.figure}, ${score.band}` : 'not scored'}</dd>
          </div>
        ))}
      </dl>
      <p className="hint">{countsInWords(signed)}</p>
      {filled === null ? null : <p className="hint">{filled}</p>}
      <Button kind="link" onClick={props.onRead}>
        Read it as printed
      </Button>
    </section>
  )
}
