import type { keepsFromSigning } from '../../../shared/assessment/open.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import type { ToField } from '../../form/focus-question.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { FindingList } from '../../parts/FindingList.tsx'
import { sentences } from '../../parts/FindingWords.tsx'
import { toDoBySection } from '../../report/to-do.ts'
import { ToDoList } from './ToDoList.tsx'

type Keeps = ReturnType<typeof keepsFromSigning>

/** The first stop; else how many answers there are to go; else that something entered cannot stay. */
function titleOf({ stops: [stop], toDo, lookAgain }: Keeps): string {
  if (stop !== undefined) return sentences(stop.says).first
  if (toDo.length > 0) return toDo.length === 1 ? '1 answer to go' : `${toDo.length} answers to go`
  return lookAgain.length === 1 ? '1 thing to look at again' : `${lookAgain.length} things to look at again`
}

/** Why the report cannot be signed yet: what stops it, what does not agree, and what is to do, section by section. */
export function NotYetDialog(props: {
  keeps: Keeps
  form: FormDefinition
  labelOf: (field: string) => string | null
  onField: ToField
  onClose: () => void
}) {
  const { keeps, labelOf, onField } = props
  const bySection = toDoBySection(props.form, keeps.toDo)
  return (
    <Dialog title={titleOf(keeps)} onClose={props.onClose}>
      <p>Everything you have written is saved.</p>
      <FindingList findings={keeps.stops} onField={onField} labelOf={labelOf} />
      {keeps.lookAgain.length === 0 ? null : (
        <section aria-label="Look again">
          <h3>Look again</h3>
          <FindingList findings={keeps.lookAgain} onField={onField} labelOf={labelOf} />
        </section>
      )}
      {bySection.map(({ section, title, toDo }) => (
        <section key={section} aria-label={title}>
          <h3>
            {title} <span className="open-group__count">{toDo.length}</span>
          </h3>
          <ToDoList toDo={toDo} onField={onField} />
        </section>
      ))}
    </Dialog>
  )
}
