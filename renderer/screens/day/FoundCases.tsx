import { useQuery } from '../../client/use-query.ts'
import { Refused } from '../../parts/Refused.tsx'
import { CaseList } from '../cases/CaseList.tsx'

/** Who was searched for, whatever day they are of. */
export function FoundCases(props: { search: string; onOpen: (id: string) => void }) {
  const { value, refusal } = useQuery('report.list', { search: props.search.slice(0, 200) }, [
    'reportChanged',
  ])
  return (
    <>
      <Refused refusal={refusal} />
      {value === null ? null : (
        <CaseList reports={value} search={props.search} onOpen={({ id }) => props.onOpen(id)} />
      )}
    </>
  )
}
