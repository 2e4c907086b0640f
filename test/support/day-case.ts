import type { DayCase, DayReport } from '../../shared/day/case-of-day.ts'
import type { ReportState } from '../../shared/record/lifecycle.ts'

/** A case of the court list, with nothing done about it. */
export const dayCase = (name: string, changes: Partial<DayCase> = {}): DayCase => ({
  key: name,
  name,
  dateOfBirth: '',
  crn: '',
  offence: 'Theft',
  court: "Margate Magistrates' Court",
  courtroom: '1',
  time: '14:00',
  row: { id: name, state: { is: 'listed' }, movedFrom: null },
  report: null,
  together: [],
  holder: null,
  ...changes,
})

export const dayReport = (state: ReportState, changes: Partial<DayReport> = {}): DayReport => ({
  id: 'report',
  formatName: 'Oral report',
  state,
  sections: state.is === 'draft' ? { done: 2, of: 9 } : null,
  check: null,
  interviewed: false,
  delivered: null,
  resultRecorded: false,
  waiting: null,
  ...changes,
})
