import type { ToDo } from '../../../shared/assessment/open.ts'
import { Button } from '../../controls/Button.tsx'
import type { ToField } from '../../form/focus-question.ts'
import { toDoInWords } from '../../report/to-do.ts'

/** Answers still to give, each a link to its question; of an answer that was begun, what is left of it. */
export function ToDoList(props: { toDo: readonly ToDo[]; onField: ToField }) {
  return (
    <ul className="todos">
      {props.toDo.map((one) => {
        const { question } = one
        return (
          <li key={question ?? one.label}>
            {question === null ? (
              one.label
            ) : (
              <Button kind="link" onClick={() => props.onField(question, one.findings[0]?.row)}>
                {toDoInWords(one)}
              </Button>
            )}
            {question === null || one.groups === null ? null : (
              <span className="todos__groups">
                {one.groups.left.map(({ name, line }) => (
                  <Button key={line} kind="link" onClick={() => props.onField(question, line)}>
                    {name}
                  </Button>
                ))}
              </span>
            )}
            {one.needed ? null : <span className="hint"> (may be left)</span>}
            {one.left.map((says) => (
              <p key={says} className="hint">
                {says}
              </p>
            ))}
          </li>
        )
      })}
    </ul>
  )
}
