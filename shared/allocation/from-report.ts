import { z } from 'zod'
import type { ReportDocument } from '../document/document.schema.ts'
import { signedAnswers } from '../document/signed-answers.ts'
import type { FormDefinition } from '../form/definition.ts'
import { fullAnalysisOf, screeningHoldsYes, unansweredScreening } from '../form/screening.ts'
import { isoDateSchema } from '../lib/dates.ts'
import { type Case, isLevel, type Level, nameOfOffence, readCase } from '../record/case.ts'
import { earlierThanAnOffence, earlierThanTheConviction } from '../record/rsr-for-another-offence.ts'
import type { AllocateInput } from './allocate-input.ts'
import { districtIn } from './organisations.ts'

/** What the allocation takes from the signed report, so that nobody types it twice. */
export type FromReport = Pick<AllocateInput, 'rsr' | 'roshScreening' | 'rosh'> & {
  /** Whether the RSR is the one worked out in the report or the official tool's that stands in it. */
  readonly rsrFrom: 'worksheet' | 'official' | null
  /** Of the home address; null where it holds none, or several. */
  readonly homeDistrict: string | null
  readonly managedNow: AllocateInput['managedBy']['current']
  readonly offences: readonly { readonly row: string; readonly title: string; readonly cjsCode: string }[]
}

/** The report's side of the allocation, from the document that was signed and its form. */
export function fromReport(document: ReportDocument, form: FormDefinition): FromReport {
  const facts = readCase(signedAnswers(document), form.lists)
  return {
    ...rsrOf(document, facts),
    roshScreening: screeningOf(facts, form),
    rosh: {
      public: levelOf(facts.text('rosh.public')),
      children: levelOf(facts.text('rosh.children')),
      knownAdult: levelOf(facts.text('rosh.knownAdult')),
      staff: levelOf(facts.text('rosh.staff')),
      prisoners: levelOf(facts.text('rosh.prisoners')),
    },
    homeDistrict:
      facts.yesNo('person.noFixedAbode') === true ? null : districtIn(facts.text('person.address')),
    managedNow: managedNow(facts),
    offences: facts
      .rows('offences')
      .map((row) => ({ row: row.id, title: nameOfOffence(row), cjsCode: row.text('cjsCode') })),
  }
}

const levelOf = (text: string): Level | null => (isLevel(text) ? text : null)

const scoredSchema = z.object({ status: z.literal('scored'), percent: z.number() })
const assessedSchema = z.object({ assessmentDate: isoDateSchema })

/** The worksheet's RSR or, where there is none, the official tool's as it stands in the signed report. */
function rsrOf(document: ReportDocument, facts: Case): Pick<FromReport, 'rsr' | 'rsrFrom'> {
  const sheet = document.worksheets.find(({ algorithm }) => algorithm.startsWith('RSR'))
  const scored = scoredSchema.safeParse(sheet?.result)
  const assessed = assessedSchema.safeParse(sheet?.input)
  const date = assessed.success ? assessed.data.assessmentDate : facts.date('risk.assessmentDate')
  const official = facts.number('official.rsr')
  const percent = scored.success ? scored.data.percent : official
  if (percent === null || date === null || percent > 100) return { rsr: null, rsrFrom: null }
  const forCurrentOffence =
    earlierThanAnOffence(facts, date) === null && earlierThanTheConviction(facts, date) === null
  return { rsr: { percent, date, forCurrentOffence }, rsrFrom: scored.success ? 'worksheet' : 'official' }
}

function screeningOf(facts: Case, form: FormDefinition): FromReport['roshScreening'] {
  if (!facts.answered('rosh.screening')) return null
  const anyYes = screeningHoldsYes(facts)
  return {
    completed: unansweredScreening(facts, form).length === 0,
    anyYes,
    fullAnalysis: anyYes ? fullAnalysisOf(facts) : 'notNeeded',
  }
}

/** By the kind of organisation alone: a youth service, a prison or another is no CRC that could keep the case. */
function managedNow(facts: Case): FromReport['managedNow'] {
  if (facts.text('supervision.status') !== 'now') return null
  switch (facts.text('supervision.managedByKind')) {
    case '':
      return 'notSaid'
    case 'nps':
      return 'NPS'
    case 'crc':
      return {
        crc: facts.text('supervision.managedBy') || 'a CRC (ask which)',
        officer: facts.text('supervision.officer') || null,
      }
    default:
      return null
  }
}
