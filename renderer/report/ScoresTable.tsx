import type { ReactNode } from 'react'
import type { LaidNode } from '../../shared/document/laid-report.ts'
import type { ScoreWords } from '../../shared/document/score-words.ts'
import { inOrder } from '../parts/in-order.ts'

export const columnHead = (head: string): ReactNode => <th scope="col">{head}</th>

/** The computed scores of a signed report, in the words of paper. */
export const ScoresTable = ({ heads, scores, note }: Extract<LaidNode, { is: 'scores' }>) => (
  <>
    <table className="grid">
      <thead>
        <tr>{inOrder(heads.map(columnHead))}</tr>
      </thead>
      <tbody>
        {scores.map((words) => (
          <ScoreRow key={words.name} words={words} />
        ))}
      </tbody>
    </table>
    <p className="hint grid__note">{note}</p>
  </>
)

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
