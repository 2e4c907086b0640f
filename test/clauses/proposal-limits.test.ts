import { describe, expect, it } from 'vitest'
import type { Order, Requirement } from '../../shared/proposal/proposal.ts'
import { propose } from '../../shared/proposal/propose.ts'
import type { ProposeInput } from '../../shared/proposal/propose-input.ts'
import { date, term } from '../support/allocation-input.ts'
import { proposalInput, proposalTables } from '../support/proposal-input.ts'

const found = (changes: Partial<ProposeInput>) =>
  propose(proposalInput(changes), proposalTables).findings.map(({ rule }) => rule)

/** Whether the rule speaks at each value, in order: below, at, inside, at, above. */
const speaks = <Value>(
  rule: string,
  values: readonly Value[],
  change: (value: Value) => Partial<ProposeInput>,
) => values.map((value) => found(change(value)).includes(rule))

const requiring = (requirement: Requirement): Partial<ProposeInput> => ({ requirements: [requirement] })
const ordering = (order: Order): Partial<ProposeInput> => ({ order })
const after2022 = { convictionDate: date('2022-06-28'), offenceDate: date('2022-06-01') }
const eve = { convictionDate: date('2022-06-27'), offenceDate: date('2022-06-01') }

describe('The limits in force on the date of conviction', () => {
  it('unpaid work: 40 to 300 hours, all hours together', () => {
    expect(speaks('LIM-UPW-1', [39, 40, 300, 301], (hours) => requiring({ code: 'UPW', hours }))).toEqual([
      true,
      false,
      false,
      true,
    ])
    const twice = (hours: number) => ({
      requirements: [
        { code: 'UPW' as const, hours },
        { code: 'UPW' as const, hours },
      ],
    })
    expect(speaks('LIM-UPW-1', [20, 150, 151], twice)).toEqual([false, false, true])
  })

  it('a community order: up to 36 months', () => {
    expect(speaks('LIM-CO-1', [1, 36, 37], (months) => ordering({ kind: 'community', months }))).toEqual([
      false,
      false,
      true,
    ])
  })

  it('rehabilitation activity: at least one day, and no most', () => {
    expect(speaks('LIM-RAR-1', [0, 1, 365], (days) => requiring({ code: 'RAR', days }))).toEqual([
      true,
      false,
      false,
    ])
  })

  it('a curfew: 2 to 16 hours a day for 12 months, until 27 June 2022', () => {
    const curfew = (hoursADay: number, months = 3) => requiring({ code: 'CURFEW', hoursADay, months })
    expect(speaks('LIM-CURFEW-1', [1, 2, 16, 17], (hours) => ({ ...curfew(hours), ...eve }))).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect(speaks('LIM-CURFEW-2', [12, 13], (months) => ({ ...curfew(9, months), ...eve }))).toEqual([
      false,
      true,
    ])
  })

  it('a curfew: 2 to 20 hours a day, 112 a week, for 24 months, from 28 June 2022', () => {
    const curfew = (hoursADay: number, months = 3, hoursAWeek = hoursADay * 5) => ({
      ...requiring({ code: 'CURFEW', hoursADay, months, hoursAWeek }),
      ...ordering({ kind: 'community', months: 36 }),
      ...after2022,
    })
    expect(speaks('LIM-CURFEW-3', [1, 2, 17, 20, 21], curfew)).toEqual([true, false, false, false, true])
    expect(found(curfew(17))).not.toContain('LIM-CURFEW-1')
    expect(speaks('LIM-CURFEW-4', [112, 113], (week) => curfew(20, 3, week))).toEqual([false, true])
    expect(speaks('LIM-CURFEW-5', [24, 25], (months) => curfew(9, months))).toEqual([false, true])
  })

  it('each of two curfews by itself: the longer does not hide the shorter', () => {
    const two = (hoursADay: number): Partial<ProposeInput> => ({
      ...eve,
      requirements: [
        { code: 'CURFEW', hoursADay, months: 3 },
        { code: 'CURFEW', hoursADay: 12, months: 3, times: ['sat'] },
      ],
    })
    expect(speaks('LIM-CURFEW-1', [1, 2, 16, 17], two)).toEqual([true, false, false, true])
    expect(found(two(1)).filter((rule) => rule === 'LIM-CURFEW-1')).toHaveLength(1)
  })

  it('an exclusion: up to 24 months; foreign travel: up to 12', () => {
    const long = ordering({ kind: 'community', months: 36 })
    expect(
      speaks('LIM-EXCL-1', [24, 25], (months) => ({ ...long, ...requiring({ code: 'EXCL', months }) })),
    ).toEqual([false, true])
    expect(
      speaks('LIM-FTP-1', [12, 13], (months) => ({ ...long, ...requiring({ code: 'FTP', months }) })),
    ).toEqual([false, true])
  })

  it('an attendance centre: 12 to 36 hours, and only under 25 at conviction (CB-12)', () => {
    expect(speaks('LIM-ACR-1', [11, 12, 36, 37], (hours) => requiring({ code: 'ACR', hours }))).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect(speaks('CB-12', [24, 25], (age) => ({ ...requiring({ code: 'ACR', hours: 12 }), age }))).toEqual([
      false,
      true,
    ])
    expect(found({ age: 40 })).not.toContain('CB-12')
  })

  it('a suspended term: 14 days (21 at 18 to 20) to 24 months, by the calendar', () => {
    const suspended = (parts: Parameters<typeof term>[0]) =>
      ordering({ kind: 'suspended', months: 12, operationalMonths: 12, custodialTerm: term(parts) })
    expect(speaks('LIM-SSO-1', [13, 14], (days) => suspended({ days }))).toEqual([true, false])
    expect(speaks('LIM-SSO-3', [20, 21], (days) => ({ ...suspended({ days }), age: 20 }))).toEqual([
      true,
      false,
    ])
    expect(speaks('LIM-SSO-3', [20], (days) => ({ ...suspended({ days }), age: 21 }))).toEqual([false])
    expect(
      speaks('LIM-SSO-2', [{ months: 24 }, { months: 24, days: 1 }, { years: 2 }, { weeks: 105 }], suspended),
    ).toEqual([false, true, false, true])
  })

  it('custody brings supervision from over a day to under two years, by the calendar from 3 October 2016', () => {
    const custody = (parts: Parameters<typeof term>[0]): Partial<ProposeInput> => ({
      order: { kind: 'custody', custodialTerm: term(parts) },
      requirements: [],
    })
    expect(speaks('CU-2', [{ days: 1 }, { days: 2 }], custody)).toEqual([false, true])
    expect(speaks('CU-2', [{ days: 729 }, { days: 730 }, { days: 731 }], custody)).toEqual([
      true,
      false,
      false,
    ])
    expect(speaks('CU-2', [{ weeks: 104 }, { weeks: 105 }], custody)).toEqual([true, false])
    const yearAndElevenMonths = { years: 1, months: 11 }
    expect(
      speaks(
        'CU-2',
        [
          { ...yearAndElevenMonths, weeks: 4 },
          { ...yearAndElevenMonths, weeks: 5 },
        ],
        custody,
      ),
    ).toEqual([true, false])
    expect(
      speaks('CU-2', ['2015-01-31', '2015-02-01'], (day) => ({
        ...custody({ months: 3 }),
        offenceDate: date(day),
      })),
    ).toEqual([false, true])
  })

  it('operational and supervision periods: 6 to 24 months', () => {
    const suspended = (months: number, operationalMonths: number) =>
      ordering({ kind: 'suspended', months, operationalMonths, custodialTerm: term({ months: 4 }) })
    expect(speaks('LIM-SSO-4', [5, 6, 24, 25], (months) => suspended(6, months))).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect(speaks('LIM-SSO-5', [5, 6, 24, 25], (months) => suspended(months, 24))).toEqual([
      true,
      false,
      false,
      true,
    ])
    expect(speaks('SSO-4', [12, 13], (months) => suspended(months, 12))).toEqual([false, true])
  })

  it('drug rehabilitation over 12 months is advised of its reviews, not stopped', () => {
    const drr = (months: number) => ({
      ...requiring({ code: 'DRR', months }),
      ...ordering({ kind: 'community', months: 24 }),
    })
    expect(speaks('LIM-DRR-1', [12, 13], drr)).toEqual([false, true])
    const finding = propose(proposalInput(drr(13)), proposalTables).findings.find(
      ({ rule }) => rule === 'LIM-DRR-1',
    )
    expect(finding?.severity).toBe('advise')
  })
})

