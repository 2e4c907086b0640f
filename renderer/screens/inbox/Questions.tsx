import type { CaseRead } from '../../../shared/contract/inbox-commands.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { QuestionView } from '../../parts/QuestionView.tsx'
import { SaveFile } from '../../parts/SaveFile.tsx'

/** What was asked about the case, with what came back; nothing where nothing was asked. */
export function Questions({ read }: { read: CaseRead }) {
  const client = useClient()
  if (read.questions.length === 0) return null
  return (
    <section className="handover-sheet__part" id="questions">
      <h2>Questions</h2>
      <ul className="letters">
        {read.questions.map((question) => (
          <QuestionView key={question.id} question={question}>
            <SaveFile kind="link" write={() => client.run('message.save', { id: question.id })}>
              {`Save the question of version ${question.version} to send it`}
            </SaveFile>
          </QuestionView>
        ))}
      </ul>
    </section>
  )
}
