import { expect, test } from 'vitest'
import type { AskedQuestion, Column, Question } from '../../shared/form/definition.ts'
import { askedIn } from '../../shared/form/journey.ts'
import { must } from '../../shared/lib/must.ts'
import type { Answers } from '../../shared/record/answers.ts'
import { SCREENED_BY } from '../../shared/scoring/dynamic-items.ts'
import { derivedIn } from '../support/derived.ts'
import { formOf, templates } from '../support/templates.ts'

const formats = ['oral', 'short-format'] as const
const askedBy = (format: string): readonly AskedQuestion[] =>
  formOf(format).sections.flatMap((section) => section.questions)
const codes = (list: string): string[] =>
  must(templates.lists[list], `there is a list ${list}`).options.map((option) => option.code)
const model: readonly Question[] = [...askedBy('oral'), ...formOf('oral').notAsked]

test.each(formats)(
  '%s asks the risk screening, its analysis, the summary, every group and SARA',
  (format) => {
    const asked = askedBy(format).map((question) => question.id)
    expect(asked).toEqual(
      expect.arrayContaining([
        'rosh.screening',
        'rosh.fullAnalysis',
        'rosh.fullAnalysisReason',
        ...['who', 'nature', 'greatest', 'increase', 'reduce'].map((part) => `rosh.${part}`),
        ...['children', 'public', 'knownAdult', 'staff', 'prisoners'].map((group) => `rosh.${group}`),
        'sara.status',
        'sara.rejectionReason',
        'risk.newInformation',
        'victims',
        'children.part',
        'children.meeting',
        'children.plan',
        'checks',
        'views.own',
        'diversity.text',
        'sources.missing',
        'manager.discussion',
      ]),
    )
  },
)

test.each(formats)('%s never demands what a check asks for with a reason instead', (format) => {
  const withOwnCheck = [
    'views.own',
    'sara.status',
    'manager.discussion',
    'supervision.progress',
    'proposal.alternatives',
  ]
  expect(
    askedBy(format).filter((question) => withOwnCheck.includes(question.id) && question.required),
  ).toEqual([])
})

test('the formats between them ask every question of the common model that is not retired', () => {
  const formats = ['oral', 'short-format', 'standard', 'addendum']
  const asked = new Set(formats.flatMap((format) => askedBy(format)).map((question) => question.id))
  const unasked = model.filter(({ id }) => !asked.has(id))
  expect(unasked.filter(({ retired, codeOnly }) => retired !== true && codeOnly !== true)).toEqual([])
})

test.each([...formats, 'standard', 'allocation-only'])(
  '%s asks for registers and orders by a link alone: somebody with none costs no key',
  (format) => {
    const form = formOf(format)
    const registers = askedBy(format).find(({ id }) => id === 'registers')
    expect(registers).toMatchObject({
      open: 'Registers and orders in force',
      required: false,
      askedWhen: null,
    })
    expect(form.print.sections.find(({ id }) => id === 'history')?.questions).toContain('registers')
  },
)

test('what an oral report must have, a short one must have too', () => {
  const short = new Set(
    askedBy('short-format')
      .filter((question) => question.required)
      .map((question) => question.id),
  )
  const oralOnly = askedBy('oral')
    .filter((question) => question.required && !short.has(question.id))
    .map((question) => question.id)
  expect(oralOnly).toEqual([])
})

test('each need has its own account in the short format', () => {
  const asked = askedBy('short-format').map((question) => question.id)
  for (const need of codes('needs')) {
    const account = need === 'caring' || need === 'trauma' ? `needs.${need}Detail` : `need.${need}`
    expect(asked).toContain(account)
  }
})

