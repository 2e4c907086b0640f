import { DISPOSALS } from '../../../shared/allocation/in-words.ts'
import type { OptionLists } from '../../../shared/form/definition.ts'
import { carriesRequirements } from '../../../shared/proposal/carries-requirements.ts'
import { type Passed, passedSchema } from '../../../shared/proposal/passed.schema.ts'
import { amountOf, unitOf, withAmount } from '../../../shared/proposal/passed.ts'
import { type Requirement, requirementSchema } from '../../../shared/proposal/proposal.ts'
import { Button } from '../../controls/Button.tsx'
import { SelectField, Tick } from '../../controls/Field.tsx'
import { TermFields } from './TermFields.tsx'
import { WholeNumberField } from './WholeNumberField.tsx'

type Order = Passed['order']
const ORDERS = passedSchema.shape.order.options.map((code) => ({
  code,
  label: code === 'deferral' ? 'Deferral of sentence' : DISPOSALS[code],
}))
const UNIT_WORDS = { days: 'Days', hours: 'Hours', months: 'Months' } as const
const ACTS = [
  { code: 'continue', label: 'Continues' },
  { code: 'revoke', label: 'Is revoked' },
  { code: 'vary', label: 'Is varied' },
] as const

const ofOrder = (order: Order): Passed => ({
  order,
  months: null,
  term: null,
  operationalMonths: null,
  alike: true,
  requirements: [],
  existingOrders: [],
  ancillary: [],
  fine: false,
})

/** What the court passed, in its structure: the order, its length, its requirements, what becomes of other orders. */
export function PassedFields(props: {
  passed: Passed | null
  lists: OptionLists
  /** Whether the report has more than one offence. */
  several: boolean
  onChange: (passed: Passed) => void
}) {
  const { passed, lists, onChange } = props
  const labels = (list: string) => (lists[list]?.options ?? []).map(({ code, label }) => ({ code, label }))
  const nameOf = (list: string, code: string) =>
    labels(list).find((option) => option.code === code)?.label ?? code
  const order = (
    <SelectField
      label="Order"
      none="Not said yet"
      options={ORDERS}
      value={passed?.order ?? null}
      onChange={(chosen) => {
        if (chosen !== null) onChange(passed === null ? ofOrder(chosen) : { ...passed, order: chosen })
      }}
    />
  )
  if (passed === null) return order
  const change = (part: Partial<Passed>) => onChange({ ...passed, ...part })
  const changed = (at: number, requirement: Requirement) =>
    change({ requirements: passed.requirements.map((one, place) => (place === at ? requirement : one)) })
  const custodial = passed.order === 'custody' || passed.order === 'suspended'
  // Two of a kind are told apart by which of them comes first.
  const keys = passed.requirements.map(
    ({ code }, at, all) => `${code} ${all.slice(0, at).filter((one) => one.code === code).length}`,
  )
  const there = new Set<string>(passed.requirements.map(({ code }) => code))
  return (
    <div className="passed">
      <div className="sentence-part__fields">
        {order}
        {custodial ? <TermFields term={passed.term} onChange={(term) => change({ term })} /> : null}
        {passed.order === 'suspended' ? (
          <WholeNumberField
            label="Suspended for, months"
            value={passed.operationalMonths ?? 0}
            onChange={(number) => change({ operationalMonths: number || null })}
          />
        ) : null}
        {passed.order === 'custody' || passed.order === 'fine' ? null : (
          <WholeNumberField
            label={passed.order === 'suspended' ? 'Supervision, months' : 'Length, months'}
            value={passed.months ?? 0}
            onChange={(number) => change({ months: number || null })}
          />
        )}
      </div>
      {carriesRequirements({ kind: passed.order }) ? (
        <>
          {passed.requirements.map((requirement, at) => {
            const name = nameOf('requirements', requirement.code)
            const unit = unitOf(requirement.code)
            return (
              <fieldset key={keys[at]} className="passed__requirement">
                <legend>{name}</legend>
                {requirement.code === 'PROG' ? (
                  <SelectField
                    label="Programme"
                    none="Not named"
                    options={labels('programmes')}
                    value={requirement.programme ?? null}
                    onChange={(programme) => changed(at, { ...requirement, programme })}
                  />
                ) : unit === null ? null : (
                  <WholeNumberField
                    label={UNIT_WORDS[unit]}
                    value={amountOf(requirement) ?? 0}
                    onChange={(number) => changed(at, withAmount(requirement, number || null))}
                  />
                )}
                <Button
                  kind="link"
                  name={`Take out: ${name}`}
                  onClick={() =>
                    change({ requirements: passed.requirements.filter((_, place) => place !== at) })
                  }
                >
                  Take out
                </Button>
              </fieldset>
            )
          })}
          <SelectField
            label="Add a requirement"
            none="None to add"
            options={labels('requirements').filter(({ code }) => !there.has(code))}
            value={null}
            onChange={(code) => {
              const added = requirementSchema.safeParse({ code })
              if (added.success) change({ requirements: [...passed.requirements, added.data] })
            }}
          />
        </>
      ) : null}
      {passed.existingOrders.map((existing, at) => (
        <SelectField
          key={existing.row ?? existing.order}
          label={`The ${existing.order}`}
          none="Nothing was said of it"
          options={ACTS}
          value={existing.act === 'none' ? null : existing.act}
          onChange={(act) =>
            change({
              existingOrders: passed.existingOrders.map((one, place) =>
                place === at ? { ...one, act: act ?? 'none' } : one,
              ),
            })
          }
        />
      ))}
      {passed.order === 'fine' ? null : (
        <Tick label="With a fine" ticked={passed.fine} onChange={(fine) => change({ fine })} />
      )}
      {props.several ? (
        <Tick
          label="The same for each offence, concurrent"
          ticked={passed.alike}
          onChange={(alike) => change({ alike })}
        />
      ) : null}
    </div>
  )
}
