import { readDate } from '../../shared/lib/dates.ts'
import { must } from '../../shared/lib/must.ts'
import type { DocumentEntry, ReportDocument, Shown } from '../../shared/report/document.schema.ts'
import type { Block, Span } from '../../shared/report/rich-text.ts'

const date = (text: string) => must(readDate(text), `${text} is written here as a date`)

const entry = (question: string, label: string, shown: Shown): DocumentEntry => ({
  question,
  label,
  kind: shown.as,
  restricted: false,
  answer: null,
  shown,
})
const text = (question: string, label: string, said: string): DocumentEntry =>
  entry(question, label, { as: 'text', text: said })
const rich = (question: string, label: string, blocks: Block[]): DocumentEntry =>
  entry(question, label, { as: 'richText', richText: { blocks } })
const list = (question: string, label: string, items: string[]): DocumentEntry =>
  entry(question, label, { as: 'list', items })
const table = (question: string, label: string, columns: string[], rows: string[][]): DocumentEntry =>
  entry(question, label, {
    as: 'table',
    columns,
    rows: rows.map((row) => row.map((cell) => ({ text: cell, restricted: false }))),
  })
const p = (...spans: (Span | string)[]): Block => ({ type: 'paragraph', text: spans.map(span) })
const span = (part: Span | string): Span => (typeof part === 'string' ? { text: part } : part)
const b = (said: string): Span => ({ text: said, bold: true })
const items = (ordered: boolean, ...all: (Span | string)[][]): Block => ({
  type: 'list',
  ordered,
  items: all.map((item) => item.map(span)),
})

