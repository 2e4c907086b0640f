import type { ListRow } from '../../shared/court-list/list-row.schema.ts'
import { daysBefore, type IsoDate, readDate } from '../../shared/lib/dates.ts'
import { must } from '../../shared/lib/must.ts'

export const dayOf = (text: string): IsoDate => must(readDate(text), 'a date')
export const dayAfter = (day: IsoDate): IsoDate => daysBefore(day, -1)

/** A row of a court list with one offence. */
export const listed: ListRow = {
  defendantName: 'Lee Anthony Pascall',
  dateOfBirth: '1981-05-24',
  sex: 'male',
  pnc: '1997/0284716Z',
  crn: 'X123456',
  court: 'B46IU',
  courtroom: '2',
  time: '14:00',
  hearingDate: dayOf('2016-10-11'),
  remand: 'conditionalBail',
  adjournedFrom: '2016-10-03',
  caseNumber: '',
  offences: [
    {
      offenceTitle: 'Theft from a shop',
      cjsCode: 'TH68010',
      offenceWording: 'Stole meat to the value of £40',
      offenceDate: '2016-09-01',
      plea: 'guilty',
      convictionDate: '2016-10-03',
    },
  ],
}

/** These rows as one list, of which nothing is to be told. */
export const listOf = (...rows: ListRow[]) => ({
  rows,
  said: [],
  days: [...new Set(rows.map(({ hearingDate }) => hearingDate))],
  names: {},
})
