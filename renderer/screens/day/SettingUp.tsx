import { useQuery } from '../../client/use-query.ts'
import { Button } from '../../controls/Button.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'

/** What an office may still want before its first reports; nothing of it stops one. Gone once all is done. */
export function SettingUp() {
  const { go, directory } = useAppWindow()
  const { value: people } = useQuery('user.list', {}, ['usersChanged'])
  if (people === null || directory === null) return null
  const senior = people.some(({ grade }) => grade === 'SPO')
  const services = directory.imported !== null
  const done = 1 + Number(senior) + Number(services)
  if (done === 3) return null
  return (
    <section className="group">
      <h2>
        Setting up this office <span className="hint">{done} of 3 done</span>
      </h2>
      <ul className="setup">
        <Step done words="Your name, grade and passphrase" />
        <Step
          done={senior}
          words="A senior officer"
          under="Without one, nothing can be countersigned. Office, Add a colleague."
        />
        <Step
          done={services}
          words="The local services"
          under="One file from your manager; then waits show while you propose."
          {...(services ? {} : { onChoose: () => go({ at: 'directory' }) })}
        />
      </ul>
      <p className="hint">None of these stops you writing a report now.</p>
    </section>
  )
}

function Step(props: { done: boolean; words: string; under?: string; onChoose?: () => void }) {
  const { done, words, under, onChoose } = props
  return (
    <li className={done ? 'is-done' : ''}>
      <span className={`shape shape--${done ? 'tick' : 'ring'}`} aria-hidden="true" />
      <p>
        <span className="vh">{done ? 'Done: ' : 'To do: '}</span>
        {onChoose === undefined ? (
          words
        ) : (
          <Button kind="link" onClick={onChoose}>
            {words}
          </Button>
        )}
        {done || under === undefined ? null : <small>{under}</small>}
      </p>
    </li>
  )
}
