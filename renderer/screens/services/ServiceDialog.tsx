import { courtDate } from '../../../shared/lib/dates.ts'
import type { ServiceEntry } from '../../../shared/services/directory.schema.ts'
import { serviceLabels } from '../../../shared/services/service-facts.ts'
import { isStale } from '../../../shared/services/staleness.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { now } from '../../client/now.ts'
import { Dialog } from '../../parts/Dialog.tsx'
import { SaveFile } from '../../parts/SaveFile.tsx'
import { ServiceView } from '../../parts/ServiceView.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'

/** A service opened: its page to read, and to print for the court or the person. */
export function ServiceDialog(props: { entry: ServiceEntry; sample: boolean; onClose: () => void }) {
  const client = useClient()
  const { reference } = useAppWindow()
  const { entry, sample } = props
  const stale = isStale(entry, courtDate(now()), reference.quality.settings.directoryStaleDays)
  return (
    <Dialog title={entry.name} onClose={props.onClose} size="wide">
      <ServiceView
        entry={entry}
        labels={serviceLabels(entry, reference.forms[0]?.lists ?? {})}
        stale={stale}
        sample={sample}
      />
      <SaveFile kind="second" write={() => client.run('services.printService', { id: entry.id })}>
        Save the page for printing (PDF)
      </SaveFile>
    </Dialog>
  )
}
