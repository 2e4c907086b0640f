import { createContext, useContext } from 'react'
import { reportSays } from '../../shared/record/report-named.ts'
import { useQuery } from '../client/use-query.ts'
import type { InputProps } from '../controls/input-props.ts'
import { SelectInput } from '../controls/SelectInput.tsx'

/** The report that is open, where a question asks for another on the same person. */
export const OpenReportId = createContext<string | null>(null)

/** One of the sealed reports on this person. */
export function ReportInput(props: InputProps) {
  const id = useContext(OpenReportId)
  return id === null ? <Choice {...props} answers={[]} /> : <Sealed {...props} report={id} />
}

function Sealed({ report, ...props }: InputProps & { report: string }) {
  const { value } = useQuery('report.sealedOn', { id: report }, ['reportChanged'])
  return <Choice {...props} answers={value ?? []} />
}

function Choice({ answers, ...props }: InputProps & { answers: readonly string[] }) {
  const offered = props.value === '' || answers.includes(props.value) ? answers : [...answers, props.value]
  return (
    <SelectInput
      {...props}
      none={offered.length === 0 ? 'No sealed report on this person is here' : 'Choose one'}
      options={offered.map((answer) => ({ code: answer, label: reportSays(answer) ?? answer }))}
    />
  )
}
