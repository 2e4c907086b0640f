import type { IsoDate } from '../../../shared/lib/dates.ts'
import { counted } from '../../../shared/lib/words.ts'
import type { Passed } from '../../../shared/proposal/passed.schema.ts'
import { amountOf, requirementEnds, unitOf, withAmount } from '../../../shared/proposal/passed.ts'
import type { Requirement } from '../../../shared/proposal/proposal.ts'
import { Button } from '../../controls/Button.tsx'
import { SelectField } from '../../controls/Field.tsx'
import { PartRow } from './PartRow.tsx'
import { WholeNumberField } from './WholeNumberField.tsx'

type Named = readonly { readonly code: string; readonly label: string }[]
const UNIT_WORDS = { days: 'Days', hours: 'Hours', months: 'Months' } as const

/** One requirement of the order, in its own unit. */
export function RequirementRow(props: {
  requirement: Requirement
  /** The first of its kind that was proposed; null where none was. */
  proposed: Requirement | null
  passed: Passed
  from: IsoDate | null
  names: Named
  programmes: Named
  onChange: (requirement: Requirement) => void
  onTakeOut: () => void
}) {
  const { requirement, proposed, from, onChange } = props
  const name = props.names.find(({ code }) => code === requirement.code)?.label ?? requirement.code
  const unit = unitOf(requirement.code)
  const amount = proposed === null ? null : amountOf(proposed)
  return (
    <PartRow
      part={name}
      proposed={
        proposed === null
          ? 'not proposed'
          : amount === null || unit === null
            ? 'proposed'
            : counted(amount, unit.slice(0, -1))
      }
      ends={from === null ? null : requirementEnds(props.passed, from, requirement)}
    >
      <div className="parts-passed__amount">
        {requirement.code === 'PROG' ? (
          <SelectField
            label={`Programme of ${name}`}
            none="Not named"
            options={props.programmes}
            value={requirement.programme ?? null}
            onChange={(programme) => onChange({ ...requirement, programme })}
          />
        ) : unit === null ? null : (
          <>
            <WholeNumberField
              label={`${UNIT_WORDS[unit]} of ${name}`}
              value={amountOf(requirement) ?? 0}
              onChange={(number) => onChange(withAmount(requirement, number || null))}
            />
            <span aria-hidden="true">{unit}</span>
          </>
        )}
        <Button kind="quiet" name={`Take out: ${name}`} onClick={props.onTakeOut}>
          Take out
        </Button>
      </div>
    </PartRow>
  )
}