/** The shop-theft case as a report of the oral format would show it, written by hand. */
export const case1Document: ReportDocument = {
  schema: 'courtside/report/1',
  reportId: '0192a4c0-0000-7000-8000-000000000001',
  revision: 41,
  format: 'oral',
  template: { format: 'oral', version: 1, sha256: 'a'.repeat(64) },
  title: 'Oral pre-sentence report',
  marking: 'OFFICIAL-SENSITIVE',
  statuteLine: 'Prepared under section 158 of the Criminal Justice Act 2003',
  heading: {
    name: 'Lee Anthony Pascall',
    dateOfBirth: date('1981-03-09'),
    ageAtHearing: 35,
    crn: 'K204817',
    pnc: '1997/0284716Z',
    court: 'Margate Magistrates’ Court',
    hearingDate: date('2016-10-11'),
  },
  sections: [
    {
      id: 'offences',
      title: 'Offences',
      entries: [
        table(
          'offences',
          'Offences before the court',
          [
            'Main offence',
            'Offence',
            'Home Office code',
            'CJS code',
            'Date',
            'Plea',
            'Convicted on',
            'Domestic abuse',
          ],
          [
            [
              'Yes',
              'Theft from a shop (meat and coffee, £68.40)',
              '04600',
              'TH68010',
              '24 September 2016',
              'Guilty',
              '11 October 2016',
              'No',
            ],
            [
              'No',
              'Theft from a shop (razor blades, £44)',
              '04600',
              'TH68010',
              '29 September 2016',
              'Guilty',
              '11 October 2016',
              'No',
            ],
            [
              'No',
              'Theft from a shop (cosmetics, £112)',
              '04600',
              'TH68010',
              '7 October 2016',
              'Guilty',
              '11 October 2016',
              'No',
            ],
          ],
        ),
      ],
    },
    {
      id: 'proposal',
      title: 'Proposal',
      entries: [
        text('proposal.order', 'Order proposed', 'Community order'),
        text('proposal.months', 'Length', '12 months'),
        text('proposal.threshold', 'Custody threshold', 'Below'),
        table(
          'proposal.requirements',
          'Requirements',
          [
            'Requirement',
            'Amount',
            'Programme',
            'Detail',
            'Punitive',
            'Needs met',
            'Assessed by',
            'Assessed on',
            'Suitable',
            'Consent',
          ],
          [
            [
              'Drug rehabilitation requirement',
              '6 months',
              '',
              'With testing. Assessed in the cells corridor this morning.',
              'No',
              'Drugs',
              'Sheila Amadi, Thanet treatment team',
              '11 October 2016',
              'Yes',
              'Yes',
            ],
            [
              'Rehabilitation activity requirement',
              '15 days',
              '',
              '',
              'No',
              'Accommodation, finance, thinking',
              '',
              '',
              '',
              '',
            ],
            [
              'Exclusion requirement',
              '6 months',
              '',
              'Westwood Cross shopping centre, Broadstairs, edged red on the plan; not the Margate treatment base, the day centre or his sister’s road. Electronic monitoring not available without a fixed address.',
              'Yes',
              '',
              '',
              '',
              '',
              '',
            ],
          ],
        ),
        table(
          'proposal.rarPlan',
          'Plan for the RAR days',
          ['Days', 'For', 'Needs met'],
          [
            [
              '5',
              'Housing: council homelessness interview, benefits claim, day-centre address',
              'Accommodation',
            ],
            ['6', 'Triggers, lapse plan, thinking before acting', 'Drugs, thinking'],
            ['4', 'Money: debts, bank account, direct rent', 'Finance'],
          ],
        ),
        rich('proposal.text', 'Proposal in full', [
          p(
            'I ask the court to revoke the order of 24 May and to make a ',
            b('community order for 12 months'),
            ':',
          ),
          items(
            false,
            [
              'a ',
              b('drug rehabilitation requirement for 6 months'),
              ', with testing. He was assessed in the cells corridor this morning by Ms Amadi of the treatment team, who finds him suitable, and he is willing;',
            ],
            [
              b('15 days of rehabilitation activity'),
              ': 5 on housing and the benefit claim, 6 on triggers and lapses, 4 on money;',
            ],
            [
              'an ',
              b('exclusion for 6 months'),
              ' from the shopping centre at Westwood Cross. It is the punishment in this order, and it protects the staff. It leaves him every place he must go to. Tagging is not possible without an address.',
            ],
          ),
        ]),
        table(
          'proposal.alternatives',
          'Alternatives considered',
          ['Option', 'Why not'],
          [
            [
              'Unpaid work',
              'Not suitable while being stabilised on a script; last order 2013 revoked after one attendance',
            ],
            ['Curfew', 'No address'],
            ['Fine', 'Benefit claim not in payment; £1,340 owed in fines'],
            [
              'Custody',
              'Eleven short terms since 2008; longest gap after one is nineteen days; script would be broken',
            ],
          ],
        ),
      ],
    },
    {
      id: 'analysis',
      title: 'Offence analysis',
      entries: [
        rich('offence.analysis', 'What explains these offences', [
          p(
            'Three thefts in a fortnight, all at Westwood Cross, all to sell on the same day. Mr Pascall pleads guilty to each and tells me much what the papers say. He picked things he knew he could sell: meat, coffee, razor blades, make-up. He went alone, carried nothing, and walked out when there was a queue at the till. On 7 October he was stopped at the door and shouted at an assistant. He says he swore “at the situation, not at her”. The papers say that she was left shaken. He was quiet when I read him that, and asked whether she was all right.',
          ),
          p('What lay behind it:'),
          items(
            false,
            ['he had been put out of a friend’s flat on 19 September and was sleeping in a doorway;'],
            ['his methadone began on 26 September at a starting dose, and he was still using heroin on top;'],
            [
              'the thefts of 24 and 29 September paid for heroin. By 7 October he says that it was “half habit”: he was not ill that morning.',
            ],
          ),
          p(
            'That last point matters. The need for the drug explains the first two; the third was an easy way to some money.',
          ),
        ]),
        text('offence.partOfPattern', 'Part of a pattern of offending', 'Yes'),
        text('offence.escalation', 'Escalation in seriousness', 'No'),
        rich('offence.pattern', 'Pattern of offending', [
          p(
            'The convictions read the same for nineteen years. Values, method and places are unchanged, and there has never been violence.',
          ),
        ]),
      ],
    },
    {
      id: 'person',
      title: 'The person',
      entries: [
        text('person.name', 'Full name', 'Lee Anthony Pascall'),
        text('person.dateOfBirth', 'Date of birth', '9 March 1981'),
        text('person.sex', 'Sex', 'Male'),
        text('person.crn', 'CRN', 'K204817'),
        text('person.pnc', 'PNC number', '1997/0284716Z'),
        text('person.noFixedAbode', 'No fixed abode', 'Yes'),
        text('person.address', 'Address', 'Sleeps in Ramsgate; post by the day centre in Cavendish Street'),
        text('person.ethnicity', 'Ethnicity', 'White British'),
        text('person.language', 'Language', 'English'),
        text('person.interpreter', 'Interpreter', 'No'),
        text('person.disability', 'Disability', 'None declared; leg ulcer, dressed weekly'),
        list('needs.linked', 'Needs linked to offending', [
          'Drugs',
          'Accommodation',
          'Finance',
          'Thinking and behaviour',
        ]),
        rich('needs.evidence', 'Evidence', [
          p(
            'Mr Pascall is 35. He was in care from nine and first used heroin at seventeen, in a hostel. He spoke for the first time about the death of his partner in 2012, which he found; he asked that it should not be read aloud. It is in the restricted passage below.',
          ),
          p({
            text: 'His partner died of an overdose in their flat in November 2012. He found her in the morning and was arrested for a shop theft the same week. He has never had counselling, and November is when he uses most. His key worker knows.',
            restricted: true,
          }),
          items(
            true,
            [
              b('Drugs.'),
              ' Heroin daily until September, crack when he has money. Now 40 ml methadone, supervised, no missed pick-up. His key worker says this is his best start since 2010.',
            ],
            [
              b('Accommodation.'),
              ' None. The council has an interview free on 14 October if someone goes with him.',
            ],
            [b('Money.'), ' Benefit claim stopped when he missed an interview. £1,340 owed in fines.'],
            [b('Thinking.'), ' He decides in seconds and reasons afterwards.'],
          ),
          p(
            'In his favour: his sister, who does not drink or use and who wants him on Sundays (',
            { text: 'she lives at 4 Stone Road', restricted: true },
            '); an officer he trusts; a script; and plain speaking about all of it.',
          ),
        ]),
        text('needs.trauma', 'Experience of trauma', 'Yes'),
        text('needs.caring', 'Caring responsibilities', 'No'),
      ],
    },
    {
      id: 'risk',
      title: 'Risk',
      entries: [
        text('likelihood.level', 'Likelihood of reoffending, own assessment', 'Very high'),
        rich('likelihood.assessment', 'Assessment', [
          p(
            'OGRS3 is 82 % over one year and 90 % over two, which is very high, and I agree: without treatment he will steal again within weeks. RSR is 1.30 %, low. I assess the risk of serious harm as ',
            b('low'),
            ' for every group.',
          ),
          p(
            'No domestic abuse call-outs. Children’s services do not know him. His daughter lives in Wales and there is no contact.',
          ),
        ]),
        text('rosh.children', 'Children', 'Low'),
        text('rosh.public', 'Public', 'Low'),
        text('rosh.knownAdult', 'Known adult', 'Low'),
        text('rosh.staff', 'Staff', 'Low'),
        text('supervision.response', 'Response to supervision', 'Low engagement'),
      ],
    },
    {
      id: 'checks',
      title: 'Checks',
      entries: [
        table(
          'checks',
          'Checks made and outstanding',
          [
            'Check',
            'About',
            'Asked of',
            'Status',
            'Requested',
            'Requested by',
            'Reference',
            'Answered',
            'Result',
            'Verified',
          ],
          [
            [
              'Domestic abuse call-outs',
              '',
              'Kent Police central referral unit',
              'Answered: no concerns',
              '11 October 2016, 09:20',
              'Ellen Ruddock',
              '',
              '11 October 2016, 10:05',
              'No concerns',
              'E-mail',
            ],
            [
              'Child safeguarding',
              'Daughter, 11',
              'Kent children’s services',
              'Answered: no concerns',
              '11 October 2016, 09:20',
              'Ellen Ruddock',
              '',
              '11 October 2016, 10:40',
              'Not known; daughter lives in Swansea, no contact',
              'E-mail',
            ],
            [
              'Adult services',
              '',
              'Kent adult social care',
              'Outstanding at the date of this report',
              '11 October 2016, 09:30',
              'Ellen Ruddock',
              'ASC-4471',
              '',
              '',
              '',
            ],
          ],
        ),
      ],
    },
    {
      id: 'views',
      title: 'Views and diversity',
      entries: [
        rich('views.own', 'His own view', [
          {
            type: 'quote',
            text: [
              {
                text: 'I know what I look like on that paper. I’m not asking for a favour, I’m asking for the script to have time.',
              },
            ],
          },
          p(
            'He wants to keep Ms Teague and not begin again with a stranger. He finds mornings hardest, so appointments are better after eleven.',
          ),
        ]),
        rich('diversity.text', 'Diversity', [
          p(
            'White British, reads slowly, was glad to have the papers read to him. Leave letters short and large, and ring the day centre as well. The ulcer limits standing.',
          ),
        ]),
      ],
    },
    {
      id: 'sources',
      title: 'Sources',
      entries: [
        list('sources.used', 'Sources used', [
          'Interview',
          'Service records',
          'CPS summary',
          'Previous convictions',
          'Domestic abuse call-out information',
          'Safeguarding checks',
          'Earlier OASys (24 May 2016)',
          'Sentencing guidelines',
        ]),
        table(
          'sources.missing',
          'Sources not used',
          ['Source', 'Reason'],
          [
            ['Victim statement', 'None taken by the shops'],
            ['Medical', 'Key worker’s account used'],
          ],
        ),
      ],
    },
  ],
  proposedSentence:
    'A community order for 12 months with a drug rehabilitation requirement for 6 months, a rehabilitation activity requirement of up to 15 days and an exclusion requirement for 6 months; and the order of 24 May 2016 revoked.',
  worksheets: [
    {
      algorithm: 'OGRS3',
      version: '3.0',
      computedAt: '2016-10-11T09:31:00.000Z',
      input: {},
      result: {
        status: 'scored',
        algorithm: 'OGRS3',
        oneYear: 0.817125177,
        twoYear: 0.901688996,
        oneYearPercent: 82,
        twoYearPercent: 90,
        band: 'veryHigh',
      },
    },
    {
      algorithm: 'RSR-2014',
      version: '2014',
      computedAt: '2016-10-11T09:31:00.000Z',
      input: {},
      result: {
        status: 'scored',
        algorithm: 'RSR-2014',
        basis: 'dynamic',
        probability: 0.012997252,
        percent: 1.3,
        band: 'low',
        missingDynamic: [],
      },
    },
  ],
  findings: [
    {
      id: 'QC46',
      severity: 'advise',
      stage: 'sign',
      section: 'analysis',
      field: 'offence.analysis',
      says: 'Some sentences are long.',
      source: 'Plain English',
      acknowledged: { reason: 'They are his own words.' },
    },
  ],
  countersignature: { required: false, requested: false, why: [] },
  author: { userId: 'u1', name: 'Ellen Ruddock', grade: 'PSO', office: 'Margate', phone: '01843 555 0142' },
  startedAt: '2016-10-11T08:05:00.000Z',
  completedAt: '2016-10-11T11:58:00.000Z',
}