test.each([
  ['levels', 'low medium high veryHigh'],
  ['likelihoodLevels', 'low medium high veryHigh'],
  ['saraLevels', 'low medium high'],
  ['saraStatuses', 'completed rejected'],
  ['saraRejectionReasons', '160 170 180 190 200 210 220 225'],
  [
    'checks',
    'domesticAbuse childSafeguarding previousConvictions addressAbuse addressChildren adultServices other address',
  ],
  ['places', 'home bail other'],
  [
    'victimProtections',
    'restrainingAsked restrainingInForce nonMolestation requirement policeTold support victimContact none',
  ],
  ['childContacts', 'livesWith regularly supervised indirect none noneByOrder notKnown'],
  ['childrenParts', 'homeVisits meetings shares contact refers rarDays other none'],
  ['ancillaryKinds', 'restraining compensation disqualification forfeiture other'],
  ['ancillaryApplications', 'prosecution court obligatory supported'],
  ['occupantsAnswers', 'agreesAlone agreesNotAlone disagree notAsked nobody'],
  ['checkStatuses', 'requested pending noConcerns concerns answered refused notAvailable'],
  ['pleas', 'guilty notGuilty none'],
  ['sexes', 'male female notKnown'],
  ['fullAnalyses', 'notNeeded done ownVulnerability historic currentOasys declinedWithReason'],
  ['supervisionResponses', 'good satisfactory lowEngagement nonCompliance notApplicable'],
  ['orders', 'community suspended custody fine discharge deferral adjourn'],
  ['thresholds', 'below mayBeReached passed'],
  ['requirements', 'RAR UPW PROG CURFEW EXCL RES FTP PAR MHTR DRR ATR AAMR ACR EM SUP_PRE_ORA'],
  ['programmes', 'BBR TSP RESOLVE SOGP ISOTP HORIZON IHORIZON DIDS BSR'],
  [
    'needs',
    'accommodation ete finance relationships lifestyleAssociates drugs alcohol emotionalWellbeing thinkingBehaviour attitudes maturity physicalHealth caring trauma',
  ],
  [
    'sources',
    'interview serviceRecords cpsSummary previousOasys previousConvictions victimStatement witnessStatement safeguardingChecks police sentencingGuidelines domesticAbuseCallOuts medical equalityInformation other',
  ],
  ['existingOrderActs', 'continue revoke vary'],
  [
    'registers',
    'restraining nonMolestation dvpo shpo notification cbo bail otherOrder MAPP IIOM RCPR ADVP RCCO RCHD IMAR STRG RTAO',
  ],
  ['mappaCategories', '1 2 3'],
  ['mappaLevels', 'M1 M2 M3'],
  ['problems', '0 1 2'],
  [
    'seriousHistory',
    'homicide woundingGbh kidnapping firearms robbery aggravatedBurglary weapon criminalDamageEndangeringLife arson',
  ],
  [
    'weekTimes',
    'mon tue wed thu fri sat sun monEvening tueEvening wedEvening thuEvening friEvening satEvening sunEvening nights evenings',
  ],
])('rules and receivers know the codes of %s', (list, expected) => {
  expect(codes(list).join(' ')).toBe(expected)
})

test('the form offers the earlier convictions by the very questions of the screening that the score reads', () => {
  const asked = model.find(({ id }) => id === 'dynamic.previous')
  expect(asked?.kind === 'yesNoList' ? asked.offeredBy?.codes : null).toEqual(SCREENED_BY)
})

test('no two states of a check begin with the same word: typing one never finds another', () => {
  const statuses = must(templates.lists['checkStatuses'], 'there are states of a check')
  const first = [statuses.empty, ...statuses.options.map(({ label }) => label)].map(
    (label) => /^\w+/.exec(label ?? '')?.[0],
  )
  expect(first).toEqual([
    'Not',
    'Asked',
    'Chased',
    'Nothing',
    'Concerns',
    'Received',
    'Refused',
    'Unobtainable',
  ])
})

