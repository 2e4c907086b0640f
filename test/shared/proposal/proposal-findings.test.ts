import { describe, expect, it } from 'vitest'
import { proposalFindingsOfCase, type Waits } from '../../../shared/proposal/proposal-findings.ts'
import { proposalFromCase } from '../../../shared/proposal/read-proposal.ts'
import type { Answers, CellAnswer } from '../../../shared/record/answers.ts'
import { caseOf } from '../../support/case-of.ts'
import { cleanAnswers, rows, ticked } from '../../support/clean-case.ts'
import { proposalTables } from '../../support/proposal-input.ts'
import { offences } from '../scoring/offences.ts'

const tables = { proposal: proposalTables, offences }

const found = (changes: Answers, waits: Waits = []) =>
  proposalFindingsOfCase(
    caseOf({ ...cleanAnswers, ...changes }),
    { ogrs3TwoYearPercent: 60 },
    tables,
    waits,
  ).map(({ rule }) => rule)

const requiring = (...cells: readonly Record<string, CellAnswer>[]) => ({
  'proposal.requirements': rows(...cells),
})

describe('The proposal of a report', () => {
  it('of the clean case raises nothing', () => {
    expect(found({})).toEqual([])
  })

  it('is judged by the law on the date of conviction, or of the hearing where none is given', () => {
    expect(found(requiring({ requirement: 'UPW', amount: '39' }))).toContain('LIM-UPW-1')
    expect(
      found({
        ...requiring({ requirement: 'UPW', amount: '39' }),
        offences: rows({ main: 'yes', title: 'x' }),
      }),
    ).toContain('LIM-UPW-1')
  })

  it('is not judged without an order or a date', () => {
    expect(found({ 'proposal.order': '' })).toEqual([])
    expect(
      found({
        ...requiring({ requirement: 'UPW', amount: '39' }),
        offences: rows({ main: 'yes' }),
        'hearing.date': '',
      }),
    ).toEqual([])
  })

  it('is judged whatever number and whatever name stands in it', () => {
    const odd = requiring(
      { requirement: 'PROG', programme: '__proto__' },
      { requirement: 'UPW', amount: '60' },
    )
    expect(found(odd)).toContain('PR-5')
    const waits = [{ programme: 'BBR', waitWeeks: 520, lengthWeeks: 520 }]
    expect(
      found(
        { ...requiring({ requirement: 'PROG', programme: 'BBR' }), 'proposal.months': '999999999' },
        waits,
      ),
    ).toContain('LIM-CO-1')
    expect(
      found({
        'proposal.order': 'suspended',
        'proposal.months': '6',
        'proposal.operationalMonths': '999999999',
        'proposal.custodialMonths': '999999999',
      }),
    ).toContain('LIM-SSO-2')
  })

  it.each([
    ['B46FO', '', '7', true],
    ['B46FO', '', '6', false],
    ['C46MA', '', '7', false],
    ['other', 'magistrates', '7', true],
    ['other', 'magistrates', '6', false],
    ['other', 'crown', '7', false],
    ['other', '', '7', false],
  ])('knows what court %s (%s) may impose: %s months: %s', (court, kind, months, raised) => {
    const term = { 'proposal.order': 'custody', 'proposal.custodialMonths': months, 'hearing.court': court }
    for (const name of ['', 'Lewes Crown Court', 'Lewes Magistrates'])
      expect(found({ ...term, 'hearing.courtName': name, 'hearing.courtKind': kind }).includes('SSO-8')).toBe(
        raised,
      )
  })

  it.each(['monitored', 'notAvailable', 'notAppropriate', 'refused'])(
    'is asked about electronic monitoring until it is answered by code: %s',
    (monitoring) => {
      const work = { requirement: 'UPW', amount: '60' }
      const curfew = { requirement: 'CURFEW', amount: '3', hoursADay: '9' }
      expect(found(requiring({ ...curfew, detail: 'electronically monitored' }, work))).toContain('CO-6')
      expect(found(requiring({ ...curfew, monitoring }, work))).not.toContain('CO-6')
    },
  )

  it('has one plan for its days, and asks for one requirement with them', () => {
    const two = requiring(
      { requirement: 'UPW', amount: '60' },
      { requirement: 'RAR', amount: '10' },
      { requirement: 'RAR', amount: '5' },
    )
    expect(found(two).filter((rule) => rule === 'CB-8' || rule === 'ORD-6')).toEqual(['CB-8', 'ORD-6'])
  })

  it('takes a risk to a known adult alone as none to those met at unpaid work', () => {
    const work = requiring({ requirement: 'UPW', amount: '60' })
    expect(found({ ...work, 'rosh.knownAdult': 'medium' })).toEqual([])
    expect(found({ ...work, 'rosh.staff': 'medium' })).toEqual(['CB-11'])
    expect(found({ ...work, 'rosh.knownAdult': 'medium', 'rosh.public': '' })).toEqual(['EL-UPW-2'])
    expect(found({ ...work, 'rosh.children': 'medium', 'rosh.public': '' })).toEqual(['CB-11'])
  })

  it('takes a placement as assessed by a name, a day and a yes, however the detail puts it (CB-11)', () => {
    const assessed = { providerBy: 'The placement team', providerDate: '2016-10-11', providerSuitable: 'yes' }
    const raised = (cells: Record<string, CellAnswer>) =>
      found({ ...requiring({ requirement: 'UPW', amount: '60', ...cells }), 'rosh.public': 'medium' })
    expect(raised({ ...assessed, detail: 'not assessed by anyone as suitable' })).toEqual([])
    for (const missing of [{ providerBy: '' }, { providerDate: '' }, { providerSuitable: 'no' }])
      expect(raised({ ...assessed, ...missing, detail: 'assessed by the team: suitable' })).toEqual(['CB-11'])
  })

  it('asks how unpaid work suits someone who cares for others or is not well', () => {
    const work = (times: string) => requiring({ requirement: 'UPW', amount: '60', times: ticked(times) })
    expect(found(work('fri'))).toEqual([])
    expect(found({ ...work('fri'), 'needs.caringTimes': ticked('fri') })).toEqual(['EL-UPW-3'])
    expect(found({ ...work('sat'), 'needs.caringTimes': ticked('fri') })).toEqual([])
    expect(found({ ...work('fri'), children: rows({ relation: 'son', contact: 'livesWith' }) })).toEqual([
      'EL-UPW-3',
    ])
    const sister = { children: rows({ relation: 'sister', contact: 'livesWith' }) }
    expect(found({ ...work('fri'), ...sister, 'needs.caring': 'no' })).toEqual([])
    expect(found({ ...work('fri'), 'needs.caring': 'yes' })).toEqual(['EL-UPW-3'])
    expect(found({ ...work('fri'), 'needs.linked': ticked('physicalHealth') })).toEqual(['EL-UPW-3'])
  })

  it('knows when a curfew and unpaid work meet', () => {
    const both = (times: string) => ({
      ...requiring(
        { requirement: 'CURFEW', amount: '3', hoursADay: '9', times: ticked('monEvening', 'sat') },
        { requirement: 'UPW', amount: '60', times: ticked(times) },
      ),
    })
    expect(found(both('sat'))).toContain('CB-4')
    expect(found(both('fri'))).not.toContain('CB-4')
  })

  it('knows a woman, a need and a wait', () => {
    const programme = (code: string) =>
      requiring(
        { requirement: 'PROG', programme: code, meets: ticked('drugs') },
        { requirement: 'RAR', amount: '10' },
      )
    expect(found({ ...programme('BBR'), 'person.sex': 'female' })).toContain('CB-14')
    expect(found(programme('TSP'))).toContain('PR-1')
    expect(found({ ...programme('TSP'), 'needs.linked': ticked('thinkingBehaviour') })).not.toContain('PR-1')
    expect(found(programme('TSP'), [{ programme: 'TSP', waitWeeks: 40, lengthWeeks: 13 }])).toContain('CB-7')
    expect(found(programme('TSP'), [{ programme: 'TSP', waitWeeks: 39, lengthWeeks: 13 }])).not.toContain(
      'CB-7',
    )
  })
})

