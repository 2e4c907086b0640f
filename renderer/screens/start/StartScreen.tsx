import { useState } from 'react'
import type { ReportListed } from '../../../shared/contract/commands.ts'
import { courtDate, longDate } from '../../../shared/lib/dates.ts'
import { now } from '../../client/now.ts'
import { useQuery } from '../../client/use-query.ts'
import { OfficePage } from '../../parts/OfficePage.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { AddColleague } from './AddColleague.tsx'
import { ContinueList } from './ContinueList.tsx'
import { DiscardDraft } from './DiscardDraft.tsx'
import { NewReport } from './NewReport.tsx'
import { OfficeActions } from './OfficeActions.tsx'
import { VerifyHandover } from './VerifyHandover.tsx'

type OpenDialog =
  | { is: 'nothing' }
  | { is: 'discard'; report: ReportListed }
  | { is: 'colleague' }
  | { is: 'verify' }

/** The start page: begin, continue or find a report. */
export function StartScreen() {
  const { go } = useAppWindow()
  const [search, setSearch] = useState('')
  const list = useQuery('report.list', { search: search.slice(0, 200) }, ['reportChanged'])
  const [openDialog, setOpenDialog] = useState<OpenDialog>({ is: 'nothing' })
  const close = () => setOpenDialog({ is: 'nothing' })
  const open = (id: string) => go({ at: 'report', id })
  return (
    <OfficePage
      at="start"
      heading={longDate(courtDate(now()))}
      search={{ label: 'Search by name or CRN', value: search, onChange: setSearch }}
      offers={() => [
        {
          kind: 'Action',
          label: 'Open and check a handover file',
          run: () => setOpenDialog({ is: 'verify' }),
        },
        { kind: 'Action', label: 'Add a colleague', run: () => setOpenDialog({ is: 'colleague' }) },
        ...(list.value ?? []).map((report) => ({
          kind: report.crn === '' ? report.formatName : report.crn,
          label: report.name === '' ? 'No name yet' : report.name,
          run: () => open(report.id),
        })),
      ]}
      side={
        <OfficeActions
          onVerify={() => setOpenDialog({ is: 'verify' })}
          onColleague={() => setOpenDialog({ is: 'colleague' })}
        />
      }
    >
      <NewReport onStarted={open} />
      <section aria-labelledby="continue">
        <h2 id="continue" className="vh">
          Continue
        </h2>
        <Refused refusal={list.refusal} />
        {list.value === null ? null : (
          <ContinueList
            reports={list.value}
            search={search}
            onOpen={(report) => open(report.id)}
            onDiscard={(report) => setOpenDialog({ is: 'discard', report })}
          />
        )}
      </section>
      {openDialog.is === 'discard' ? (
        <DiscardDraft report={openDialog.report} onClose={close} onDiscarded={close} />
      ) : null}
      {openDialog.is === 'colleague' ? <AddColleague onClose={close} /> : null}
      {openDialog.is === 'verify' ? <VerifyHandover onClose={close} /> : null}
    </OfficePage>
  )
}