test('the screening asks OASys R1 to R5, each question once and by its own code', () => {
  const numbered = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${prefix}.${index + 1}`)
  expect(codes('roshScreening')).toEqual([
    ...numbered('R1.2', 14),
    ...numbered('R1.3', 18),
    'R2.1',
    'R2.2',
    'R2.2.1',
    ...numbered('R3', 4),
    ...numbered('R4', 5),
    'R5.1',
  ])
})

test('every list is used, and every court is named as people name it', () => {
  const used = new Set(
    model
      .flatMap((question): readonly (Question | Column)[] =>
        question.kind === 'rows' ? question.columns : [question],
      )
      .flatMap((asked) => [
        'options' in asked ? asked.options : null,
        'suggest' in asked ? asked.suggest : null,
      ]),
  )
  expect(Object.keys(templates.lists).filter((list) => !used.has(list))).toEqual([])
  for (const { code, label, is } of templates.lists['courts']?.options ?? []) {
    if (code === 'other') continue
    expect(label).toMatch(/ (Crown Court|Magistrates' Court)(, .+)?$/)
    expect(is).toBe(label.includes('Crown Court') ? 'crown' : 'magistrates')
  }
})

test('third-party details are restricted from the start', () => {
  const restricted = model.flatMap((question) =>
    question.kind === 'rows'
      ? question.columns.flatMap(({ id, restricted }) =>
          restricted === true ? [`${question.id}.${id}`] : [],
        )
      : [],
  )
  expect(restricted).toEqual(
    expect.arrayContaining([
      'victims.name',
      'victims.impact',
      'victims.protection',
      'victims.safety',
      'victims.contact',
      'registers.protects',
      'checks.status',
      'checks.result',
      'proposal.requirements.protects',
      'proposal.requirements.occupantsAnswer',
      'proposal.requirements.occupantsViews',
    ]),
  )
})

test('the wording is short and plain: labels fit a line, prompts remind and are nothing to paste, no markup', () => {
  const asked = model.flatMap((question): (Question | Column)[] =>
    question.kind === 'rows' ? [question, ...question.columns] : [question],
  )
  for (const { id, label, hint = '', prompts = [] } of asked) {
    expect(label.length, `the label of ${id}`).toBeLessThanOrEqual(80)
    expect(hint.length, `the hint of ${id}`).toBeLessThanOrEqual(190)
    expect(prompts.length, `the prompts of ${id}`).toBeLessThanOrEqual(8)
    for (const prompt of prompts) {
      expect(prompt.length).toBeLessThanOrEqual(80)
      expect(prompt).not.toMatch(/\.$/)
    }
    expect(`${label}${hint}${prompts.join('')}`).not.toMatch(/<|&[a-z]+;|offender/i)
  }
})

test('long answers say what a good one covers', () => {
  const silent = askedBy('oral').filter(
    (question) => question.kind === 'richText' && (question.prompts ?? []).length === 0,
  )
  expect(silent.map((question) => question.id)).toEqual([])
})

test.each(formats)(
  '%s asks for the date or the age of the first sanction, and shows what is answered',
  (format) => {
    const asked = (answers: Answers) =>
      formOf(format)
        .sections.flatMap((section) => askedIn(section, answers, derivedIn(formOf(format), answers)))
        .map(({ id }) => id)
        .filter((id) => id === 'history.firstSanctionDate' || id === 'history.ageAtFirstSanction')
    const date = { 'history.firstSanctionDate': '2004-11-09' }
    const age = { 'history.ageAtFirstSanction': '17' }
    expect(asked({})).toEqual(['history.firstSanctionDate'])
    expect(asked(date)).toEqual(['history.firstSanctionDate'])
    expect(asked(age)).toEqual(['history.ageAtFirstSanction'])
    // Both: the scores refuse it, and the officer must see what to take away.
    expect(asked({ ...date, ...age })).toEqual(['history.firstSanctionDate', 'history.ageAtFirstSanction'])
  },
)

test('an option considered goes by the code and the name that it has where it is proposed', () => {
  const { alternatives, orders, requirements, programmes } = formOf('oral').lists
  const named = new Map(
    [orders, requirements, programmes].flatMap((list) =>
      (list?.options ?? []).map(({ code, label }) => [code, label]),
    ),
  )
  const options = (alternatives?.options ?? []).filter(({ code }) => code !== 'other')
  expect(options.length).toBeGreaterThan(20)
  for (const { code, label } of options) expect([code, label]).toEqual([code, named.get(code)])
})
