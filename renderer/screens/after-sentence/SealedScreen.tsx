import type { ReportView } from '../../../shared/contract/commands.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { useQuery } from '../../client/use-query.ts'
import { SignatureList } from '../../parts/SignatureList.tsx'
import { FrozenPage } from '../../report/FrozenPage.tsx'
import { formOf } from '../../report/forms.ts'
import { ScoredAgain } from '../../report/ScoredAgain.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { Allocation } from './Allocation.tsx'
import { ExportCopies } from './ExportCopies.tsx'
import { HandOver } from './HandOver.tsx'
import { RecordDelivery } from './RecordDelivery.tsx'
import { RecordResult } from './RecordResult.tsx'
import { SentTo } from './SentTo.tsx'

/** A sealed report: what the court did, copies on paper, and the handover. The report itself never changes. */
export function SealedScreen(props: {
  view: ReportView
  onView: (view: ReportView) => void
  /** Null where the report proposes nothing that a bench could hear. */
  onCourt: (() => void) | null
}) {
  const { view } = props
  const client = useClient()
  const { reference, tables } = useAppWindow()
  const { value: frozen, refusal } = useQuery('report.document', { id: view.id }, ['reportChanged'])
  const again = () =>
    void client.run('report.open', { id: view.id }).then((reply) => {
      if (reply.ok) props.onView(reply.value)
    })
  return (
    <FrozenPage view={view} document={frozen?.document ?? null} refusal={refusal} onCourt={props.onCourt}>
      <h2>Signed and sealed</h2>
      <SignatureList signatures={view.signatures} />
      <ScoredAgain document={frozen?.document ?? null} offences={tables.offences} />
      <h2>Copies</h2>
      <ExportCopies view={view} copies={['court', 'defendant', 'receiver', 'restricted']} />
      {formOf(reference.forms, view).is === 'spoken' ? (
        <>
          <h2>Given in court</h2>
          <RecordDelivery view={view} onView={props.onView} />
        </>
      ) : null}
      <h2>What the court did</h2>
      <RecordResult view={view} onView={props.onView} />
      <h2>Allocation</h2>
      <Allocation view={view} onView={props.onView} />
      <h2>Hand over</h2>
      {view.state.is === 'handedOver' ? (
        <p className="note">
          Handed over {longInstant(view.state.at)}, version {view.state.version}. Handing over again makes the
          next version.
        </p>
      ) : null}
      <HandOver view={view} onView={props.onView} />
      {view.handovers.length === 0 ? null : (
        <>
          <h2>Receipts</h2>
          <SentTo handovers={view.handovers} onRead={again} />
        </>
      )}
    </FrozenPage>
  )
}
