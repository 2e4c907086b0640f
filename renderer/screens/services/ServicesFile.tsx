import { useState } from 'react'
import { longDate, longInstant } from '../../../shared/lib/dates.ts'
import type { ServicesRead } from '../../../shared/services/imported-directory.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Done } from '../../parts/Done.tsx'
import { SaveFile } from '../../parts/SaveFile.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { ImportRefused } from './ImportRefused.tsx'

/** Where the directory comes from, and the one file it goes in and out as. */
export function ServicesFile(props: { read: ServicesRead }) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [done, setDone] = useState<string | null>(null)
  const { imported, sample } = props.read
  const bring = (from: 'file' | 'sample') => {
    setDone(null)
    void ask(
      () => client.run('services.import', { from }),
      (now) => setDone(`${now.imported?.directory.entries.length ?? 0} services are in the directory now.`),
    )
  }
  return (
    <div className="services__file">
      {imported === null ? (
        <p className="lead">No directory imported.</p>
      ) : (
        <dl className="facts">
          <dt>Area</dt>
          <dd>
            {imported.directory.area}
            {imported.directory.sample ? <b> (sample)</b> : null}
          </dd>
          <dt>Issued</dt>
          <dd>
            {longDate(imported.directory.issuedAt)}, by {imported.directory.issuedBy}
          </dd>
          <dt>Imported</dt>
          <dd>
            {longInstant(imported.importedAt)}, by {imported.importedBy}
          </dd>
        </dl>
      )}
      <ImportRefused refusal={refusal} />
      {done === null ? null : <Done>{done}</Done>}
      <p>
        A directory is one file. Importing a file replaces the whole directory. A file with errors changes
        nothing.
      </p>
      <div className="buttons">
        <Button kind="go" busy={busy} onClick={() => bring('file')}>
          {imported === null ? 'Import a directory' : 'Import a newer one'}
        </Button>
        {imported === null ? null : (
          <SaveFile kind="second" write={() => client.run('services.export', {})}>
            Export it
          </SaveFile>
        )}
      </div>
      {imported === null ? (
        <div className="services__sample">
          <p>
            To try one: <b>{sample.area} (sample)</b>, {sample.entries} services. {sample.issuedBy}. It is not
            kept up to date, and says so wherever it is used.
          </p>
          <Button kind="link" busy={busy} onClick={() => bring('sample')}>
            Use the sample
          </Button>
        </div>
      ) : null}
    </div>
  )
}
