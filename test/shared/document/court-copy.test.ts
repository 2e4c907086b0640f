import { expect, test } from 'vitest'
import { forCopy, REPLACED } from '../../../shared/document/copies.ts'
import { courtSections } from '../../../shared/document/court-copy.ts'
import type { ReportDocument, Shown } from '../../../shared/document/document.schema.ts'
import { documentText } from '../../../shared/document/document-text.ts'
import { layOut } from '../../../shared/document/layout.ts'
import { printedSections } from '../../../shared/document/section-parts.ts'
import { must } from '../../../shared/lib/must.ts'
import { plainText } from '../../../shared/record/rich-text.ts'
import { rows } from '../../support/clean-case.ts'
import { documentOf } from '../../support/parts-of-document.ts'
import { exampleOf } from '../../support/templates.ts'

const CASES = ['case-1', 'case-2', 'case-3', 'case-5', 'case-7'] as const
const reportOf = (name: (typeof CASES)[number]): ReportDocument => {
  const { format, answers } = exampleOf(name)
  return documentOf(format, answers)
}

function texts(shown: Shown): string[] {
  switch (shown.as) {
    case 'text':
      return shown.text.split('\n')
    case 'list':
      return shown.items
    case 'richText':
      return plainText(shown.richText).split('\n')
    case 'table':
      return shown.rows.flat().flatMap(({ text }) => text.split('\n'))
  }
}
/** To compare words alone: where they begin a sentence, and what ends it, is the layout's. */
const bare = (text: string): string => text.toLowerCase().replace(/[\s.,;:·]/gu, '')
/** Yes and No stand as words of a sentence. */
const isSaid = (text: string): boolean => !['', 'Yes', 'No', REPLACED].includes(text)
/** What a bench has no need of, and a detail says by itself. */
const LEFT_OUT = [/^dynamic\./, /^rosh\.screening$/, /^person\.disabilityDeclared$/, /^checks$/]
/** In the sentence proposed, in its own words. */
const IN_THE_SENTENCE = /^proposal\.(order|months|custodialMonths|operationalMonths|existingOrders)$/

test.each(CASES)('the court’s copy of %s holds all that a bench may read', (name) => {
  const whole = reportOf(name)
  for (const copy of ['court', 'defendant'] as const) {
    const document = forCopy(whole, copy)
    const said = bare(documentText(whole, copy))
    const lost = printedSections(document)
      .flatMap(({ entries }) => entries)
      .filter(({ question }) => ![...LEFT_OUT, IN_THE_SENTENCE].some((one) => one.test(question)))
      .flatMap(({ question, shown }) => texts(shown).map((text) => ({ question, text })))
      .filter(({ text }) => isSaid(text) && !said.includes(bare(text)))
    expect(lost, copy).toEqual([])
  }
})

test('it opens with what is decided on, and the analysis follows in one order whatever was written', () => {
  const titles = (name: (typeof CASES)[number]) =>
    layOut(reportOf(name), 'court', {
      signing: { signatures: [], signed: false, payloadSha256: null },
    }).sections.map(({ title }) => title)
  const first = ['Charges', 'Proposal', 'Why not something else', 'Risk at a glance', 'Completion']
  expect(titles('case-1').slice(0, 5)).toEqual(first)
  expect(titles('case-3').slice(0, 5)).toEqual(first)
  const analysis = (name: (typeof CASES)[number]) => titles(name).slice(5)
  expect(analysis('case-1')).toEqual(analysis('case-3').filter((title) => analysis('case-1').includes(title)))
})

test('plea and conviction are said once where they are those of every charge, else with each', () => {
  const { format, answers } = exampleOf('case-1')
  const said = documentText(reportOf('case-1'), 'court')
  expect(said).toContain('1. Theft from a shop, 24 September 2016. £68.40. The main offence.\n')
  expect(said).toContain('\nFor all: plea guilty, convicted on 11 October 2016.\n')
  const two = documentOf(format, {
    ...answers,
    offences: rows(
      { title: 'Theft', date: '2016-09-24', plea: 'guilty', convictedOn: '2016-10-11' },
      { title: 'Assault', date: '2016-09-25', plea: 'notGuilty', convictedOn: '2016-10-11' },
    ),
  })
  expect(documentText(two, 'court')).toContain('1. Theft, 24 September 2016. Plea guilty, convicted on')
  expect(documentText(two, 'court')).not.toContain('For all')
})

test('what the rehabilitation days are for stands with them, and what is told in private in no column', () => {
  const whole = reportOf('case-3')
  const proposal = must(
    layOut(whole, 'court').sections.find(({ id }) => id === 'proposal'),
    'it proposes an order',
  )
  const table = must(
    proposal.nodes.flatMap((node) =>
      node.is === 'answer' && node.body.is === 'table' ? [node.body] : [],
    )[0],
    'with requirements',
  )
  expect(table.columns).toEqual(['Requirement', 'Length', 'Why'])
  expect(table.rows.map(({ cells }) => cells[0]?.text)).toEqual([
    'Accredited programme: Building Better Relationships',
    'Rehabilitation activity',
    'Unpaid work',
  ])
  expect(table.rows[1]?.cells[2]?.text).toMatch(/^12 days: Safety work.*\(Relationships\); 8 days: Alcohol/)
})

test('a check that has no answer says so, and what the others say is given separately', () => {
  const { format, answers } = exampleOf('case-1')
  const checks = answers['checks']
  const [first, ...others] =
    typeof checks === 'object' && checks !== null && 'rows' in checks ? checks.rows : []
  const { id, cells } = must(first, 'the case has checks')
  const open = { rows: [{ id, cells: { ...cells, status: 'pending' } }, ...others] }
  const said = documentText(documentOf(format, { ...answers, checks: open }), 'court')
  expect(said).toMatch(/\nDomestic abuse call-outs: outstanding at the date of this report\. /)
  expect(said).toContain(`\nWhat they say: ${REPLACED}\n`)
  expect(documentText(documentOf(format, answers), 'court')).not.toContain('outstanding')
})

test('an addendum keeps the order of its form, and a report without a proposal opens with its charges', () => {
  const addendum = documentOf('addendum', {
    'addendum.text': {
      blocks: [{ type: 'paragraph', text: [{ text: 'The placement has fallen through.' }] }],
    },
    offences: rows({ title: 'Theft', date: '2016-09-24' }),
  })
  expect(layOut(addendum, 'court').sections.map(({ title }) => title)).not.toContain('Charges')
  const { format, answers } = exampleOf('case-1')
  const charged = documentOf(format, { offences: answers['offences'] ?? '' })
  expect(layOut(charged, 'court').sections[0]?.title).toBe('Charges')
})

test('a report signed before its columns were told by code loses nothing', () => {
  const whole = reportOf('case-3')
  const older: ReportDocument = {
    ...whole,
    sections: whole.sections.map((section) => ({
      ...section,
      entries: section.entries.map((entry) => {
        if (entry.shown.as !== 'table') return entry
        const { as, columns, rows: shown } = entry.shown
        return { ...entry, shown: { as, columns, rows: shown } }
      }),
    })),
  }
  const sections = courtSections(forCopy(older, 'court'), older, [])
  expect(sections.map(({ title }) => title)).toContain('Offences')
  const said = bare(documentText(older, 'court'))
  for (const text of [
    'Assault occasioning actual bodily harm',
    'Safety work while waiting',
    'Fork-lift driver',
  ])
    expect(said).toContain(bare(text))
})
