import { longInstant } from '../../../shared/lib/dates.ts'
import { useQuery } from '../../client/use-query.ts'
import { Button } from '../../controls/Button.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'

/** Questions of receivers that nobody has answered; nothing where there is none. */
export function QuestionsWaiting() {
  const { go } = useAppWindow()
  const { value } = useQuery('question.waiting', {}, ['reportChanged'])
  if (value === null || value.length === 0) return null
  return (
    <section className="group">
      <h2>
        Questions to answer <span className="count">{value.length}</span>
      </h2>
      <ul className="left__list">
        {value.map(({ id, reportId, name, by, at }) => (
          <li key={id}>
            <Button kind="link" onClick={() => go({ at: 'report', id: reportId })}>
              {name === '' ? 'No name yet' : name}
            </Button>
            <p className="hint">
              {by} asked, {longInstant(at)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
