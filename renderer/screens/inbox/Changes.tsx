import type { CaseRead } from '../../../shared/contract/inbox-commands.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import { counted } from '../../../shared/lib/words.ts'
import { Button } from '../../controls/Button.tsx'

/** What is not as it was in the version before, old beside new; that a version is missing; the way to another version. */
export function Changes(props: { read: CaseRead; onVersion: (version: number | null) => void }) {
  const { versions, version, changes } = props.read
  const shown = versions.find((one) => one.version === version)
  const newer = versions[0]?.version !== version
  if (versions.length === 1 && shown?.afterGap !== true) return null
  return (
    <section className="amend" aria-label="Versions">
      {newer ? (
        <p>
          <b>This is version {version}, older than what is here.</b>{' '}
          <Button kind="link" onClick={() => props.onVersion(null)}>
            Show version {versions[0]?.version}
          </Button>
        </p>
      ) : null}
      {shown?.afterGap === true ? (
        <p>
          <b>Version {version - 1} has not come.</b> Ask the sender for it.
        </p>
      ) : null}
      {changes === null ? null : (
        <>
          <p>
            <b>
              {changes.list.length === 0
                ? `Nothing that is acted on differs from version ${changes.since}.`
                : `${counted(changes.list.length, 'thing')} not as in version ${changes.since}.`}
            </b>{' '}
            {shown === undefined ? '' : `Version ${version} came ${longInstant(shown.receivedAt)}. `}
            <Button kind="link" onClick={() => props.onVersion(changes.since)}>
              Show version {changes.since}
            </Button>
          </p>
          {changes.list.length === 0 ? null : (
            <table className="grid">
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col">Version {changes.since}</th>
                  <th scope="col">Version {version}</th>
                </tr>
              </thead>
              <tbody>
                {changes.list.map(({ what, before, after }) => (
                  <tr key={`${what} ${before} ${after}`}>
                    <th scope="row">{what}</th>
                    <td>{before === null ? 'not there' : <del>{before}</del>}</td>
                    <td>{after === null ? 'not there' : <ins>{after}</ins>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </>
      )}
    </section>
  )
}
