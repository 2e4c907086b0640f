import { describe, expect, it } from 'vitest'
import { runChecks } from '../../../shared/quality/run.ts'
import { fromPlainText } from '../../../shared/record/rich-text.ts'
import { type ContextChanges, contextOf, rows } from '../../support/clean-case.ts'
import { qualityTable } from '../../support/quality-table.ts'

const named = (name: string, changes: ContextChanges['answers']) =>
  runChecks(
    contextOf({
      answers: { victims: rows({ who: 'a man', known: 'no', impact: 'shaken', name }), ...changes },
    }),
    qualityTable,
  ).flatMap(({ id, field }) => (id === 'QC47' ? [field] : []))

describe("A victim's name in what the defendant will see (QC47)", () => {
  it('is found by surname, in any field, in any Unicode form and any case', () => {
    expect(named('Peter Dunmore', { 'views.own': fromPlainText('sorry for MR DUNMORE') })).toEqual([
      'views.own',
    ])
    expect(named('Anna Łuczyńska', { 'rosh.who': 'pani Łuczyn\u0301ska' })).toEqual(['rosh.who'])
  })

  it('may stand in a restricted passage and in the restricted column that holds it', () => {
    const restricted = {
      blocks: [{ type: 'paragraph' as const, text: [{ text: 'Mr Dunmore', restricted: true as const }] }],
    }
    expect(named('Peter Dunmore', { 'views.own': restricted })).toEqual([])
  })

  it('is found however it is spelt, here or there', () => {
    const found = (name: string, text: string) => named(name, { 'views.own': fromPlainText(text) }).length > 0
    expect(found('O’Brien', "He knows Mr O'Brien.")).toBe(true)
    expect(found("Sean O'Brien", 'He knows O’Brien.')).toBe(true)
    expect(found('Dunmore, Peter', 'He asked after Peter Dunmore.')).toBe(true)
    expect(found('Dunmore, Peter', 'He says that Dunmore shouted.')).toBe(true)
    expect(found('Peter Dunmore (Mr)', 'Mr Dunmore shouted.')).toBe(true)
    expect(found('Peter Alan Dunmore', 'and peter dunmore said')).toBe(true)
    expect(found('SARAH LEE', 'He knows Sarah Lee.')).toBe(true)
    expect(found('SARAH LEE', 'He knows Ms Lee.')).toBe(true)
    expect(found('Jo Smith-Jones', 'He knows Ms Smith Jones.')).toBe(true)
    expect(found('Jo Smith Jones', 'He knows Jo Smith\u2011Jones.')).toBe(true)
    expect(found('Zoe Marsden and Peter Dunmore', 'Dunmore was there.')).toBe(true)
  })

  it('is no word that happens to be a name, unless a title or the whole name stands there', () => {
    const found = (name: string, text: string) => named(name, { 'views.own': fromPlainText(text) }).length > 0
    expect(found('Ann Day', 'He works by day. Day centre.')).toBe(false)
    expect(found('Grace Hill', 'It was Grace who rang.')).toBe(true)
    expect(found('Ann Day', 'He knows Ms Day.')).toBe(true)
    expect(found('Ann Day', 'He knows ann day.')).toBe(true)
    expect(found('Theresa May', 'He may start. May is early.')).toBe(false)
    expect(found('Theresa May', 'He may tell Mrs. May.')).toBe(true)
    expect(found('Peter Dunmore', 'the dunmore estate')).toBe(true)
  })

  it.each([
    'not known',
    'Unknown',
    'n/a',
    'three shops',
    'Shops',
    'the bakery',
    'withheld',
    '-',
    '(not given)',
  ])('is not what stands for a name: %s', (name) => {
    const text = `It is ${name}: unknown, three shops, Shops, the bakery, n/a, withheld. - (not given)`
    expect(named(name, { 'views.own': fromPlainText(text) })).toEqual([])
  })

  it('is no name of the defendant’s own, unless a title stands before it', () => {
    const found = (text: string) =>
      named('Sarah Lee', { 'person.name': 'Lee Anthony Pascall', 'views.own': fromPlainText(text) }).length >
      0
    expect(found('Lee is sorry.')).toBe(false)
    expect(found('Ms Lee is sorry.')).toBe(true)
  })

  it('is found in what prints below the report as well', () => {
    const context = contextOf({
      answers: {
        victims: rows({ who: 'x', known: 'no', impact: 'y', name: 'Peter Dunmore' }),
        'views.own': fromPlainText('Dunmore'),
      },
    })
    const asked = context.form.sections.flatMap(({ questions }) => questions)
    const form = {
      ...context.form,
      sections: context.form.sections.filter(({ id }) => id !== 'views'),
      notAsked: asked.filter(({ id }) => id === 'views.own'),
    }
    const found = runChecks({ ...context, form }, qualityTable).filter(({ id }) => id === 'QC47')
    expect(found.map(({ id, field }) => `${id} ${field}`)).toEqual(['QC47 null'])
  })

  it('is quoted with where it stands, asks, and stops nothing', () => {
    const hit = (kept: string) =>
      runChecks(
        contextOf({
          answers: {
            victims: rows({ who: 'x', known: 'no', impact: 'y', name: 'Peter Dunmore' }),
            'views.own': fromPlainText('He saw Dunmore.'),
            'writing.kept': kept,
          },
        }),
        qualityTable,
      ).filter(({ id }) => id === 'QC47')
    expect(hit('')).toEqual([
      expect.objectContaining({
        says: '“Dunmore” stands in “views.own”. It is a victim’s name, and the defendant’s copy shows it.',
        severity: 'warn',
        stage: 'sign',
        quote: 'Dunmore',
        keep: { as: 'QC47 views.own Dunmore', label: 'Not the victim' },
      }),
    ])
    // Answered for this hit, and for no other.
    expect(hit('QC47 views.own Dunmore')).toEqual([])
    expect(hit('QC47 views.own Peter Dunmore')).toHaveLength(1)
  })

  it('is found in another open column of the same table', () => {
    const victims = rows({ who: 'Mr Dunmore', known: 'no', impact: 'shaken', name: 'Peter Dunmore' })
    expect(named('', { victims })).toEqual(['victims'])
  })

  it('is not a part of another word', () => {
    expect(named('Ann Hill', { 'views.own': fromPlainText('She lives in Hillside, chilled.') })).toEqual([])
  })

  it('where the surname is the defendant’s own, the first name tells', () => {
    expect(named('Laura Fordham', { 'views.own': fromPlainText('Mr Fordham agrees.') })).toEqual([])
    expect(named('Laura Fordham', { 'views.own': fromPlainText('He told Laura.') })).toEqual(['views.own'])
  })
})

