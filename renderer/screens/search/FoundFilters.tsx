import type { SearchedState } from '../../../shared/search/searched-text.schema.ts'
import { DateField, SelectField } from '../../controls/Field.tsx'
import { STATE_NAMES } from './found-words.ts'

/** Which of all that are found are shown. The dates as they are typed. */
export type Filters = {
  readonly state: SearchedState | null
  readonly mine: boolean
  readonly from: string
  readonly to: string
}
export const NO_FILTERS: Filters = { state: null, mine: false, from: '', to: '' }

export function FoundFilters(props: { filters: Filters; onChange: (filters: Filters) => void }) {
  const { filters, onChange } = props
  const whose = (mine: boolean, words: string) => (
    <button type="button" aria-pressed={filters.mine === mine} onClick={() => onChange({ ...filters, mine })}>
      {words}
    </button>
  )
  return (
    <div className="found__filters">
      <fieldset className="states" aria-label="Whose">
        {whose(false, 'All')}
        {whose(true, 'Mine')}
      </fieldset>
      <SelectField
        label="State"
        options={STATE_NAMES}
        value={filters.state}
        none="Any"
        onChange={(state) => onChange({ ...filters, state })}
      />
      <DateField
        label="Heard from"
        kind="date"
        value={filters.from}
        onChange={(from) => onChange({ ...filters, from })}
      />
      <DateField
        label="Heard until"
        kind="date"
        value={filters.to}
        onChange={(to) => onChange({ ...filters, to })}
      />
    </div>
  )
}
