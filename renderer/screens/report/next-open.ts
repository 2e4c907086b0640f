import type { FormDefinition } from '../../../shared/form/definition.ts'
import { shownIn } from '../../../shared/form/journey.ts'
import { type Answers, isAnswered } from '../../../shared/record/answers.ts'
import type { DerivedFacts } from '../../../shared/record/derived-fact.ts'

type Here = { readonly section: string; readonly field: string | null }
type Sections = {
  readonly sections: readonly {
    readonly id: string
    readonly questions: readonly { readonly id: string }[]
  }[]
}

/** The first of these questions after where one is, in the order of the form; after the last comes the first again. */
export function nextAfter<Item extends { readonly question: string }>(
  { sections }: Sections,
  items: readonly Item[],
  here: Here,
): Item | null {
  const order = new Map(
    sections
      .flatMap(({ id, questions }) => [`section ${id}`, ...questions.map((one) => one.id)])
      .map((id, at) => [id, at]),
  )
  const placeOf = (id: string): number => order.get(id) ?? Number.POSITIVE_INFINITY
  const from = placeOf(here.field ?? `section ${here.section}`)
  const inOrder = items.toSorted((one, other) => placeOf(one.question) - placeOf(other.question))
  return inOrder.find(({ question }) => placeOf(question) > from) ?? inOrder[0] ?? null
}

/** The texts that are asked and have no word yet. */
export const emptyTexts = (
  form: FormDefinition,
  answers: Answers,
  derived: DerivedFacts,
): readonly { readonly question: string }[] =>
  form.sections
    .flatMap((section) => shownIn(section, answers, derived))
    .flatMap(({ question: { id, kind } }) => {
      const answer = answers[id]
      return kind === 'richText' && (answer === undefined || !isAnswered(answer)) ? [{ question: id }] : []
    })