describe("A victim's address in what the defendant will see (QC47)", () => {
  const contact = 'At 12 Orchard Way, Faversham ME13 8AB, or through DC Marsh, 01795 000111'
  const found = (text: string, answers: ContextChanges['answers'] = {}) =>
    named('', {
      victims: rows({ who: 'a man', known: 'no', impact: 'shaken', contact }),
      'rosh.who': text,
      ...answers,
    }).length > 0

  it.each([
    ['He followed him to 12 Orchard Way.', true],
    ['He followed him to 12 orchard way.', true],
    ['He lives in ME138AB', true],
    ['He lives in me13 8ab', true],
    ['He lives at 112 Orchard Way', true],
    ['He lives in Orchard', false],
    ['He lives in Faversham', false],
  ])('%s: %s', (text, expected) => {
    expect(found(text)).toBe(expected)
  })

  it('is no secret where it is the defendant’s own', () => {
    expect(found('', { 'person.address': '12 Orchard Way\nFaversham\nME13 8AB' })).toBe(false)
  })
})

describe('Plain English (QC46)', () => {
  const hints = (text: string, kept = '') =>
    runChecks(
      contextOf({ answers: { 'views.own': fromPlainText(text), 'writing.kept': kept } }),
      qualityTable,
    ).filter(({ id }) => id === 'QC46')

  it('is a hint, never more, and quiet for a phrase once it was kept', () => {
    const text = 'The service user will utilise it.'
    expect(hints(text).map(({ severity }) => severity)).toEqual(['advise', 'advise'])
    expect(hints(text, 'QC46 utilise').map(({ says }) => says)).toEqual([
      "“service user” stands in “views.own”: say the person's name.",
    ])
  })

  it('is given once a report', () => {
    const twice = { 'rosh.who': 'the cohort', 'views.own': fromPlainText('a cohort') }
    const found = runChecks(contextOf({ answers: twice }), qualityTable)
    expect(found.filter(({ id }) => id === 'QC46')).toHaveLength(1)
  })

  it('leaves open what “RO” stands for', () => {
    expect(hints('His RO said so.').map(({ says }) => says)).toEqual([
      '“RO” stands in “views.own”: say “responsible officer” or “restraining order”, whichever is meant.',
    ])
  })

  it('takes an abbreviation only as written', () => {
    expect(hints('He will row to the prow.')).toEqual([])
    expect(hints('His RO said so.')).toHaveLength(1)
  })

  it('reads plurals and endings, and any white space as one', () => {
    for (const text of [
      'Two service users.',
      'He was signposted.',
      'The ROs said so.',
      'in  relation to it',
      'in\u00a0relation to it',
      'in relation\nto it',
    ])
      expect(hints(text)).toHaveLength(1)
    expect(hints('His ROle.')).toEqual([])
  })

  it('ends a sentence before a closing quotation mark or bracket', () => {
    const half = Array.from({ length: 17 }, () => 'word').join(' ')
    expect(hints(`“${half}.” ${half}.`)).toEqual([])
    expect(hints(`(${half}.) ${half}.`)).toEqual([])
    expect(hints(`${half} ${half}.`)).toHaveLength(1)
  })

  it('reads long text for its words, in a table too, and short entries not at all', () => {
    const fields = (answers: NonNullable<ContextChanges['answers']>) =>
      runChecks(contextOf({ answers }), qualityTable)
        .filter(({ id }) => id === 'QC46')
        .map(({ field }) => field)
    const words = Array.from({ length: 40 }, () => 'word').join(' ')
    expect(fields({ 'rosh.who': 'the service user' })).toEqual(['rosh.who'])
    expect(fields({ 'rosh.who': words })).toEqual([])
    expect(fields({ victims: rows({ who: 'x', impact: 'ibid' }) })).toEqual(['victims'])
    expect(fields({ 'hearing.court': 'the service user' })).toEqual([])
  })

  it.each([
    [30, 0],
    [31, 1],
  ])('sentences of %i words: %i hints', (words, count) => {
    expect(hints(`${Array.from({ length: words }, () => 'word').join(' ')}.`)).toHaveLength(count)
  })
})

