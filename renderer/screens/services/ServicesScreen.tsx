import { useState } from 'react'
import { courtDate } from '../../../shared/lib/dates.ts'
import { type ServiceEntry, serviceKinds } from '../../../shared/services/directory.schema.ts'
import { isStale } from '../../../shared/services/staleness.ts'
import { now } from '../../client/now.ts'
import { OfficePage } from '../../parts/OfficePage.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { matchingEntries } from './matching-entries.ts'
import { ServiceDialog } from './ServiceDialog.tsx'
import { ServicesFile } from './ServicesFile.tsx'
import { ServicesTable } from './ServicesTable.tsx'

/** The office's local directory of services: to search, to read and print, to bring in and give out. */
export function ServicesScreen() {
  const { directory, reference } = useAppWindow()
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<ServiceEntry | null>(null)
  const entries = directory?.imported?.directory.entries ?? []
  const sample = directory?.imported?.directory.sample === true
  const found = matchingEntries(entries, search)
  const staleDays = reference.quality.settings.directoryStaleDays
  const today = courtDate(now())
  const stale = entries.filter((entry) => isStale(entry, today, staleDays)).length
  return (
    <OfficePage
      at="directory"
      heading="Local services"
      search={{ label: 'Search the services', value: search, onChange: setSearch }}
      offers={() =>
        entries.map((entry) => ({
          kind: serviceKinds[entry.kind],
          label: entry.name,
          run: () => setOpened(entry),
        }))
      }
      says="The directory is stored on this computer and can be read offline"
      side={directory === null ? null : <ServicesFile read={directory} />}
    >
      {stale === 0 ? null : (
        <p className="services__stale">
          {stale} of {entries.length} not confirmed within {staleDays} days.
        </p>
      )}
      {found.length === 0 ? (
        <p className="empty" role="status">
          {entries.length === 0
            ? 'Nothing here yet: services stand here once a directory is imported.'
            : 'No services match.'}
        </p>
      ) : (
        <ServicesTable
          entries={found}
          isStale={(entry) => isStale(entry, today, staleDays)}
          onOpen={setOpened}
        />
      )}
      {opened === null ? null : (
        <ServiceDialog entry={opened} sample={sample} onClose={() => setOpened(null)} />
      )}
    </OfficePage>
  )
}
