import { calculation, type ScoreWords, scoreColumns, scoreWords } from '../../shared/document/score-words.ts'
import type { Worksheet } from '../../shared/scoring/worksheet.schema.ts'

/** The computed scores of a signed report, in the words of paper. */
export function ScoresTable(props: { worksheets: readonly Worksheet[] }) {
  if (props.worksheets.length === 0) return null
  return (
    <>
      <table className="grid">
        <thead>
          <tr>
            {scoreColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.worksheets.map((worksheet) => (
            <ScoreRow key={worksheet.algorithm} words={scoreWords(worksheet)} />
          ))}
        </tbody>
      </table>
      <p className="hint grid__note">{calculation(props.worksheets)}</p>
    </>
  )
}

function ScoreRow({ words }: { words: ScoreWords }) {
  return (
    <tr>
      <th scope="row">
        <b>{words.name}</b>
        {words.about.map((line) => (
          <span key={line} className="hint hint--block">
            {line}
          </span>
        ))}
      </th>
      <td colSpan={words.at === null ? 3 : 1}>
        {words.figures.map(({ figure, what }) => (
          <p key={what}>
            <b>{figure}</b> {what}
          </p>
        ))}
        {words.notes.map((note) => (
          <p key={note} className="hint">
            {note}
          </p>
        ))}
      </td>
      {words.at === null ? null : (
        <>
          <td>
            <b>{words.band}</b>
          </td>
          <td>{words.limits}</td>
        </>
      )}
    </tr>
  )
}
