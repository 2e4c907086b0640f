import { DISPOSALS } from '../../../shared/allocation/in-words.ts'
import type { OptionLists } from '../../../shared/form/definition.ts'
import type { IsoDate } from '../../../shared/lib/dates.ts'
import { carriesRequirements } from '../../../shared/proposal/carries-requirements.ts'
import { type Passed, passedSchema } from '../../../shared/proposal/passed.schema.ts'
import { lastDay, passedAsProposed } from '../../../shared/proposal/passed.ts'
import { requirementSchema } from '../../../shared/proposal/proposal.ts'
import type { Sentence } from '../../../shared/proposal/sentence.ts'
import { sentenceCase } from '../../../shared/quality/in-words.ts'
import { SelectField, Tick } from '../../controls/Field.tsx'
import { MonthsRow, PartRow } from './PartRow.tsx'
import { RequirementRow } from './RequirementRow.tsx'
import { TermFields } from './TermFields.tsx'

type Order = Passed['order']
const ORDERS = passedSchema.shape.order.options.map((code) => ({
  code,
  label: code === 'deferral' ? 'Deferral of sentence' : DISPOSALS[code],
}))
const ACTS = [
  { code: 'continue', label: 'Continues' },
  { code: 'revoke', label: 'Revoked' },
  { code: 'vary', label: 'Varied' },
] as const
const PROPOSED_ACTS = { continue: 'continue', revoke: 'revoke', vary: 'vary', none: '' } as const

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

/** What the court passed, a row a part: as it was proposed, as it was passed, and when it ends. */
export function PassedFields(props: {
  passed: Passed | null
  proposal: Sentence | null
  /** The day of the sentence; null while it cannot be read. */
  from: IsoDate | null
  lists: OptionLists
  /** Whether the report has more than one offence. */
  several: boolean
  onChange: (passed: Passed) => void
}) {
  const { passed, from, lists, onChange } = props
  const labels = (list: string) => (lists[list]?.options ?? []).map(({ code, label }) => ({ code, label }))
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
  const proposed = passedAsProposed(props.proposal)
  const same = proposed?.order === passed.order ? proposed : null
  const change = (part: Partial<Passed>) => onChange({ ...passed, ...part })
  const ends = (months: number | null) => (from === null ? null : lastDay(from, { months }))
  const { requirements } = passed
  // Two of a kind are told apart by which of them comes first.
  const keys = requirements.map(
    ({ code }, at, all) => `${code} ${all.slice(0, at).filter((one) => one.code === code).length}`,
  )
  const there = new Set<string>(requirements.map(({ code }) => code))
  const left = labels('requirements').filter(({ code }) => !there.has(code))
  return (
    <>
      <table className="parts-passed">
        <caption>
          The sentence, part by part{' '}
          <span className="hint">
            {same === null ? 'enter what was passed' : 'filled in as proposed: change what the court changed'}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Proposed</th>
            <th scope="col">Passed</th>
            <th scope="col">Ends</th>
          </tr>
        </thead>
        <tbody>
          {passed.order === 'custody' || passed.order === 'suspended' ? (
            <>
              <PartRow part={order} proposed={orderProposed(proposed)} ends={null}>
                <div className="parts-passed__term">
                  <TermFields term={passed.term} onChange={(term) => change({ term })} />
                </div>
              </PartRow>
              {passed.order === 'suspended' ? (
                <>
                  <MonthsRow
                    part="Suspended for"
                    proposed={same?.operationalMonths ?? null}
                    months={passed.operationalMonths}
                    ends={ends(passed.operationalMonths)}
                    onMonths={(operationalMonths) => change({ operationalMonths })}
                  />
                  <MonthsRow
                    part="Supervision"
                    proposed={same?.months ?? null}
                    months={passed.months}
                    ends={ends(passed.months)}
                    onMonths={(months) => change({ months })}
                  />
                </>
              ) : null}
            </>
          ) : passed.order === 'fine' ? (
            <PartRow part={order} proposed={orderProposed(proposed)} ends={null}>
              {null}
            </PartRow>
          ) : (
            <MonthsRow
              part={order}
              name="the order"
              proposed={same?.months ?? null}
              instead={same === null ? orderProposed(proposed) : null}
              months={passed.months}
              ends={ends(passed.months)}
              onMonths={(months) => change({ months })}
            />
          )}
          {carriesRequirements({ kind: passed.order })
            ? requirements.map((requirement, at) => (
                <RequirementRow
                  key={keys[at]}
                  requirement={requirement}
                  proposed={proposed?.requirements.find(({ code }) => code === requirement.code) ?? null}
                  passed={passed}
                  from={from}
                  names={labels('requirements')}
                  programmes={labels('programmes')}
                  onChange={(changed) =>
                    change({ requirements: requirements.map((one, place) => (place === at ? changed : one)) })
                  }
                  onTakeOut={() => change({ requirements: requirements.filter((_, place) => place !== at) })}
                />
              ))
            : null}
          {passed.existingOrders.map((existing, at) => (
            <PartRow
              key={existing.row ?? existing.order}
              part={sentenceCase(existing.order)}
              proposed={PROPOSED_ACTS[proposed?.existingOrders[at]?.act ?? 'none']}
              ends={null}
            >
              <SelectField
                label={`The ${existing.order}`}
                none="Not said"
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
            </PartRow>
          ))}
        </tbody>
      </table>
      <div className="parts-passed__more">
        {carriesRequirements({ kind: passed.order }) ? (
          <SelectField
            label="Add a requirement"
            none="Add a requirement"
            options={left}
            value={null}
            onChange={(code) => {
              const added = requirementSchema.safeParse({ code })
              if (added.success) change({ requirements: [...requirements, added.data] })
            }}
          />
        ) : null}
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
    </>
  )
}

/** "Community order, 12 months", of an order that the court replaced or whose length it named itself. */
const orderProposed = (proposed: Passed | null): string =>
  proposed === null ? '' : (ORDERS.find(({ code }) => code === proposed.order)?.label ?? '')
