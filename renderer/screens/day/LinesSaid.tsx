import { useState } from 'react'
import type { LineSaid } from '../../../shared/court-list/read-list.ts'
import { Button } from '../../controls/Button.tsx'

/** So many at a time: a list of which every line is wrong is one fault, not a thousand. */
const AT_A_TIME = 40

/** What is told of single lines, those left out before those that were taken all the same. */
export function LinesSaid(props: { said: readonly LineSaid[] }) {
  const [shown, setShown] = useState(AT_A_TIME)
  const said = [...props.said].sort(
    (one, other) => Number(one.taken) - Number(other.taken) || one.line - other.line,
  )
  return (
    <>
      <ul className="lines">
        {said.slice(0, shown).map(({ line, taken, says }) => (
          <li key={`${line} ${says}`}>
            <b>Line {line}</b>
            <span className={taken ? 'tag tag--plain' : 'tag tag--wait'}>{taken ? 'taken' : 'left out'}</span>
            <span>{says}</span>
          </li>
        ))}
      </ul>
      {said.length > shown ? (
        <Button kind="link" onClick={() => setShown(shown + AT_A_TIME)}>
          Show more: {said.length - shown} are not shown
        </Button>
      ) : null}
    </>
  )
}
