import { isoDateSchema } from '../../../shared/lib/dates.ts'
import type { AllocationForChecks } from '../../../shared/quality/context.ts'
import type { CellAnswer } from '../../../shared/record/answers.ts'
import { type ContextChanges, rows, ticked } from '../../support/clean-case.ts'

/** For a check: a report that raises it, and the same report mended. */
export type Twin = readonly [id: string, what: string, raises: ContextChanges, mended: ContextChanges]

export const allocated: AllocationForChecks = {
  choice: null,
  choiceBasis: null,
  decision: 'CRC',
  grounds: [{ rule: 'AL-20', says: 'no ground for the NPS is met' }],
  mappaEligible: 'no',
  custody: false,
  components: [],
  effective: null,
  arithmeticSum: null,
  statedTotalMonths: null,
}
export const done = {
  firstAppointment: {
    with: 'M. Teague',
    at: '2016-10-13T11:00',
    where: 'CRC',
    given: 'letterGiven' as const,
    how: '',
  },
  delivery: {
    date: isoDateSchema.parse('2016-10-11'),
    time: '11:40',
    by: 'Ellen Ruddock',
    bench: 'Margate Magistrates’ Court, courtroom 2',
    asked: '',
  },
  receiptAt: '2016-10-12T09:14:00Z',
}
export const medium = {
  'rosh.knownAdult': 'medium',
  'rosh.who': 'a',
  'rosh.nature': 'b',
  'rosh.greatest': 'c',
  'rosh.increase': 'd',
  'rosh.reduce': 'e',
  'manager.discussion': 'with the SPO, 11 October',
}
export const requirement = (cells: Record<string, CellAnswer>) => ({
  'proposal.requirements': rows(
    { requirement: 'UPW', amount: '60', meets: ticked('drugs', 'accommodation') },
    cells,
  ),
  'proposal.rarPlan': null,
})
export const curfew = {
  requirement: 'CURFEW',
  amount: '3',
  hoursADay: '9',
  placedAt: 'home',
  occupantsAnswer: 'agreesAlone',
}
export const victim = { who: 'his sister', known: 'yes', impact: 'afraid' }
