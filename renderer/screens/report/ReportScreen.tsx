import { useCallback } from 'react'
import { assertNever } from '../../../shared/lib/assert-never.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { useOpened } from '../../client/use-opened.ts'
import { CannotOpen } from '../../parts/CannotOpen.tsx'
import { Opening } from '../../parts/Opening.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { SealedScreen } from '../after-sentence/SealedScreen.tsx'
import { CountersignScreen } from '../countersign/CountersignScreen.tsx'
import { ReportEditor } from './ReportEditor.tsx'

/** Opens the report, then shows the page for where it stands. */
export function ReportScreen(props: { id: string }) {
  const client = useClient()
  const { go } = useAppWindow()
  const open = useCallback((id: string) => client.run('report.open', { id }), [client])
  const { view, setView, refusal } = useOpened(props.id, open)
  const toStart = () => go({ at: 'start' })
  if (refusal !== null)
    return (
      <CannotOpen
        title="This report cannot be opened"
        says={refusal.says}
        back="Back to the start page"
        onBack={toStart}
      />
    )
  if (view === null) return <Opening />
  switch (view.state.is) {
    case 'draft':
      // A changed format is another form: everything is built anew from the report as it now is.
      return <ReportEditor key={view.format} view={view} onView={setView} />
    case 'signed':
      return <CountersignScreen view={view} onView={setView} />
    case 'sealed':
    case 'handedOver':
      return <SealedScreen view={view} onView={setView} />
    case 'discarded':
      return (
        <CannotOpen
          title="This draft was discarded"
          says={view.state.reason}
          back="Back to the start page"
          onBack={toStart}
        />
      )
    default:
      return assertNever(view.state, 'state of a report')
  }
}