describe('What is left standing (QC54)', () => {
  const left = (text: string) =>
    runChecks(contextOf({ answers: { 'views.own': fromPlainText(text) } }), qualityTable)
      .filter(({ id }) => id === 'QC54')
      .map(({ says, severity }) => `${severity}: ${says}`)

  it.each(['TBC', 'tba', 'xx', '[name]', '???', 'to be confirmed'])(
    'names what only holds a place: %s',
    (text) => {
      expect(left(`He lives with ${text} now.`)).toEqual([`advise: “${text}” still stands in “views.own”.`])
    },
  )

  it.each(['None.', 'N/A', 'not known', '-'])('and what answers nothing: %s', (text) => {
    expect(left(text)).toEqual([`advise: “${text}” still stands in “views.own”.`])
  })

  it.each(['None of it was planned.', 'He was asked at XX1.', '[2015] EWCA Crim 12', 'What now??'])(
    'and nothing in words of the officer’s own: %s',
    (text) => {
      expect(left(text)).toEqual([])
    },
  )

  it.each([
    [40, 0],
    [41, 1],
  ])('a word of %i characters: %i', (length, count) => {
    expect(left(`See ${'a'.repeat(length)} there.`)).toHaveLength(count)
  })
})

describe('Numbers in the words of the proposal (QC55)', () => {
  const asked = (text: string) =>
    runChecks(contextOf({ answers: { 'proposal.text': fromPlainText(text) } }), qualityTable)
      .filter(({ id }) => id === 'QC55')
      .map(({ says }) => says)

  // The proposal: 12 months, a DRR of 6 months, 10 days, 60 hours.
  it.each([
    [
      'With 80 hours of unpaid work.',
      ['The text says 80 hours; the proposal says 60 hours. Which is right?'],
    ],
    ['With eighty hours.', ['The text says 80 hours; the proposal says 60 hours. Which is right?']],
    ['With sixty hours and 10 RAR days.', []],
    ['A 12-month order with a 6-month DRR.', []],
    ['An order for one year, the DRR for six months.', []],
    [
      'A 24-month order, the DRR for 6 months.',
      ['The text says 24 months; the proposal says 12 months. Which is right?'],
    ],
    ['With twenty-five days.', ['The text says 25 days; the proposal says 10 days. Which is right?']],
    ['I propose a community order.', []],
    ['With 60 hours, 8 hours a day.', []],
  ])('%s', (text, says) => {
    expect(asked(text)).toEqual(says)
  })
})

describe('What cannot be printed (QC56)', () => {
  const found = (answers: NonNullable<ContextChanges['answers']>) =>
    runChecks(contextOf({ answers }), qualityTable).filter(({ id }) => id === 'QC56')

  it('is said at the answer, each character once, and stops nothing', () => {
    expect(found({ 'views.own': fromPlainText('Sorry \u{1F642}\u{1F642}, says 김') })).toMatchObject([
      {
        field: 'views.own',
        severity: 'warn',
        says: expect.stringContaining('These characters cannot be printed: \u{1F642} 김.'),
      },
    ])
  })

  it('is said at the row of a table, and of a restricted answer too', () => {
    const [finding] = found({ victims: rows({ who: 'a man', known: 'no', name: '김민준' }) })
    expect(finding).toMatchObject({ field: 'victims', row: expect.any(String) })
  })

  it('is no letter of a script that has a font, no accent, and no sign that shows nothing', () => {
    expect(found({ 'person.name': 'ਕੌਰ প্রিয়া 王芳 عائشہ Siân Ọ́lá \u{200D}\u{AD}\u{FEFF}' })).toEqual([])
  })
})
