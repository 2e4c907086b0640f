import { expect, test } from 'vitest'
import { documentText } from '../../../shared/document/document-text.ts'
import { buildHandover } from '../../../shared/handover/build.ts'
import { tasksOf } from '../../../shared/handover/tasks.ts'
import { sentencedSchema } from '../../../shared/proposal/passed.schema.ts'
import { report } from '../../electron/core/signing/signers.ts'
import { documentOf } from '../../support/parts-of-document.ts'
import { exampleOf } from '../../support/templates.ts'

const parts = {
  handoverId: 'h',
  version: 2,
  supersedes: 'b'.repeat(64),
  office: 'Kent',
  organisation: 'CRC',
  sealedFor: null,
  createdAt: '2016-10-03T16:00:00.000Z',
  report,
  reportJws: { payload: 'e30', signatures: [{ protected: 'e30', signature: 'AA' }] },
  result: null,
  firstAppointment: null,
  delivery: null,
  allocation: null,
  auditCheckpoint: { size: 1, head: 'a'.repeat(64) },
  pdf: { sha256: 'c'.repeat(64), base64: '' },
}

test('each check that is still out becomes a task, in the report’s own words; an answered one does not', () => {
  expect(tasksOf(report)).toEqual([
    {
      check: 'domesticAbuse',
      about: 'partner',
      from: 'Police',
      status: 'pending',
      requestedAt: '',
      reference: '',
      says: 'Check: Domestic abuse call-outs; About: partner; Asked of: Police; Status: Pending',
    },
    expect.objectContaining({ check: 'precons', status: 'notAvailable', reference: 'PNC 7' }),
    expect.objectContaining({ check: 'address', status: 'requested', requestedAt: '2016-10-03T09:30' }),
  ])
  expect(tasksOf({ ...report, sections: [] })).toEqual([])
})

test('each part of what probation does about the children is a task, with the day of the next meeting', () => {
  const given = {
    'children.servicesInvolved': 'yes',
    'children.part': { ticked: ['meetings', 'rarDays', 'none'] },
    'children.meeting': '2016-11-08',
  }
  expect(tasksOf(documentOf('oral', given))).toEqual([
    {
      part: 'meetings',
      due: '2016-11-08',
      says: 'What probation will do for these children: Attends core group, CIN or TAF meetings; Next meeting about them: 8 November 2016',
    },
    expect.objectContaining({ part: 'rarDays', due: '2016-11-08' }),
  ])
  const noDate = { ...given, 'children.part': { ticked: ['homeVisits'] }, 'children.meeting': '' }
  expect(tasksOf(documentOf('oral', noDate))).toEqual([
    { part: 'homeVisits', due: '', says: 'What probation will do for these children: Home visits' },
  ])
  // Answered once, and asked no more: no task.
  expect(tasksOf(documentOf('oral', { ...given, 'children.servicesInvolved': 'no' }))).toEqual([])
})

test('days left to plan are a task: at most so many, by a day', () => {
  const given = {
    'proposal.order': 'community',
    'proposal.requirements': { rows: [{ id: 'a', cells: { requirement: 'RAR', amount: '20' } }] },
    'proposal.rarToPlan': '8',
    'proposal.rarToPlanBy': '2016-11-25',
  }
  expect(tasksOf(documentOf('oral', given))).toEqual([
    {
      days: 8,
      due: '2016-11-25',
      says: 'Days for the responsible officer to plan, at most: 8 days; To be planned by the responsible officer by: 25 November 2016',
    },
  ])
  expect(tasksOf(documentOf('oral', { ...given, 'proposal.rarToPlan': '0' }))).toEqual([])
  expect(tasksOf(documentOf('oral', { ...given, 'proposal.order': 'fine' }))).toEqual([])
})

