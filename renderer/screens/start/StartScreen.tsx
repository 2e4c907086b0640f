import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReportListed } from '../../../shared/contract/commands.ts'
import type { Refusal } from '../../../shared/contract/refusals.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { ListSearch } from '../../parts/ListSearch.tsx'
import { OfficeBar } from '../../parts/OfficeBar.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { StatusBar } from '../../parts/StatusBar.tsx'
import { SkipLink } from '../../parts/TopBar.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { useKeys } from '../../window/use-keys.ts'
import { AddColleague } from './AddColleague.tsx'
import { ContinueList } from './ContinueList.tsx'
import { DiscardDraft } from './DiscardDraft.tsx'
import { NewReport } from './NewReport.tsx'
import { OfficeActions } from './OfficeActions.tsx'
import { VerifyHandover } from './VerifyHandover.tsx'

const SEARCH_PAUSE_MS = 150

type OpenDialog =
  | { is: 'nothing' }
  | { is: 'discard'; report: ReportListed }
  | { is: 'colleague' }
  | { is: 'verify' }

/** Begin, continue, or find: the first page of the day. */
export function StartScreen() {
  const client = useClient()
  const { offer, lock, go, openKeys } = useAppWindow()
  const [search, setSearch] = useState('')
  const [reports, setReports] = useState<readonly ReportListed[] | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [openDialog, setOpenDialog] = useState<OpenDialog>({ is: 'nothing' })
  const searchField = useRef<HTMLInputElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)

  const list = useCallback(
    async (typed: string) => {
      const reply = await client.run('report.list', { search: typed.slice(0, 200) })
      setRefusal(reply.ok ? null : reply.refusal)
      if (reply.ok) setReports(reply.value)
    },
    [client],
  )
  useEffect(() => {
    const soon = setTimeout(() => void list(search), search === '' ? 0 : SEARCH_PAUSE_MS)
    return () => clearTimeout(soon)
  }, [list, search])
  useEffect(
    () =>
      client.on((event) => {
        if (event.is === 'reportChanged') void list(search)
      }),
    [client, list, search],
  )
  useEffect(() => {
    document.title = 'Start – Courtside'
    heading.current?.focus()
  }, [])
  useEffect(
    () =>
      offer(() => [
        { kind: 'Action', label: 'Search the reports', keys: '/', run: () => searchField.current?.focus() },
        {
          kind: 'Action',
          label: 'Open and check a handover file',
          run: () => setOpenDialog({ is: 'verify' }),
        },
        { kind: 'Action', label: 'Risk reviews', run: () => go({ at: 'riskReviews' }) },
        { kind: 'Action', label: 'Local services', run: () => go({ at: 'directory' }) },
        { kind: 'Action', label: 'Allocation rules', run: () => go({ at: 'allocationRules' }) },
        { kind: 'Action', label: 'Quality checks', run: () => go({ at: 'qualityChecks' }) },
        { kind: 'Action', label: 'Add a colleague', run: () => setOpenDialog({ is: 'colleague' }) },
        { kind: 'Action', label: 'Lock', keys: 'Ctrl Shift L', run: lock },
        { kind: 'Action', label: 'Keys', keys: '?', run: openKeys },
        ...(reports ?? []).map((report) => ({
          kind: report.crn === '' ? report.formatName : report.crn,
          label: report.name === '' ? 'No name yet' : report.name,
          run: () => go({ at: 'report', id: report.id }),
        })),
      ]),
    [offer, lock, openKeys, go, reports],
  )
  const toSearch = () => searchField.current?.focus()
  useKeys({ '/': toSearch })

  const close = () => setOpenDialog({ is: 'nothing' })
  return (
    <div className="start">
      <SkipLink />
      <OfficeBar />
      <main className="start__page" id="main" tabIndex={-1}>
        <section className="start__new" aria-labelledby="start-new">
          <h1 id="start-new" ref={heading} tabIndex={-1}>
            New report
          </h1>
          <NewReport onStarted={(id) => go({ at: 'report', id })} />
          <OfficeActions
            onVerify={() => setOpenDialog({ is: 'verify' })}
            onColleague={() => setOpenDialog({ is: 'colleague' })}
          />
        </section>
        <section className="start__list" aria-labelledby="start-continue">
          <ListSearch
            heading="Continue"
            headingId="start-continue"
            field={searchField}
            value={search}
            onChange={setSearch}
          />
          <Refused refusal={refusal} />
          {reports === null ? null : (
            <ContinueList
              reports={reports}
              search={search}
              onOpen={(report) => go({ at: 'report', id: report.id })}
              onDiscard={(report) => setOpenDialog({ is: 'discard', report })}
            />
          )}
        </section>
      </main>
      <StatusBar keys={[{ keys: '/', does: 'search', run: toSearch }]}>
        Everything stays on this computer until you hand it over.
      </StatusBar>
      {openDialog.is === 'discard' ? (
        <DiscardDraft
          report={openDialog.report}
          onClose={close}
          onDiscarded={() => {
            close()
            void list(search)
          }}
        />
      ) : null}
      {openDialog.is === 'colleague' ? <AddColleague onClose={close} /> : null}
      {openDialog.is === 'verify' ? <VerifyHandover onClose={close} /> : null}
    </div>
  )
}
