import { useSettledAnswers } from '../../autosave/use-answers.ts'
import { Button } from '../../controls/Button.tsx'
import { FindingList } from '../../parts/FindingList.tsx'
import type { Insight } from '../../report/insight.ts'
import type { OpenReport } from '../../report/open-report.ts'
import { FittingServices } from './FittingServices.tsx'
import { ToDoList } from './ToDoList.tsx'

const PROPOSAL = 'proposal'

/** The plain sentence the court will hear, and what stands against it. */
export function ProposalPane(props: {
  insight: Insight
  report: OpenReport
  onField: (field: string) => void
}) {
  const { insight, onField } = props
  const answers = useSettledAnswers(props.report.answers)
  const { stops, lookAgain } = insight.open
  const toDo = insight.open.toDo.filter(({ section }) => section === PROPOSAL)
  const findings = [...stops, ...lookAgain].filter(({ section }) => section === PROPOSAL)
  return (
    <>
      <h2>As the court will hear it</h2>
      {insight.sentence === null ? (
        <p className="hint">
          Nothing is proposed yet.{' '}
          <Button kind="link" onClick={() => onField('proposal.order')}>
            Choose the order
          </Button>
        </p>
      ) : (
        <p className="sentence">{insight.sentence}</p>
      )}
      {toDo.length + findings.length === 0 ? null : <h2>About the proposal</h2>}
      <FindingList findings={findings} onField={onField} labelOf={insight.labelOf} />
      <ToDoList toDo={toDo} onField={onField} />
      <FittingServices answers={answers} />
    </>
  )
}
