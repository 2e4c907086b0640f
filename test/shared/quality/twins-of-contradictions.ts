import type { Answer } from '../../../shared/record/answers.ts'
import { rows, ticked } from '../../support/clean-case.ts'
import type { Twin } from './twin.ts'

type Answered = Readonly<Record<string, Answer | null>>

const offence = (cells: Record<string, string>) => ({
  offences: rows({
    main: 'yes',
    title: 'An offence',
    code: '04600',
    date: '2016-09-24',
    convictedOn: '2016-10-11',
    domesticAbuse: 'no',
    ...cells,
  }),
})
const screening = (answers: Record<string, 'yes' | 'no'>) => ({
  'rosh.screening': { yesNo: { 'R2.1': 'no' as const, 'R5.1': 'no' as const, ...answers } },
})
const checks = (...more: readonly Record<string, string>[]) => ({
  checks: rows(
    ...(more.some(({ check }) => check === 'domesticAbuse')
      ? []
      : [{ check: 'domesticAbuse', status: 'noConcerns' }]),
    ...(more.some(({ check }) => check === 'childSafeguarding')
      ? []
      : [{ check: 'childSafeguarding', status: 'noConcerns' }]),
    ...more,
  ),
})
const requirement = (cells: Record<string, string>) => ({
  'proposal.requirements': rows(cells, { requirement: 'UPW', amount: '60', punitive: 'yes' }),
  'proposal.rarPlan': null,
})
const partner = { victims: rows({ who: 'his wife', relationship: '1', impact: 'a broken arm' }) }
const late = checks({ check: 'domesticAbuse', status: 'concerns', answeredAt: '2016-10-13T16:20' })

const twin = (id: string, what: string, raises: Answered, mended: Answered): Twin => [
  id,
  what,
  { answers: raises },
  { answers: { ...raises, ...mended } },
]

