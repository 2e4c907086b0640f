import { useEffect, useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import type { Refusal } from '../../../shared/contract/refusals.ts'
import { useAppWindow } from '../../app/AppContext.tsx'
import { useClient } from '../../client/ClientContext.tsx'
import { Plain } from '../../parts/Plain.tsx'
import { SealedScreen } from '../after/SealedScreen.tsx'
import { CountersignScreen } from '../countersign/CountersignScreen.tsx'
import { Desk } from './Desk.tsx'

/** Opens the report, then shows the page for where it stands. */
export function ReportScreen(props: { id: string }) {
  const client = useClient()
  const { go } = useAppWindow()
  const [view, setView] = useState<ReportView | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  useEffect(() => {
    let wanted = true
    void client.run('report.open', { id: props.id }).then((reply) => {
      if (!wanted) return
      if (reply.ok) setView(reply.value)
      else setRefusal(reply.refusal)
    })
    return () => {
      wanted = false
    }
  }, [client, props.id])

  if (refusal !== null)
    return (
      <Plain title="This report cannot be opened">
        <p className="lead" role="alert">
          {refusal.says}
        </p>
        <button type="button" className="govuk-button" onClick={() => go({ at: 'start' })}>
          Back to the start page
        </button>
      </Plain>
    )
  if (view === null) return null
  switch (view.state.is) {
    case 'draft':
      // A changed format is another form: everything is built anew from the report as it now is.
      return <Desk key={view.format} view={view} onView={setView} />
    case 'signed':
      return <CountersignScreen view={view} onView={setView} />
    case 'sealed':
    case 'handedOver':
      return <SealedScreen view={view} onView={setView} />
    case 'discarded':
      return (
        <Plain title="This draft was discarded">
          <p className="lead">{view.state.reason}</p>
          <button type="button" className="govuk-button" onClick={() => go({ at: 'start' })}>
            Back to the start page
          </button>
        </Plain>
      )
  }
}
