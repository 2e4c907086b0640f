import { describe, expect, test } from 'vitest'
import { groupReports } from '../../../../renderer/screens/cases/groups.ts'
import type { ReportListed } from '../../../../shared/contract/commands.ts'
import { readDate } from '../../../../shared/lib/dates.ts'
import { must } from '../../../../shared/lib/must.ts'
import type { ReportState } from '../../../../shared/record/lifecycle.ts'

const draft: ReportState = { is: 'draft', returned: null }
const returned: ReportState = { is: 'draft', returned: { by: 'Tunde', at: '', reason: 'Say why.' } }
const signed: ReportState = { is: 'signed', at: '', countersignature: { why: 'high risk' } }
const sealed: ReportState = { is: 'sealed', at: '' }

const listed = (name: string, state: ReportState, mine = true): ReportListed => ({
  id: name,
  format: 'oral',
  formatName: 'Oral report',
  name,
  crn: '',
  court: '',
  hearingDate: '',
  state,
  authorName: 'Ellen Ruddock',
  mine,
  changedAt: '',
  resultRecorded: false,
  waiting: null,
})
const titles = (reports: ReportListed[], grade: 'PSO' | 'PO' | 'SPO') =>
  groupReports(reports, grade).map(({ title, reports: under }) => [title, ...under.map(({ name }) => name)])

describe('the list of reports as work to do', () => {
  test('what came back stands first, then own drafts, then what is out of hand', () => {
    expect(
      titles([listed('A', sealed), listed('B', draft), listed('C', signed), listed('D', returned)], 'PO'),
    ).toEqual([
      ['Returned to you', 'D'],
      ['Your drafts', 'B'],
      ['Waiting for a countersignature', 'C'],
      ['Signed and sealed, to hand over', 'A'],
    ])
  })

  test('an SPO is asked to countersign the reports of others, never her own', () => {
    expect(titles([listed('Mine', signed), listed('Theirs', signed, false)], 'SPO')).toEqual([
      ['Waiting for your countersignature', 'Theirs'],
      ['Waiting for a countersignature', 'Mine'],
    ])
  })

  test('a PO is asked to countersign nothing', () => {
    expect(titles([listed('Theirs', signed, false)], 'PO')).toEqual([
      ['Waiting for a countersignature', 'Theirs'],
    ])
  })

  test('a colleague’s draft is theirs, also when it was returned', () => {
    expect(titles([listed('A', returned, false), listed('B', draft, false)], 'PO')).toEqual([
      ['Drafts of colleagues', 'A', 'B'],
    ])
  })

  test('what was sentenced waits to be allocated, the soonest due first; what was referred, for the SPO', () => {
    const waits = (name: string, on: 'allocation' | 'spo', due: string) => ({
      ...listed(name, sealed),
      waiting: { for: on, due: must(readDate(due), due), holidaysKnown: true },
    })
    const reports = [
      waits('Later', 'allocation', '2016-10-14'),
      waits('Asked', 'spo', '2016-10-13'),
      waits('Sooner', 'allocation', '2016-10-12'),
      listed('Unsentenced', sealed),
    ]
    expect(titles(reports, 'PO')).toEqual([
      ['Sentenced, to allocate', 'Sooner', 'Later'],
      ['Referred to the SPO', 'Asked'],
      ['Signed and sealed, to hand over', 'Unsentenced'],
    ])
    expect(titles(reports, 'SPO')[0]).toEqual(['Allocations for you to decide', 'Asked'])
  })
})