/** QC60 to QC74, and QC79: what the record says in two places. */
export const twinsOfContradictions: readonly Twin[] = [
  ...(
    [
      ['R1.2.1', '00301', 'a threat to kill'],
      ['R1.2.2', '00801', 'wounding'],
      ['R1.2.6', '02900', 'an aggravated burglary'],
      ['R1.2.7', '05602', 'arson'],
      ['R1.2.8', '05715', 'criminal damage that endangers life'],
      ['R1.2.9', '03603', 'a false imprisonment'],
      ['R1.2.10', '00514', 'a firearm to endanger life'],
      ['R1.2.11', '00835', 'a racially aggravated assault'],
      ['R1.2.12', '03401', 'a robbery'],
      ['R1.2.13', '00826', 'a blade in public'],
    ] as const
  ).map(([line, code, what]) =>
    twin(
      'QC60',
      `${what}, and ${line} says no`,
      { ...offence({ code }), ...screening({ [line]: 'no' }) },
      screening({ [line]: 'yes' }),
    ),
  ),
  twin(
    'QC60',
    'a robbery that is not the main offence',
    {
      offences: rows(
        { main: 'yes', title: 'Theft', code: '04600', date: '2016-09-24', convictedOn: '2016-10-11' },
        { title: '', code: '03401', date: '2016-09-24', convictedOn: '2016-10-11' },
      ),
      ...screening({ 'R1.2.12': 'no' }),
    },
    offence({ code: '04600' }),
  ),
  twin(
    'QC61',
    'a violent sanction, and nobody assaulted',
    { 'history.violentSanctions': '1', ...screening({ 'R1.3.2': 'no' }) },
    { 'history.violentSanctions': '0' },
  ),
  twin(
    'QC62',
    'an offence marked as domestic abuse, and R1.3.3 says no',
    { ...offence({ domesticAbuse: 'yes' }), ...screening({ 'R1.3.3': 'no' }) },
    screening({ 'R1.3.3': 'yes' }),
  ),
  twin(
    'QC62',
    'the interview',
    { 'dynamic.domesticAbusePerpetrator': 'yes', ...screening({ 'R1.3.3': 'no' }) },
    { 'dynamic.domesticAbusePerpetrator': 'no' },
  ),
  twin(
    'QC62',
    'call-outs with concerns',
    { ...checks({ check: 'domesticAbuse', status: 'concerns' }), ...screening({ 'R1.3.3': 'no' }) },
    checks(),
  ),
  twin(
    'QC62',
    'a partner harmed, and no offence answered',
    { ...partner, ...offence({ domesticAbuse: '' }), ...screening({ 'R1.3.3': 'no' }) },
    offence({ domesticAbuse: 'no' }),
  ),
  twin(
    'QC62',
    'a SARA above low, and no offence answered',
    { 'sara.partner': 'medium', ...offence({ domesticAbuse: '' }), ...screening({ 'R1.3.3': 'no' }) },
    { 'sara.partner': 'low' },
  ),
  twin(
    'QC63',
    'a sexual offence, and none screened',
    { 'history.sexual': 'yes', ...screening({ 'R1.2.3': 'no', 'R1.2.4': 'no' }) },
    screening({ 'R1.2.3': 'no', 'R1.2.4': 'yes' }),
  ),
  twin(
    'QC64',
    'children’s services involved, and R2 says no',
    { 'children.servicesInvolved': 'yes', ...screening({ 'R2.2': 'no', 'R2.2.1': 'no' }) },
    screening({ 'R2.2': 'no', 'R2.2.1': 'yes' }),
  ),
  twin(
    'QC64',
    'their check with concerns',
    {
      ...checks({ check: 'childSafeguarding', status: 'concerns' }),
      ...screening({ 'R2.2': 'no', 'R2.2.1': 'no' }),
    },
    checks({ check: 'childSafeguarding', status: 'noConcerns' }),
  ),
  twin(
    'QC65',
    'one sanction, and a first of long ago',
    { 'history.totalSanctions': '1' },
    { 'history.totalSanctions': '2' },
  ),
  twin(
    'QC66',
    'significant problems with alcohol, and no such need',
    { 'dynamic.alcohol': '2', 'dynamic.bingeDrinking': '2' },
    { 'dynamic.alcohol': '1', 'dynamic.bingeDrinking': '1' },
  ),
  twin(
    'QC67',
    'unemployed, and work protects',
    {
      'dynamic.unemployed': 'yes',
      'strengths.protective': rows({ factor: 'Work', kind: 'work', times: 'mon' }),
    },
    { 'dynamic.unemployed': 'no' },
  ),
  twin(
    'QC67',
    'not unemployed, and nothing of it protects',
    { 'dynamic.unemployed': 'no', 'strengths.protective': rows({ factor: 'His sister', kind: 'family' }) },
    {
      'strengths.protective': rows(
        { factor: 'His sister', kind: 'family' },
        { factor: 'College', kind: 'education' },
      ),
    },
  ),
  twin(
    'QC68',
    'drug rehabilitation, and drugs not ticked',
    { 'needs.linked': ticked('accommodation') },
    { 'needs.linked': ticked('accommodation', 'drugs') },
  ),
  twin(
    'QC68',
    'alcohol treatment, and alcohol not ticked',
    requirement({ requirement: 'ATR', amount: '6' }),
    { 'needs.linked': ticked('alcohol') },
  ),
  ...(['custody', 'suspended'] as const).map((order) =>
    twin(
      'QC69',
      `below the threshold, and ${order}`,
      { 'proposal.threshold': 'below', 'proposal.order': order },
      { 'proposal.threshold': 'mayBeReached' },
    ),
  ),
  twin(
    'QC70',
    'none declared, and physical health a need',
    { 'needs.linked': ticked('drugs', 'accommodation', 'physicalHealth') },
    { 'person.disabilityDeclared': 'declared' },
  ),
  twin(
    'QC70',
    'none declared, and mobility adjusted for',
    { 'diversity.adjust': ticked('reading', 'mobility') },
    { 'diversity.adjust': ticked('reading') },
  ),
  twin(
    'QC71',
    'no fixed abode, and a curfew at home',
    { 'person.noFixedAbode': 'yes', ...requirement({ requirement: 'CURFEW', placedAt: 'home' }) },
    requirement({ requirement: 'CURFEW', placedAt: 'bail' }),
  ),
  twin('QC72', 'concerns after the levels were set', late, {
    'risk.newInformation': rows({ what: 'call-outs', learnedOn: '2016-10-13', reviewedOn: '2016-10-13' }),
  }),
  twin('QC72', 'the day after', late, { 'risk.assessmentDate': '2016-10-13' }),
  twin('QC73', 'a partner harmed, and no domestic abuse', partner, {
    victims: rows({
      who: 'his cousin',
      relationship: '6',
      impact: 'a broken arm',
      protection: ticked('policeTold'),
    }),
  }),
  twin(
    'QC74',
    'the supervisor’s words, and no service records',
    { 'sources.used': ticked('interview', 'cpsSummary') },
    { 'supervision.progress': null, 'supervision.status': 'never' },
  ),
  ...(['childSafeguarding', 'addressChildren'] as const).map((check) =>
    twin(
      'QC79',
      `no children, and ${check} with concerns`,
      { 'children.none': 'yes', ...checks({ check, status: 'concerns' }) },
      checks({ check, status: 'noConcerns' }),
    ),
  ),
  ...(['R2.1', 'R2.2', 'R2.2.1'] as const).map((line) =>
    twin(
      'QC79',
      `no children, and ${line} says yes`,
      { 'children.none': 'yes', ...screening({ [line]: 'yes' }) },
      screening({ [line]: 'no' }),
    ),
  ),
  twin(
    'QC79',
    'no children, and their services involved',
    {
      'children.none': 'yes',
      'children.servicesInvolved': 'yes',
      'children.part': ticked('shares'),
    },
    { 'children.servicesInvolved': 'no' },
  ),
  twin(
    'QC79',
    'a niece who is not among the children, and all three',
    {
      'children.none': 'yes',
      'children.servicesInvolved': 'yes',
      ...checks({ check: 'childSafeguarding', status: 'concerns' }),
      ...screening({ 'R2.1': 'yes', 'R2.2': 'yes' }),
    },
    { 'children.none': null, children: rows({ relation: 'niece', age: '11', contact: 'regularly' }) },
  ),
]
