import type { ReactNode } from 'react'
import { Button } from '../controls/Button.tsx'
import { keyShown } from '../keys/keys.ts'
import { usePractice } from '../window/practice.ts'
import { useBeside } from './beside.ts'
import { NotesPane } from './NotesPane.tsx'
import type { OpenReport } from './open-report.ts'
import { PapersPane } from './PapersPane.tsx'
import { QuestionsPane } from './QuestionsPane.tsx'

/** The side of a case: its panel, with what lies beside the report one link away. */
export function CaseSide(props: {
  label: string
  /** The draft of whoever looks at it; null where nothing is answered here. */
  mine: OpenReport | null
  children: ReactNode
}) {
  const { shown, show } = useBeside()
  const practice = usePractice()
  return (
    <aside
      className="side"
      aria-label={shown === 'panel' ? props.label : 'Beside the report'}
      data-pane="side"
    >
      {/* Hidden and not taken out: what is being entered there stays. */}
      <div className="side__panel" hidden={shown !== 'panel'}>
        {props.children}
        <nav className="side__more" aria-label="More about this case">
          <Button kind="link" onClick={() => show('notes')}>
            My notes <kbd>{keyShown('notes')}</kbd>
          </Button>
          <Button kind="link" onClick={() => show('papers')}>
            Papers <kbd>{keyShown('papers')}</kbd>
          </Button>
          {practice.is ? (
            <Button kind="link" onClick={() => show('questions')}>
              What an inspector asks
            </Button>
          ) : null}
        </nav>
      </div>
      {shown === 'notes' ? <NotesPane /> : null}
      {shown === 'papers' ? <PapersPane mine={props.mine} /> : null}
      {shown === 'questions' ? <QuestionsPane /> : null}
    </aside>
  )
}
