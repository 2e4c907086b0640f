import type { Answer, Answers } from '../record/answers.ts'
import { isCode, type RiskReviewForm, roshLevels, triggers } from './record.schema.ts'

/** What is entered, as answers by question: how it is typed, told apart and shown in a window. Nothing entered has no answer. */
export function answersOf(form: RiskReviewForm): Answers {
  const given: [string, Answer][] = [
    ...under('person', form.person),
    ['managedBy', form.managedBy ?? ''],
    ['concernAt', form.concernAt],
    ['arrests', form.arrests],
    ['restrainingOrderBreached', yesNo(form.restrainingOrderBreached)],
    ['rsrRose', yesNo(form.rsrRose)],
    ['triggers', form.triggers.length === 0 ? '' : { ticked: form.triggers }],
    ['evidence', form.evidence],
    ...under('roshNow', form.roshNow),
    ...under('roshProposed', form.roshProposed),
    ['oasys', form.oasys],
    ...under('actions', form.actions),
  ]
  return Object.fromEntries(given.filter(([, answer]) => answer !== ''))
}

/** The answers as the record keeps them; what no question of it asks is left out. */
export function formFrom(answers: Answers): RiskReviewForm {
  const text = (question: string): string => {
    const answer = answers[question]
    return typeof answer === 'string' ? answer : ''
  }
  const truth = (question: string): boolean | null =>
    text(question) === 'yes' ? true : text(question) === 'no' ? false : null
  const level = (question: string) => {
    const given = text(question)
    return isCode(roshLevels, given) ? given : null
  }
  const levels = (now: 'roshNow' | 'roshProposed') => ({
    children: level(`${now}.children`),
    public: level(`${now}.public`),
    knownAdult: level(`${now}.knownAdult`),
    staff: level(`${now}.staff`),
    prisoners: level(`${now}.prisoners`),
  })
  const managedBy = text('managedBy')
  const ticked = answers['triggers']
  return {
    person: {
      name: text('person.name'),
      crn: text('person.crn'),
      dateOfBirth: text('person.dateOfBirth'),
    },
    managedBy: managedBy === 'CRC' || managedBy === 'NPS' ? managedBy : null,
    roshNow: levels('roshNow'),
    roshProposed: levels('roshProposed'),
    rsrRose: truth('rsrRose'),
    triggers:
      typeof ticked === 'object' && 'ticked' in ticked
        ? ticked.ticked.filter((code) => isCode(triggers, code))
        : [],
    evidence: text('evidence'),
    concernAt: text('concernAt'),
    arrests: text('arrests'),
    restrainingOrderBreached: truth('restrainingOrderBreached'),
    oasys: text('oasys'),
    actions: {
      police: text('actions.police'),
      childrensServices: text('actions.childrensServices'),
      victim: text('actions.victim'),
      other: text('actions.other'),
    },
  }
}

const under = (group: string, fields: Readonly<Record<string, string | null>>): [string, string][] =>
  Object.entries(fields).map(([field, value]) => [`${group}.${field}`, value ?? ''])

const yesNo = (truth: boolean | null): string => (truth === null ? '' : truth ? 'yes' : 'no')
