import { useEffect, useRef, useState } from 'react'
import { courtDate } from '../../../shared/lib/dates.ts'
import { type ServiceEntry, serviceKinds } from '../../../shared/services/directory.schema.ts'
import { isStale } from '../../../shared/services/staleness.ts'
import { now } from '../../client/now.ts'
import { Button } from '../../controls/Button.tsx'
import { OfficeBar } from '../../parts/OfficeBar.tsx'
import { StatusBar } from '../../parts/StatusBar.tsx'
import { SkipLink } from '../../parts/TopBar.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { useKeys } from '../../window/use-keys.ts'
import { matchingEntries } from './matching-entries.ts'
import { ServiceDialog } from './ServiceDialog.tsx'
import { ServiceItem } from './ServiceItem.tsx'
import { ServicesFile } from './ServicesFile.tsx'

/** The office's local directory of services: to search, to read and print, to bring in and give out. */
export function ServicesScreen() {
  const { directory, go, lock, offer, reference } = useAppWindow()
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<ServiceEntry | null>(null)
  const searchField = useRef<HTMLInputElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const entries = directory?.imported?.directory.entries ?? []
  const sample = directory?.imported?.directory.sample === true
  const found = matchingEntries(entries, search)
  const staleDays = reference.quality.settings.directoryStaleDays
  const today = courtDate(now())
  const stale = entries.filter((entry) => isStale(entry, today, staleDays)).length

  useEffect(() => {
    document.title = 'Local services – Courtside'
    heading.current?.focus()
  }, [])
  useEffect(
    () =>
      offer(() => [
        { kind: 'Action', label: 'Back to the start page', run: () => go({ at: 'start' }) },
        { kind: 'Action', label: 'Search the services', keys: '/', run: () => searchField.current?.focus() },
        { kind: 'Action', label: 'Lock', keys: 'Ctrl Shift L', run: lock },
        ...(directory?.imported?.directory.entries ?? []).map((entry) => ({
          kind: serviceKinds[entry.kind],
          label: entry.name,
          run: () => setOpened(entry),
        })),
      ]),
    [offer, go, lock, directory],
  )
  useKeys({ '/': () => searchField.current?.focus() })

  return (
    <div className="start">
      <SkipLink />
      <OfficeBar onBrand={() => go({ at: 'start' })} />
      <main className="start__page" id="main" tabIndex={-1}>
        <section className="start__new" aria-labelledby="directory-file">
          <h1 id="directory-file" ref={heading} tabIndex={-1}>
            Local services
          </h1>
          {directory === null ? null : <ServicesFile read={directory} />}
          <p>
            <Button kind="link" onClick={() => go({ at: 'start' })}>
              Back to the start page
            </Button>
          </p>
        </section>
        <section className="start__list" aria-labelledby="directory-services">
          <div className="start__find">
            <h2 id="directory-services">Directory</h2>
            <label htmlFor="directory-search" className="govuk-visually-hidden">
              Search the services
            </label>
            <input
              id="directory-search"
              ref={searchField}
              className="govuk-input"
              type="search"
              placeholder="Search by name, area or provider"
              autoComplete="off"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
            <kbd>/</kbd>
          </div>
          {stale === 0 ? null : (
            <p className="services__stale">
              {stale} of {entries.length} not confirmed within {staleDays} days.
            </p>
          )}
          {found.length === 0 ? (
            <p className="start__none" role="status">
              {entries.length === 0
                ? 'Nothing here yet: services stand here once a directory is imported.'
                : 'No service holds all these words.'}
            </p>
          ) : (
            <ul className="services services--wide">
              {found.map((entry) => (
                <ServiceItem
                  key={entry.id}
                  entry={entry}
                  stale={isStale(entry, today, staleDays)}
                  onOpen={() => setOpened(entry)}
                >
                  <p className="hint">
                    {serviceKinds[entry.kind]}
                    {entry.areas.length === 0 ? '' : `, ${entry.areas.join(', ')}`}
                  </p>
                </ServiceItem>
              ))}
            </ul>
          )}
        </section>
      </main>
      <StatusBar keys={[{ keys: '/', does: 'search', run: () => searchField.current?.focus() }]}>
        The directory lies on this computer: it can be read without a network.
      </StatusBar>
      {opened === null ? null : (
        <ServiceDialog entry={opened} sample={sample} onClose={() => setOpened(null)} />
      )}
    </div>
  )
}
