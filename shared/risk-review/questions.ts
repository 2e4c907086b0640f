/**
 * How the risk review asks for what its record holds: the words of each question, by the id its entry has. None is
 * required to save: what a step needs is said by `missingFor`.
 */
import type { AskedQuestion, OptionLists, Question } from '../form/definition.ts'
import { protectiveActions, roshGroups, roshLevels, triggers } from './record.schema.ts'

const asked = (question: Question): AskedQuestion => ({ ...question, required: false, askedWhen: null })
const listOf = (words: Readonly<Record<string, string>>): OptionLists[string] => ({
  source: 'shared/risk-review/record.schema.ts',
  options: Object.entries(words).map(([code, label]) => ({ code, label })),
})

/** What is chosen from: each list by its name, the codes as the record keeps them. */
export const reviewLists: OptionLists = {
  managers: listOf({ CRC: 'A CRC', NPS: 'The NPS' }),
  triggers: listOf(triggers),
  roshLevels: listOf(roshLevels),
}

/** Whose risk is reviewed, and who manages the case (RE-5). */
const personQuestions: readonly AskedQuestion[] = [
  asked({ id: 'person.name', kind: 'text', label: 'Name of the person' }),
  asked({ id: 'person.dateOfBirth', kind: 'date', label: 'Date of birth' }),
  asked({ id: 'person.crn', kind: 'text', label: 'CRN' }),
  asked({
    id: 'managedBy',
    kind: 'choice',
    options: 'managers',
    label: 'Who manages the case now?',
    hint: 'A risk review starts with a CRC.',
  }),
]

/** What has raised the concern, when, and the evidence for it (RE-1, RE-2, RE-6). */
const concernQuestions: readonly AskedQuestion[] = [
  asked({
    id: 'concernAt',
    kind: 'dateTime',
    label: 'When was the concern identified?',
    hint: 'From here on it is referred without delay.',
  }),
  asked({ id: 'arrests', kind: 'number', label: 'Arrests or charges since the sentence began' }),
  asked({ id: 'restrainingOrderBreached', kind: 'yesNo', label: 'Has a restraining order been breached?' }),
  asked({
    id: 'rsrRose',
    kind: 'yesNo',
    label: 'Has the RSR risen?',
    hint: 'Alone it moves no case: the risk of serious harm does.',
  }),
  asked({ id: 'triggers', kind: 'choices', options: 'triggers', label: 'What has raised the risk?' }),
  asked({
    id: 'evidence',
    kind: 'longText',
    label: 'Evidence',
    hint: 'What happened, when, and who says so. What is not known yet, and who has been asked.',
  }),
]

/** The risk of serious harm to each group, as it stands in OASys now and as proposed; and OASys itself, asked for when the case is referred. */
const riskQuestions: readonly AskedQuestion[] = [
  ...Object.entries(roshGroups).flatMap(([group, words]) =>
    (['now', 'proposed'] as const).map((when) =>
      asked({
        id: `${when === 'now' ? 'roshNow' : 'roshProposed'}.${group}`,
        kind: 'choice',
        options: 'roshLevels',
        label: `${words}, ${when}`,
      }),
    ),
  ),
  asked({
    id: 'oasys',
    kind: 'text',
    label: 'Reference of the updated OASys',
    hint: 'Needed before the case is referred.',
  }),
]

/** The parts of the page in their order, with what each asks. */
export const reviewSections = [
  { id: 'person', title: 'The person', lead: null, questions: personQuestions },
  { id: 'concern', title: 'The concern', lead: null, questions: concernQuestions },
  {
    id: 'risk',
    title: 'The risk of serious harm',
    lead: 'The level that stands in OASys now, and the level you propose.',
    questions: riskQuestions,
  },
  {
    id: 'protection',
    title: 'Protective action now',
    lead: 'What was done, by whom and when. The CRC manages the case and protects until the transfer is accepted.',
    questions: Object.entries(protectiveActions).map(([action, label]) =>
      asked({ id: `actions.${action}`, kind: 'longText', label }),
    ),
  },
] as const satisfies readonly {
  id: string
  title: string
  lead: string | null
  questions: readonly AskedQuestion[]
}[]

/** What an entry answers; null for what is not asked here. */
export const questionOf = (entry: string): AskedQuestion | null =>
  reviewSections.flatMap(({ questions }) => [...questions]).find(({ id }) => id === entry) ?? null

/** The words of what an entry answers. */
export const labelOf = (entry: string): string | null => questionOf(entry)?.label ?? null