test('registers and orders in force are handed over by code, with their dates and in the report’s words', () => {
  const of = (...cells: Record<string, string>[]) =>
    buildHandover({
      ...parts,
      report: documentOf('oral', {
        registers: { rows: cells.map((row, index) => ({ id: `r${index}`, cells: row })) },
      }),
    }).registers
  expect(
    of(
      { which: 'MAPP', category: '2', level: 'M1', since: '2016-03-02', noEnd: 'yes' },
      {
        which: 'nonMolestation',
        since: '2016-09-01',
        ends: '2017-03-01',
        terms: 'Not to go to her home',
        protects: 'His former partner',
      },
    ),
  ).toEqual([
    {
      ...{ which: 'MAPP', category: '2', level: 'M1', since: '2016-03-02', ends: '', noEnd: true },
      says: 'Which: MAPPA; Category: Category 2; Level: Level 1; Since: 2 March 2016; No end date: Yes',
    },
    {
      ...{
        which: 'nonMolestation',
        category: '',
        level: '',
        since: '2016-09-01',
        ends: '2017-03-01',
        noEnd: false,
      },
      says: 'Which: Non-molestation order; Since: 1 September 2016; Ends on: 1 March 2017; What it asks: Not to go to her home; Whom it protects: His former partner',
    },
  ])
  expect(of()).toEqual([])
})

test('the receiver reads whom an order protects; the court is told that it is given separately, the defendant nothing', () => {
  const cells = {
    which: 'restraining',
    ends: '2017-03-01',
    terms: 'No contact',
    protects: 'Ann of Mill Lane',
  }
  const document = documentOf('oral', { registers: { rows: [{ id: 'a', cells }] } })
  expect(documentText(document, 'receiver')).toMatch(/Restraining order.*Ann of Mill Lane/s)
  expect(documentText(document, 'court')).toMatch(
    /Restraining order.*Whom it protects: \[given separately\]/s,
  )
  expect(documentText(document, 'court')).not.toContain('Ann')
  expect(documentText(document, 'defendant')).toMatch(/Restraining order.*1 March 2017.*No contact/s)
  expect(documentText(document, 'defendant')).not.toMatch(/Ann|Whom it protects/)
  expect(documentText(document, 'restricted')).toMatch(/Restraining order.*Ann of Mill Lane/s)
})

test('a countersignature is needed where a rule asks for it or the author did', () => {
  const needed = (required: boolean, requested: boolean) =>
    buildHandover({ ...parts, report: { ...report, countersignature: { required, requested, why: [] } } })
      .requiredRoles
  expect(needed(false, false)).toEqual(['author'])
  expect(needed(true, false)).toEqual(['author', 'countersigner'])
  expect(needed(false, true)).toEqual(['author', 'countersigner'])
})

test('the plain text is the whole report, restricted passages with it', () => {
  const { plainText } = buildHandover(parts)
  expect(plainText).toBe(documentText(report, 'receiver'))
  expect(plainText).toContain('She has moved.')
})

test('the responsible officer and the organisation stand in one line, and its kind as a code', () => {
  const answers = exampleOf('case-1').answers
  const of = (changed: object) =>
    buildHandover({ ...parts, report: documentOf('oral', { ...answers, ...changed }) }).supervisedNow
  expect(of({})).toEqual({ kind: 'crc', says: 'Marion Teague, Kent, Surrey & Sussex CRC' })
  expect(of({ 'supervision.status': 'before' })).toBeNull()
})

test('the sentence that was passed is handed over with when each part of it ends', () => {
  const sentenced = (passed: object | null) =>
    sentencedSchema.parse({ date: '2016-10-11', outcome: 'partly', sentence: 'As passed.', passed })
  const passed = {
    ...{ order: 'community', months: 12, term: null, operationalMonths: null, alike: true, fine: false },
    requirements: [
      { code: 'DRR', months: 6 },
      { code: 'PROG', programme: 'BBR' },
    ],
    ...{ existingOrders: [], ancillary: [] },
  }
  const programmes = new Map([['BBR', 'Building Better Relationships']])
  expect(buildHandover({ ...parts, result: sentenced(passed), programmes }).passed).toEqual({
    ends: '2017-10-10',
    requirements: [
      { code: 'DRR', says: 'a drug rehabilitation requirement for 6 months', ends: '2017-04-10' },
      { code: 'PROG', says: 'the Building Better Relationships programme', ends: '2017-10-10' },
    ],
  })
  expect(buildHandover({ ...parts, result: sentenced(null) }).passed).toBeNull()
})
