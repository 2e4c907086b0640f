import { CONFIDENCE } from '../../../shared/lib/confidence.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import { maySoften, type RuleRow, type SoftenedCheck } from '../../../shared/quality/softened-check.ts'
import { Button } from '../../controls/Button.tsx'
import { inPlainWords } from './checks-found.ts'

const SEVERITY = { block: 'Stops', warn: 'Warns', advise: 'Advises' } as const
const STAGE = {
  sign: 'signing',
  countersign: 'countersigning',
  allocate: 'allocation',
  handover: 'handing over',
  after: 'after the handover',
} as const

/** One rule of the table; beside one that is not confirmed, the office's own setting. */
export function CheckRow(props: {
  check: RuleRow
  softened: SoftenedCheck | null
  /** Null where the signed-in officer may not set it. */
  onSet: ((soft: boolean) => void) | null
}) {
  const { check, softened, onSet } = props
  const severity = softened === null ? check.severity : 'warn'
  return (
    <tr>
      <th scope="row">{check.id}</th>
      <td>
        <span className={`severity severity--${severity}`}>{SEVERITY[severity]}</span>
        <span className="hint hint--block">{STAGE[check.stage]}</span>
      </td>
      <td>
        {inPlainWords(check)}
        {softened === null ? null : (
          <p className="rules__softened">
            Softened by {softened.by}, {longInstant(softened.at)}: {softened.reason}
          </p>
        )}
        {onSet !== null && maySoften(check) ? (
          <Button kind="link" onClick={() => onSet(softened === null)}>
            {softened === null ? 'Soften to a warning' : 'Let it stop again'}
            <span className="vh"> ({check.id})</span>
          </Button>
        ) : null}
      </td>
      <td>{check.source}</td>
      <td>{CONFIDENCE[check.confidence]}</td>
    </tr>
  )
}
