import type { ListLook } from '../../../shared/contract/day-commands.ts'
import type { Columns } from '../../../shared/court-list/columns.ts'
import type { ListWords } from '../../../shared/court-list/list-words.schema.ts'

/** Each column of the list by its head and first lines, and what it is. A field that another column had is taken from it. */
export function ColumnChoice(props: {
  look: ListLook
  words: ListWords
  onChange: (columns: Columns) => void
}) {
  const { look, words } = props
  const set = (at: number, chosen: string) => {
    const field = words.columns.find((one) => one.field === chosen)?.field ?? null
    props.onChange(
      look.columns.map((had, column) => (column === at ? field : had !== null && had === field ? null : had)),
    )
  }
  // Two columns may have one head, so a column is known by its place.
  const places = look.heads.map((head, at) => ({
    place: `column ${at}`,
    at,
    name: head === '' ? `Column ${at + 1}` : head,
  }))
  return (
    <table className="columns">
      <thead>
        <tr>
          <th scope="col">In the list</th>
          <th scope="col">Its first lines</th>
          <th scope="col">Is read as</th>
        </tr>
      </thead>
      <tbody>
        {places.map(({ place, at, name }) => (
          <tr key={place}>
            <th scope="row">{name}</th>
            <td>
              {look.sample
                .map((cells) => cells[at] ?? '')
                .filter(Boolean)
                .join(' · ')}
            </td>
            <td>
              <select
                autoComplete="off"
                className="input select"
                aria-label={`${name} is read as`}
                value={look.columns[at] ?? ''}
                onChange={(event) => set(at, event.target.value)}
              >
                <option value="">Not read</option>
                {words.columns.map(({ field, label }) => (
                  <option key={field} value={field}>
                    {label}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
