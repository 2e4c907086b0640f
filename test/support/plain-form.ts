import type { AskedQuestion, Column, FormDefinition, OptionLists } from '../../shared/form/definition.ts'
import { knownColumns, knownQuestions } from '../../shared/record/known-questions.ts'

/**
 * A form that asks every known question, one section for each area: for rules, which care what was answered
 * and not how a format words it. The real formats are tested with their templates.
 */
const options = (codes: readonly string[]) => ({
  source: 'test',
  options: codes.map((code) => ({ code, label: code })),
})

const lists: OptionLists = {
  any: options(['any']),
  needs: {
    source: 'test',
    options: [
      { code: 'drugs', label: 'Drug misuse' },
      { code: 'alcohol', label: 'Alcohol misuse' },
      { code: 'accommodation', label: 'Accommodation' },
      { code: 'emotionalWellbeing', label: 'Emotional well-being and mental health' },
      { code: 'relationships', label: 'Relationships' },
      { code: 'caring', label: 'Caring responsibilities' },
    ],
  },
  requirements: {
    source: 'test',
    options: [
      { code: 'RAR', label: 'Rehabilitation activity' },
      { code: 'UPW', label: 'Unpaid work' },
      { code: 'CURFEW', label: 'Curfew' },
      { code: 'DRR', label: 'Drug rehabilitation' },
      { code: 'PROG', label: 'Accredited programme' },
    ],
  },
  weekTimes: {
    source: 'test',
    options: [
      { code: 'fri', label: 'Friday daytime' },
      { code: 'sat', label: 'Saturday daytime' },
      { code: 'sun', label: 'Sunday daytime' },
      { code: 'monEvening', label: 'Monday evening' },
    ],
  },
  roshScreening: options([
    'R1.2.1',
    'R1.2.2',
    'R1.2.15',
    'R1.3.2',
    'R1.3.3',
    'R1.3.19',
    'R2.1',
    'R3.4',
    'R5.1',
    'R5.2',
  ]),
}

/** Ticks that a rule knows by the part they play in their own list. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ['victims.protection', 'victimProtections'],
  ['children.part', 'childrenParts'],
  ['diversity.adjust', 'adjustments'],
])

const RESTRICTED_COLUMNS: readonly string[] = ['victims.name', 'victims.contact']

const columnsOf = (table: keyof typeof knownColumns): Column[] =>
  Object.entries(knownColumns[table]).map(([id, kind]): Column => {
    const words = {
      id,
      label: id,
      ...(RESTRICTED_COLUMNS.includes(`${table}.${id}`) ? { restricted: true as const } : {}),
    }
    return kind === 'choice' || kind === 'choices'
      ? { ...words, kind, options: LISTS.get(`${table}.${id}`) ?? 'any' }
      : { ...words, kind }
  })

const isTable = (id: string): id is keyof typeof knownColumns => id in knownColumns

const asked = (id: string, kind: (typeof knownQuestions)[keyof typeof knownQuestions]): AskedQuestion => {
  const words = { id, label: id, required: false, askedWhen: null }
  switch (kind) {
    case 'rows':
      if (!isTable(id)) throw new Error(`no columns for ${id}`)
      return { ...words, kind, rowName: 'row', columns: columnsOf(id) }
    case 'yesNoList':
      return { ...words, kind, options: 'roshScreening' }
    case 'choice':
    case 'choices':
      return { ...words, kind, options: LISTS.get(id) ?? 'any' }
    default:
      return { ...words, kind }
  }
}

/** Kept with the report, and on no paper. */
const KEPT_ALONE: readonly string[] = ['writing.kept', 'writing.filled', 'writing.carried']

export function plainForm(format: 'oral' | 'short-format'): FormDefinition {
  const areas = Map.groupBy(
    Object.entries(knownQuestions).filter(([id]) => !KEPT_ALONE.includes(id)),
    ([id]) => id.split('.')[0] ?? id,
  )
  const sections = [...areas].map(([id, questions]) => ({
    id,
    title: id,
    lead: null,
    questions: questions.map(([question, kind]) => asked(question, kind)),
  }))
  return {
    format,
    version: 1,
    name: format,
    short: format === 'oral' ? 'Oral' : 'Short',
    is: format === 'oral' ? 'spoken' : 'written',
    upgradesTo: [],
    inForce: {},
    sha256: '0'.repeat(64),
    sections,
    print: {
      title: format,
      marking: 'OFFICIAL-SENSITIVE',
      statuteLines: [{ from: '2004-01-01', text: 's.158', source: 'CJA 2003' }],
      sections: sections.map(({ id, title, questions }) => ({
        id,
        title,
        questions: questions.map((question) => question.id),
      })),
    },
    lists,
    notAsked: KEPT_ALONE.map((id) => ({ ...asked(id, 'longText'), codeOnly: true })),
  }
}
