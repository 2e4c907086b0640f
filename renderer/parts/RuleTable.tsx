import type { ReactNode } from 'react'
import { CONFIDENCE, type Confidence } from '../../shared/lib/confidence.ts'
import { ListHead, ListRoom } from './ListTable.tsx'

export type RuleShown = {
  readonly id: string
  readonly says: ReactNode
  readonly does: ReactNode
  readonly source: string
  readonly confidence: Confidence
}
export type RuleGroup = { readonly title: string; readonly rules: readonly RuleShown[] }

/** Rules as whoever works by them reads them: what each says and does; where it comes from is one step further. */
export function RuleTable(props: {
  /** Of the whole table, for those who do not see it. */
  caption: string
  heads: { readonly says: string; readonly does: string }
  groups: readonly RuleGroup[]
}) {
  return (
    <table className="list rules">
      <ListHead caption={props.caption} heads={[props.heads.says, props.heads.does, 'Where it comes from']} />
      {props.groups.map(({ title, rules }) =>
        rules.length === 0 ? null : (
          <ListRoom key={title} title={title} says={rules.length} columns={3}>
            {rules.map((rule) => (
              <Rule key={rule.id} {...rule} />
            ))}
          </ListRoom>
        ),
      )}
    </table>
  )
}

const Rule = ({ id, says, does, source, confidence }: RuleShown) => (
  <tr>
    <td>{says}</td>
    <td>{does}</td>
    <td>
      <details className="rules__why">
        <summary>
          Why<span className="vh"> {id}</span>
        </summary>
        <p>
          {source}.{' '}
          <span className="hint">
            {id}, {CONFIDENCE[confidence]}.
          </span>
        </p>
      </details>
    </td>
  </tr>
)
