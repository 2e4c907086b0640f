import type { ReportListed } from '../../../shared/contract/commands.ts'
import { useQuery } from '../../client/use-query.ts'
import { OfficePage } from '../../parts/OfficePage.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { Found } from '../search/Found.tsx'
import { placeOfFound } from '../search/place-of-found.ts'
import { RebuildIndex } from '../search/RebuildIndex.tsx'
import { useFinder } from '../search/use-finder.ts'
import { CaseList } from './CaseList.tsx'

/** Every report on this computer, as work to do, whatever day it is of. */
export function CasesScreen() {
  const { go } = useAppWindow()
  const finder = useFinder()
  const list = useQuery('report.list', {}, ['reportChanged'])
  const open = ({ id }: ReportListed) => go({ at: 'report', id })
  return (
    <OfficePage
      at="cases"
      heading="Cases"
      search={finder.field}
      offers={() =>
        (list.value ?? []).map((report) => ({
          kind: report.crn === '' ? report.formatName : report.crn,
          label: report.name === '' ? 'No name yet' : report.name,
          run: () => open(report),
        }))
      }
    >
      <Refused refusal={list.refusal} />
      {finder.asked !== '' ? (
        <Found finder={finder} onOpen={(hit) => go(placeOfFound(hit))} onBegin={null} />
      ) : list.value === null ? null : (
        <>
          <CaseList reports={list.value} onOpen={open} />
          <RebuildIndex />
        </>
      )}
    </OfficePage>
  )
}