describe('Foreign travel', () => {
  it('in days: up to 365', () => {
    expect(speaks('LIM-FTP-2', [0, 1, 365, 366], (days) => requiring({ code: 'FTP', days }))).toEqual([
      true,
      false,
      false,
      true,
    ])
  })
})

describe('Requirements by date', () => {
  it('rehabilitation activity only for offences from 1 February 2015', () => {
    expect(
      speaks('AV-RAR', ['2015-01-31', '2015-02-01'], (day) => ({
        ...requiring({ code: 'RAR', days: 5 }),
        offenceDate: date(day),
      })),
    ).toEqual([true, false])
  })

  it('supervision only for offences before 1 February 2015', () => {
    expect(
      speaks('AV-SUP', ['2015-01-31', '2015-02-01'], (day) => ({
        ...requiring({ code: 'SUP_PRE_ORA', months: 12 }),
        offenceDate: date(day),
      })),
    ).toEqual([false, true])
    const [finding] = propose(
      proposalInput({
        requirements: [
          { code: 'UPW', hours: 60 },
          { code: 'SUP_PRE_ORA', months: 12 },
        ],
        offenceDate: date('2015-02-01'),
      }),
      proposalTables,
    ).findings
    expect(finding).toMatchObject({
      severity: 'block',
      says: 'Supervision: not available for an offence on 1 February 2015.',
    })
  })

  it('no abstinence monitoring in Kent in 2016, and no attendance centre from 28 June 2022', () => {
    expect(found(requiring({ code: 'AAMR', days: 60 }))).toContain('AV-AAMR')
    expect(
      propose(proposalInput(requiring({ code: 'AAMR', days: 60 })), proposalTables).findings,
    ).toContainEqual(expect.objectContaining({ rule: 'AV-AAMR', severity: 'block', confidence: 'memory' }))
    expect(found({ ...requiring({ code: 'AAMR', days: 60 }), ...eve })).not.toContain('AV-AAMR')
    const centre = { ...requiring({ code: 'ACR', hours: 12 }), age: 20 }
    expect(speaks('AV-ACR', [eve, after2022], (dates) => ({ ...centre, ...dates }))).toEqual([false, true])
  })
})

