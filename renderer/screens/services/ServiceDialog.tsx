import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/commands.ts'
import { undrawableInWords } from '../../../shared/document/printable-characters.ts'
import { courtDate } from '../../../shared/lib/dates.ts'
import type { ServiceEntry } from '../../../shared/services/directory.schema.ts'
import { serviceLabels } from '../../../shared/services/service-facts.ts'
import { isStale } from '../../../shared/services/staleness.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { now } from '../../client/now.ts'
import { Button } from '../../controls/Button.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Done } from '../../parts/Done.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { ServiceView } from '../../parts/ServiceView.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useAppWindow } from '../../window/AppContext.tsx'

/** A service opened: its page to read, and to print for the court or the person. */
export function ServiceDialog(props: { entry: ServiceEntry; sample: boolean; onClose: () => void }) {
  const client = useClient()
  const { reference } = useAppWindow()
  const { busy, refusal, ask } = useAsking()
  const [saved, setSaved] = useState<OutputOf<'services.printService'> | null>(null)
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
      <Refused refusal={refusal} />
      <Button
        kind="second"
        busy={busy}
        onClick={() => void ask(() => client.run('services.printService', { id: entry.id }), setSaved)}
      >
        {busy ? 'Making the page' : 'Save the page for printing (PDF)'}
      </Button>
      {saved === null ? null : (
        <Done>
          Saved to {saved.path} {undrawableInWords(saved.undrawable)}
        </Done>
      )}
    </Dialog>
  )
}
