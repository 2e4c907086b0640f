import { useQuery } from '../../client/use-query.ts'
import { Button } from '../../controls/Button.tsx'
import { OfficePage } from '../../parts/OfficePage.tsx'
import { InspectorsQuestions } from '../../report/InspectorsQuestions.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { usePractice } from '../../window/practice.ts'

/** Where somebody practises: the invented cases, what to look at in each, and what an inspector asks. */
export function PracticeScreen() {
  const { go } = useAppWindow()
  const practice = usePractice()
  const { value: guide } = useQuery('practice.read', {})
  return (
    <OfficePage
      at="practice"
      heading="Practise on three invented cases"
      side={
        guide === null ? null : (
          <div className="pane">
            <h2>What an inspector asks</h2>
            <InspectorsQuestions guide={guide} />
          </div>
        )
      }
      sideName="What an inspector asks"
    >
      <div className="practice">
        {practice.is ? (
          <>
            <p className="lead">
              The three stand in today’s list. Write a report as you would, give it in court (F8), sign it and
              hand it over. Wherever a passphrase is asked, it is <strong>only practice, nothing real</strong>
              .
            </p>
            <div className="buttons">
              <Button kind="go" onClick={() => go({ at: 'start' })}>
                To today’s list
              </Button>
              <Button kind="second" onClick={practice.leave}>
                Leave practice
              </Button>
            </div>
          </>
        ) : (
          <>
            <p className="lead">
              In an office of its own, apart from yours: nothing of it is found, counted or sent. Yours is
              locked meanwhile.
            </p>
            <div className="buttons">
              <Button kind="go" onClick={practice.start}>
                Lock, and practise
              </Button>
            </div>
          </>
        )}
        {guide?.cases.map(({ row, title, told, looksAt }) => (
          <article key={title} className="practice__case">
            <h2>{title}</h2>
            <p className="hint">
              {row.defendantName}, courtroom {row.courtroom} at {row.time}
            </p>
            {told.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
            <p className="practice__look">
              <strong>Look at:</strong> {looksAt}
            </p>
          </article>
        ))}
      </div>
    </OfficePage>
  )
}
