import type { ReportView } from '../../../shared/contract/commands.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import { useQuery } from '../../client/use-query.ts'
import { SignatureList } from '../../parts/SignatureList.tsx'
import { FrozenPage } from '../../report/FrozenPage.tsx'
import { formOf } from '../../report/forms.ts'
import { ScoredAgain } from '../../report/ScoredAgain.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { ExportCopies } from '../after-sentence/ExportCopies.tsx'
import { RecordDelivery } from '../after-sentence/RecordDelivery.tsx'
import { Countersign } from './Countersign.tsx'

/** A signed report that waits for a second person. Who may countersign reads and decides; the author sees why it waits. */
export function CountersignScreen(props: {
  view: ReportView
  onView: (view: ReportView) => void
  /** Null where the report proposes nothing that a bench could hear. */
  onCourt: (() => void) | null
}) {
  const { view } = props
  const { reference, tables } = useAppWindow()
  const { value: frozen, refusal } = useQuery('report.document', { id: view.id }, ['reportChanged'])
  const why = view.state.is === 'signed' ? view.state.countersignature.why : ''
  return (
    <FrozenPage view={view} document={frozen?.document ?? null} refusal={refusal} onCourt={props.onCourt}>
      <h2>Waiting for a countersignature</h2>
      {why === '' ? null : <p className="note">{why}</p>}
      <h2>Signed</h2>
      <SignatureList signatures={view.signatures} />
      <ScoredAgain document={frozen?.document ?? null} offences={tables.offences} />
      {formOf(reference.forms, view).is === 'spoken' ? (
        <>
          <h2>Given in court</h2>
          <RecordDelivery view={view} onView={props.onView} kind="second" />
        </>
      ) : null}
      {view.may.countersign ? (
        <Countersign view={view} onView={props.onView} ready={frozen !== null} />
      ) : (
        <>
          <p>
            {view.state.is === 'signed' ? `Signed ${longInstant(view.state.at)}. ` : ''}
            An SPO of this office can open it with their own passphrase, under “Waiting for your
            countersignature”. It cannot be changed until they countersign or return it.
          </p>
          <ExportCopies view={view} copies={['draft']} />
        </>
      )}
    </FrozenPage>
  )
}
