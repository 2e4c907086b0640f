import { Button } from '../../controls/Button.tsx'
import type { BesideScore } from '../../report/beside-score.ts'

/** The officer's own level and the official figure beside a score; a difference carries a sign, its reason or the way to it. */
export function BesideScores(props: { beside: readonly BesideScore[]; onField: (field: string) => void }) {
  return (
    <dl className="beside">
      {props.beside.map(({ heading, says, differs, reason, toAnswer }) => (
        <div key={heading} className={differs ? 'beside__line beside__line--differs' : 'beside__line'}>
          <dt>{heading}</dt>
          <dd>
            {differs ? <b aria-hidden="true">≠ </b> : null}
            {says}
            {reason === null ? null : <span className="beside__reason">Why: {reason}</span>}
            {toAnswer === null ? null : (
              <Button kind="link" onClick={() => props.onField(toAnswer.field)}>
                {toAnswer.says}
              </Button>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
