import { rows, ticked } from '../../support/clean-case.ts'
import type { Twin } from './twin.ts'

const offence = { title: 'Theft from a shop', code: '04600', plea: 'guilty', domesticAbuse: 'no' }
const dated = (date: string, convictedOn: string) => ({ ...offence, date, convictedOn })
const main = { ...dated('2016-09-24', '2016-10-11'), main: 'yes' }
const offences = (...others: Record<string, string>[]) => ({ answers: { offences: rows(main, ...others) } })
const checks = (cells: Record<string, string>) => ({
  answers: {
    checks: rows(
      { check: 'domesticAbuse', status: 'noConcerns' },
      { check: 'childSafeguarding', status: 'noConcerns', from: 'Kent', ...cells },
    ),
  },
})
const answer = (id: string, value: string) => ({ answers: { [id]: value } })

export const twinsOfDates: readonly Twin[] = [
  [
    'QC48',
    'a conviction before its offence, in a second row',
    offences(dated('2016-09-24', '2015-10-11')),
    offences(dated('2016-09-24', '2016-09-24')),
  ],
  [
    'QC48',
    'a conviction after the hearing',
    offences(dated('2016-09-24', '2016-10-12')),
    offences(dated('2016-09-24', '2016-10-11')),
  ],
  [
    'QC48',
    'a hearing before everything',
    answer('hearing.date', '2006-10-11'),
    answer('hearing.date', '2016-10-12'),
  ],
  [
    'QC48',
    'a date of birth after the first sanction',
    answer('person.dateOfBirth', '2004-02-11'),
    answer('person.dateOfBirth', '1984-02-11'),
  ],
  [
    'QC48',
    'a first sanction after this conviction',
    answer('history.firstSanctionDate', '2016-10-12'),
    answer('history.firstSanctionDate', '2016-10-11'),
  ],
  [
    'QC48',
    'time in the community from before the conviction',
    answer('risk.followUpStart', '2015-10-11'),
    answer('risk.followUpStart', '2016-10-11'),
  ],
  [
    'QC48',
    'an assessment after the hearing',
    answer('risk.assessmentDate', '2016-10-12'),
    answer('risk.assessmentDate', '2016-10-11'),
  ],
  ['QC48', 'a SARA after the hearing', answer('sara.date', '2016-10-12'), answer('sara.date', '2016-10-10')],
  [
    'QC48',
    'activity days to be planned by a day before the hearing',
    answer('proposal.rarToPlanBy', '2016-10-10'),
    answer('proposal.rarToPlanBy', '2016-10-11'),
  ],
  [
    'QC49',
    'a next meeting about the children before the hearing',
    answer('children.meeting', '2016-10-10'),
    answer('children.meeting', '2016-10-11'),
  ],
  [
    'QC57',
    'nothing needed beside what is needed, for a victim in a second row',
    {
      answers: {
        victims: rows(
          { who: 'a supermarket', known: 'no', impact: 'loss' },
          { who: 'a neighbour', known: 'no', impact: 'fear', protection: ticked('none', 'policeTold') },
        ),
      },
    },
    {
      answers: {
        victims: rows(
          { who: 'a supermarket', known: 'no', impact: 'loss' },
          { who: 'a neighbour', known: 'no', impact: 'fear', protection: ticked('policeTold') },
        ),
      },
    },
  ],
  [
    'QC57',
    'no part of probation’s beside one',
    { answers: { 'children.part': ticked('homeVisits', 'none') } },
    { answers: { 'children.part': ticked('homeVisits') } },
  ],
  [
    'QC48',
    'a check answered before it was asked',
    checks({ requestedAt: '2016-10-11T10:20', answeredAt: '2016-10-11T09:40' }),
    checks({ requestedAt: '2016-10-11T09:40', answeredAt: '2016-10-11T10:20' }),
  ],
  [
    'QC49',
    'a first sanction after the offence, and not this conviction',
    answer('history.firstSanctionDate', '2016-10-01'),
    answer('history.firstSanctionDate', '2016-09-24'),
  ],
  [
    'QC49',
    'a sexual offence before the first sanction',
    answer('sexual.mostRecentDate', '2001-05-13'),
    answer('sexual.mostRecentDate', '2003-05-13'),
  ],
  ['QC50', 'a SARA still to come', answer('sara.date', '2031-10-11'), answer('sara.date', '2016-10-11')],
  [
    'QC50',
    'a check answered tomorrow',
    checks({ answeredAt: '2016-12-02T09:00' }),
    checks({ answeredAt: '2016-12-01T23:59' }),
  ],
  [
    'QC51',
    'a hearing over a year ahead',
    answer('hearing.date', '2061-10-11'),
    answer('hearing.date', '2017-12-01'),
  ],
  [
    'QC52',
    'two main offences',
    offences({ ...dated('2016-09-24', '2016-10-11'), main: 'yes' }),
    offences({ ...dated('2016-09-24', '2016-10-11'), main: 'no' }),
  ],
  ['QC53', 'a sex that is not known', answer('person.sex', 'notKnown'), {}],
  [
    'QC53',
    'an age about, and no date of birth',
    { answers: { 'person.dateOfBirth': null, 'person.ageAbout': '30' } },
    answer('person.ageAbout', '30'),
  ],
]
