import { readFileSync } from 'node:fs'
import { loadTemplates } from '../../electron/core/templates/templates.ts'
import { exampleSchema } from '../../shared/assessment/example.ts'
import { buildDocument } from '../../shared/document/build-document.ts'
import type { ReportDocument } from '../../shared/document/document.schema.ts'
import { withImplied } from '../../shared/form/implied.ts'
import { must } from '../../shared/lib/must.ts'
import { proposedSentenceFromCase } from '../../shared/proposal/proposed-sentence.ts'
import { parseOffences } from '../../shared/scoring/parse-offences.ts'
import type { Worksheet } from '../../shared/scoring/worksheet.schema.ts'
import { caseOf } from './case-of.ts'
import { derivedIn } from './derived.ts'

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

const scored = (
  algorithm: string,
  version: string,
  computedAt: string,
  result: Worksheet['result'],
): Worksheet => ({
  algorithm,
  version,
  computedAt,
  input: {},
  result: { status: 'scored', algorithm, ...(typeof result === 'object' ? result : {}) },
})

/** The figures of the worked cases, as the published formulas give them. */
const worksheets = {
  'case-1': [
    scored('OGRS3', '3', '2016-10-11T09:31:00.000Z', {
      oneYearPercent: 82,
      twoYearPercent: 90,
      band: 'veryHigh',
    }),
    scored('RSR-2014', '2014', '2016-10-11T09:31:00.000Z', {
      basis: 'dynamic',
      percent: 1.3,
      band: 'low',
      missingDynamic: [],
    }),
  ],
  'case-3': [
    scored('OGRS3', '3', '2016-10-14T09:10:00.000Z', {
      oneYearPercent: 40,
      twoYearPercent: 57,
      band: 'medium',
    }),
    scored('RSR-2014', '2014', '2016-10-14T09:10:00.000Z', {
      basis: 'dynamic',
      percent: 2.2,
      band: 'low',
      missingDynamic: [],
    }),
  ],
} as const

const days = { 'case-1': '2016-10-11', 'case-3': '2016-10-14' } as const

/** A worked case of templates/examples as its report shows it, through the real form. */
export function exampleDocument(name: 'case-1' | 'case-3'): ReportDocument {
  const example = exampleSchema.parse(json(`templates/examples/${name}.json`))
  const { forms } = loadTemplates('templates')
  const form = must(
    forms.findLast((one) => one.format === example.format),
    'the examples are of formats that exist',
  )
  const offences = parseOffences(json('templates/reference/offences.json'))
  if (!offences.ok) throw new Error('the table of offences does not read')
  return buildDocument({
    report: {
      id: '0192a4c0-0000-7000-8000-000000000001',
      revision: 41,
      answers: example.answers,
      startedAt: `${days[name]}T08:05:00.000Z`,
    },
    form,
    derived: derivedIn(form, example.answers),
    offences: offences.value,
    proposedSentence: proposedSentenceFromCase(caseOf(withImplied(form, example.answers)), form.lists),
    worksheets: worksheets[name],
    findings: [
      {
        id: 'QC46',
        severity: 'advise',
        stage: 'sign',
        section: 'offence',
        field: 'offence.analysis',
        row: null,
        says: 'Some sentences are long.',
        source: 'Plain English',
        acknowledged: { reason: 'They are the words that were said.' },
      },
    ],
    countersignature: { required: name === 'case-3', requested: false, why: [] },
    author: { userId: 'user-1', ...example.author },
    completedAt: `${days[name]}T11:58:00.000Z`,
  })
}
