import { useState } from 'react'
import type { ReportListed } from '../../../shared/contract/commands.ts'
import { useQuery } from '../../client/use-query.ts'
import { OfficePage } from '../../parts/OfficePage.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { CaseList } from './CaseList.tsx'

/** Every report on this computer, as work to do, whatever day it is of. */
export function CasesScreen() {
  const { go } = useAppWindow()
  const [search, setSearch] = useState('')
  const list = useQuery('report.list', { search: search.slice(0, 200) }, ['reportChanged'])
  const open = ({ id }: ReportListed) => go({ at: 'report', id })
  return (
    <OfficePage
      at="cases"
      heading="Cases"
      search={{ label: 'Find a person, CRN or PNC', value: search, onChange: setSearch }}
      offers={() =>
        (list.value ?? []).map((report) => ({
          kind: report.crn === '' ? report.formatName : report.crn,
          label: report.name === '' ? 'No name yet' : report.name,
          run: () => open(report),
        }))
      }
    >
      <Refused refusal={list.refusal} />
      {list.value === null ? null : <CaseList reports={list.value} search={search} onOpen={open} />}
    </OfficePage>
  )
}