describe('A programme for people who did something', () => {
  const programme = (code: string, changes: Answers = {}) =>
    found({
      ...requiring({ requirement: 'PROG', programme: code }, { requirement: 'RAR', amount: '10' }),
      'proposal.months': '24',
      ...changes,
    })
  const no = { 'dynamic.domesticAbusePerpetrator': 'no' }
  const convictedOf = (...codes: string[]) => ({
    offences: rows(...codes.map((code) => ({ main: 'yes', code, convictedOn: '2016-10-11' }))),
  })

  it('is stopped where every answer says that there was no violence to a partner', () => {
    expect(programme('BBR', no)).toContain('CB-14')
    expect(programme('BBR', { 'interview.how': 'none' })).toContain('CB-14')
  })

  it.each<[string, Answers]>([
    ['the interview', {}],
    ['an offence', { ...no, offences: rows({ main: 'yes', convictedOn: '2016-10-11' }) }],
    ['the call-outs', { ...no, checks: rows({ check: 'domesticAbuse', status: 'pending' }) }],
    ['a SARA', { ...no, 'sara.others': 'medium' }],
  ])('is only asked about while %s leaves it open', (_what, changes) => {
    expect(programme('BBR', changes)).not.toContain('CB-14')
    expect(programme('BBR', changes)).toContain('PR-6')
  })

  it('is warned of where the table knows each offence, and none is drink driving', () => {
    expect(programme('DIDS')).toContain('PR-1')
    expect(programme('DIDS', convictedOf('80302'))).not.toContain('PR-1')
    expect(programme('DIDS', convictedOf('04600', '80302'))).not.toContain('PR-1')
    expect(programme('DIDS', convictedOf('04600', '80314'))).not.toContain('PR-1')
    expect(programme('DIDS', convictedOf('04600', ''))).not.toContain('PR-1')
  })
})

