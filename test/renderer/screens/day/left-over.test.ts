import { expect, test } from 'vitest'
import { dueSoon, leftOver } from '../../../../renderer/screens/day/left-over.ts'
import type { ReportListed } from '../../../../shared/contract/commands.ts'
import type { Grade, ReportState } from '../../../../shared/record/lifecycle.ts'
import { dayOf } from '../../../support/listed.ts'

const today = dayOf('2016-10-11')
const draft: ReportState = { is: 'draft', returned: null }
const returned: ReportState = { is: 'draft', returned: { by: 'x', at: '', reason: 'Say why.' } }
const signed: ReportState = { is: 'signed', at: '', countersignature: { why: 'High risk' } }
const sealed: ReportState = { is: 'sealed', at: '' }
const report = (state: ReportState, changes: Partial<ReportListed> = {}): ReportListed => ({
  id: 'one',
  format: 'oral',
  formatName: 'Oral report',
  name: 'Lee',
  crn: '',
  court: '',
  hearingDate: '2016-10-07',
  state,
  authorName: 'Ellen',
  mine: true,
  changedAt: '',
  resultRecorded: false,
  waiting: null,
  ...changes,
})
const waits = (on: 'allocation' | 'spo', due: string) => ({
  waiting: { for: on, due: dayOf(due), holidaysKnown: true },
})
const left = (one: ReportListed, grade: Grade = 'PSO') => {
  const [found] = leftOver([one], today, grade)
  return found === undefined ? null : `${found.as}: ${found.what}. ${found.under}`
}
const ahead = { hearingDate: '2016-10-13' }
const colleague = { mine: false }

test.each<[string, ReportListed, Grade, string | null]>([
  ['a draft of Friday', report(draft), 'PSO', 'toDo: Not finished. Heard on Friday 7 October.'],
  ['a draft for Thursday', report(draft, ahead), 'PSO', null],
  ['a draft of a colleague', report(draft, colleague), 'PSO', null],
  ['what came back for Thursday', report(returned, ahead), 'PSO', 'waits: Returned to you. “Say why.”'],
  ['what came back to a colleague', report(returned, colleague), 'SPO', null],
  ['what the SPO still has', report(signed), 'PSO', 'waits: Waiting for the SPO. High risk'],
  ['what the SPO has for Thursday', report(signed, ahead), 'PSO', null],
  [
    'what an SPO is asked',
    report(signed, { ...ahead, ...colleague }),
    'SPO',
    'waits: For you to countersign. High risk',
  ],
  ['an SPO’s own', report(signed, ahead), 'SPO', null],
  ['no result', report(sealed), 'PSO', 'toDo: Result not recorded. Heard on Friday 7 October.'],
  ['a hearing to come', report(sealed, ahead), 'PSO', null],
  [
    'a result, and nothing to allocate',
    report(sealed, { resultRecorded: true }),
    'PSO',
    'toDo: To hand over. Heard on Friday 7 October.',
  ],
  [
    'to allocate by today',
    report(sealed, waits('allocation', '2016-10-11')),
    'PSO',
    'waits: To allocate. Due today.',
  ],
  [
    'to allocate by yesterday',
    report(sealed, waits('allocation', '2016-10-10')),
    'PSO',
    'late: Allocation overdue. It was due on Monday 10 October.',
  ],
  [
    'referred',
    report(sealed, waits('spo', '2016-10-13')),
    'PSO',
    'waits: Referred to the SPO. Due on Thursday 13 October.',
  ],
  [
    'referred to me',
    report(sealed, waits('spo', '2016-10-13')),
    'SPO',
    'waits: Allocation for you to decide. Due on Thursday 13 October.',
  ],
])('%s', (_, one, grade, says) => {
  expect(left(one, grade)).toBe(says)
})

test('what is late stands before what waits, and that before what is to do', () => {
  const all = [report(draft), report(returned), report(sealed, waits('allocation', '2016-10-10'))]
  expect(leftOver(all, today, 'PSO').map(({ as }) => as)).toEqual(['late', 'waits', 'toDo'])
})

test('own drafts for later days, the next first', () => {
  const later = report(draft, { id: 'later', hearingDate: '2016-10-14' })
  const all = [
    later,
    report(draft, ahead),
    report(draft),
    report(draft, { ...ahead, ...colleague }),
    report(sealed, ahead),
  ]
  expect(dueSoon(all, today).map(({ report: { id } }) => id)).toEqual(['one', 'later'])
})