describe('The words of a limit', () => {
  it('count one hour as one hour, and give a date as people do', () => {
    const says = (requirement: Requirement) =>
      propose(proposalInput(requiring(requirement)), proposalTables).findings.map((finding) => finding.says)
    expect(says({ code: 'UPW', hours: 1 })).toContain(
      'Unpaid work, hours in aggregate: 1 hour, and the least is 40.',
    )
    expect(says({ code: 'CURFEW', hoursADay: 1, months: 1 })).toContain(
      'Curfew, hours in a day: 1 hour a day, and the least is 2.',
    )
    expect(says({ code: 'AAMR', days: 60 })).toContainEqual(
      expect.stringContaining('only from 31 March 2021'),
    )
  })

  it('say of a long treatment that the court must review it, not that it is too long', () => {
    const { findings } = propose(
      proposalInput({
        ...requiring({ code: 'DRR', months: 13 }),
        ...ordering({ kind: 'community', months: 24 }),
      }),
      proposalTables,
    )
    expect(findings.find(({ rule }) => rule === 'LIM-DRR-1')?.says).toBe(
      'Drug rehabilitation for 13 months: court reviews are mandatory over 12 months.',
    )
  })

  it.each<[Order, string]>([
    [{ kind: 'discharge', months: 37 }, 'Conditional discharge, length: 37 months, and the most is 36.'],
    [{ kind: 'deferral', months: 7 }, 'Deferral, length: 7 months, and the most is 6.'],
    [
      {
        kind: 'suspended',
        months: 12,
        operationalMonths: 12,
        custodialTerm: term({ months: 24, days: 1 }),
      },
      'Suspended sentence order, custodial term: 24 months and 1 day, and the most is 24 months.',
    ],
  ])('of %j', (order, says) => {
    const { findings } = propose(proposalInput({ order }), proposalTables)
    expect(findings.map((finding) => finding.says)).toContain(says)
  })

  it('say what was proposed, and the least or the most', () => {
    const [finding] = propose(proposalInput(requiring({ code: 'UPW', hours: 30 })), proposalTables).findings
    expect(finding).toMatchObject({
      rule: 'LIM-UPW-1',
      severity: 'block',
      requirement: 'UPW',
      says: 'Unpaid work, hours in aggregate: 30 hours, and the least is 40.',
      source: 'CJA 2003 s.199; SA 2020 Sch 9 para 2',
      confidence: 'confirmed',
    })
  })
})