describe('Parts of a unit in a report', () => {
  const whole = (changes: Answers) =>
    proposalFindingsOfCase(caseOf({ ...cleanAnswers, ...changes }), { ogrs3TwoYearPercent: 60 }, tables, [])
      .filter(({ rule }) => rule === 'ORD-7')
      .map(({ says }) => says)

  it.each<[Answers, string[]]>([
    [{ 'proposal.months': '12.5' }, ['The length of the order: give whole months.']],
    [
      { 'proposal.order': 'custody', 'proposal.custodialMonths': '3.5' },
      ['The custodial term: give whole months.'],
    ],
    [requiring({ requirement: 'UPW', amount: '100.5' }), ['Unpaid work: give whole hours.']],
    [
      {
        ...requiring({ requirement: 'RAR', amount: '10' }),
        'proposal.rarPlan': rows({ days: '9.5', purpose: 'housing' }, { days: '0.5', purpose: 'a claim' }),
      },
      ['Rehabilitation activity: give whole days.', 'Rehabilitation activity: give whole days.'],
    ],
    [{ 'proposal.months': '12' }, []],
  ])('%j: %j', (changes, says) => {
    expect(whole(changes)).toEqual(says)
  })
})

describe('The structured proposal', () => {
  it('takes nothing from answers to what another order is asked', () => {
    const left = {
      'proposal.months': '12',
      'proposal.custodialMonths': '4',
      'proposal.operationalMonths': '18',
    }
    const orderOf = (kind: string) =>
      proposalFromCase(caseOf({ ...cleanAnswers, ...left, 'proposal.order': kind }))?.parts[0]
    const nothing = { offence: null, months: null, term: null, operationalMonths: null, runs: null }
    expect(orderOf('fine')).toEqual({ order: 'fine', ...nothing })
    expect(orderOf('community')).toEqual({ order: 'community', ...nothing, months: 12 })
    expect(orderOf('custody')).toMatchObject({ ...nothing, term: { months: 4 } })
    expect(orderOf('suspended')).toMatchObject({
      months: 12,
      term: { months: 4 },
      operationalMonths: 18,
    })
  })

  it('leaves out rows without a known requirement and requirements that an order cannot have', () => {
    expect(
      proposalFromCase(
        caseOf({ ...cleanAnswers, ...requiring({ requirement: '' }, { requirement: 'STOCKS' }) }),
      )?.requirements,
    ).toEqual([])
    expect(proposalFromCase(caseOf({ ...cleanAnswers, 'proposal.order': 'custody' }))?.requirements).toEqual(
      [],
    )
  })

  it('leaves out a provider who is not yet named, dated and in favour or against', () => {
    const treatment = (cells: Record<string, string>) =>
      proposalFromCase(
        caseOf({ ...cleanAnswers, ...requiring({ requirement: 'ATR', amount: '6', ...cells }) }),
      )?.requirements[0]
    expect(treatment({ providerBy: 'S. Amadi' })).toMatchObject({ providerAssessment: null, consent: null })
    expect(
      treatment({
        providerBy: 'S. Amadi',
        providerDate: '2016-10-11',
        providerSuitable: 'no',
        consent: 'yes',
      }),
    ).toMatchObject({
      providerAssessment: { suitable: false },
      consent: true,
    })
  })
})
