import type { ReportView } from '../../../shared/contract/commands.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import { formInWords } from '../../../shared/form/formats.ts'
import { Button } from '../../controls/Button.tsx'
import { keyShown } from '../../keys/keys.ts'
import type { Insight } from '../../report/insight.ts'
import { notYetInWords } from '../../report/to-do.ts'
import { SectionState } from './SectionState.tsx'

/** The sections with their state in words, and what ends the work at the bottom. */
export function SectionNavigation(props: {
  form: FormDefinition
  insight: Insight
  sectionId: string
  visited: ReadonlySet<string>
  onSection: (id: string) => void
  view: ReportView
  /** Null where the report proposes nothing that a bench could hear. */
  onCourt: (() => void) | null
  onSign: () => void
  /** What the report is usually made where the case asks for more; null where it cannot be changed. */
  upgrade: { to: FormDefinition | null; onChoose: () => void } | null
  onDiscard: () => void
}) {
  const notYet = notYetInWords(props.insight.open)
  return (
    <nav className="rail" aria-label="Sections" data-pane="rail">
      <h2>Report</h2>
      <ol>
        {props.form.sections.map((section) => (
          <li key={section.id}>
            <button
              type="button"
              aria-current={section.id === props.sectionId ? 'step' : undefined}
              onClick={() => props.onSection(section.id)}
            >
              <span className="rail__title">{section.title}</span>
              <SectionState
                section={section.id}
                insight={props.insight}
                visited={props.visited.has(section.id)}
              />
            </button>
          </li>
        ))}
      </ol>
      <div className="rail__end">
        {props.onCourt === null ? null : (
          <Button kind="second" onClick={props.onCourt}>
            Court view <kbd>{keyShown('court')}</kbd>
          </Button>
        )}
        {props.view.may.sign ? (
          <>
            <Button kind={notYet === null ? 'go' : 'second'} onClick={props.onSign}>
              Sign
            </Button>
            <p className="rail__open">{notYet ?? 'Nothing stops signing'}</p>
          </>
        ) : null}
        {props.upgrade === null ? null : (
          <Button kind="link" onClick={props.upgrade.onChoose}>
            Make this {props.upgrade.to === null ? 'another kind of report' : formInWords(props.upgrade.to)}
          </Button>
        )}
        {props.view.may.discard ? (
          <Button kind="link" onClick={props.onDiscard}>
            Discard this draft
          </Button>
        ) : null}
      </div>
    </nav>
  )
}
