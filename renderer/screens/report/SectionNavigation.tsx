import type { ReportView } from '../../../shared/contract/commands.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import { Button } from '../../controls/Button.tsx'
import type { Insight } from '../../report/insight.ts'

const things = (count: number) => (count === 1 ? '1 thing stops signing' : `${count} things stop signing`)

/** The sections with their state in words, and what ends the work at the bottom. */
export function SectionNavigation(props: {
  form: FormDefinition
  insight: Insight
  sectionId: string
  onSection: (id: string) => void
  blocks: number
  view: ReportView
  onSign: () => void
  onUpgrade: () => void
  onDiscard: () => void
}) {
  return (
    <nav className="rail" aria-label="Sections" data-pane="rail">
      <h2>Report</h2>
      <ol>
        {props.form.sections.map((section) => {
          const state = props.insight.sections.find((candidate) => candidate.section === section.id)
          return (
            <li key={section.id}>
              <button
                type="button"
                aria-current={section.id === props.sectionId ? 'step' : undefined}
                onClick={() => props.onSection(section.id)}
              >
                <span className="rail__title">{section.title}</span>
                <span className={`rail__state rail__state--${state?.state ?? 'notStarted'}`}>
                  {state?.words}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
      <div className="rail__end">
        {props.view.may.sign ? (
          <>
            <Button kind={props.blocks > 0 ? 'second' : 'go'} onClick={props.onSign}>
              Sign
            </Button>
            <p className={props.blocks > 0 ? 'rail__blocks' : 'hint'}>
              {props.blocks > 0 ? things(props.blocks) : 'Nothing stops signing'}
            </p>
          </>
        ) : null}
        {props.form.format === 'oral' && props.view.may.save ? (
          <Button kind="link" onClick={props.onUpgrade}>
            Make this a short-format report
          </Button>
        ) : null}
        {props.view.may.discard ? (
          <Button kind="link" onClick={props.onDiscard}>
            Discard this draft
          </Button>
        ) : null}
      </div>
    </nav>
  )
}
