import fc from 'fast-check'
import type { Column, FormDefinition, OptionLists, Question } from '../../shared/form/definition.ts'
import type { Answer, Answers, CellAnswer } from '../../shared/record/answers.ts'
import type { RichText, Span } from '../../shared/record/rich-text.ts'

const typed = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    '',
    ' ',
    'yes',
    'no',
    '2016-10-11',
    '2016-02-31',
    '12',
    '1.5',
    'low',
    'community',
    '\u202eevil',
    'a\u0000b',
  ),
)

const on = fc.constantFrom(true as const, undefined)
const span = (words: fc.Arbitrary<string>): fc.Arbitrary<Span> =>
  fc.record({ text: words, bold: on, restricted: on }).map(({ text, bold, restricted }) => ({
    text,
    ...(bold ? { bold } : {}),
    ...(restricted ? { restricted } : {}),
  }))

/** Rich text whose words come from the given source. */
export const richTextOf = (words: fc.Arbitrary<string>): fc.Arbitrary<RichText> => {
  const line = fc.array(span(words), { maxLength: 4 })
  return fc.record({
    blocks: fc.array(
      fc.oneof(
        fc.record({ type: fc.constantFrom('paragraph', 'heading', 'quote'), text: line }),
        fc.record({
          type: fc.constant('list' as const),
          ordered: fc.boolean(),
          items: fc.array(line, { maxLength: 3 }),
        }),
      ),
      { maxLength: 4 },
    ),
  })
}

const codesOf = (list: string, lists: OptionLists): fc.Arbitrary<string> =>
  fc.constantFrom(...(lists[list]?.options.map((option) => option.code) ?? []), 'gone')

const ticked = (list: string, lists: OptionLists) =>
  fc.record({ ticked: fc.array(codesOf(list, lists), { maxLength: 3 }) })

/** Some of the fields, others left out. */
const someOf = <Value>(fields: readonly (readonly [string, fc.Arbitrary<Value>])[]) =>
  fc
    .tuple(
      ...fields.map(([id, value]) =>
        fc.option(
          value.map((made) => [id, made] as const),
          { nil: null },
        ),
      ),
    )
    .map((made) => Object.fromEntries(made.filter((field) => field !== null)))

function cell(column: Column, lists: OptionLists): fc.Arbitrary<CellAnswer> {
  if (column.kind === 'choices') return ticked(column.options, lists)
  if (column.kind === 'choice') return fc.oneof(codesOf(column.options, lists), typed)
  return typed
}

function answer(question: Question, lists: OptionLists): fc.Arbitrary<Answer> {
  switch (question.kind) {
    case 'choices':
      return ticked(question.options, lists)
    case 'choice':
      return fc.oneof(codesOf(question.options, lists), typed)
    case 'yesNoList':
      return fc.record({
        yesNo: fc.dictionary(codesOf(question.options, lists), fc.constantFrom('yes', 'no'), { maxKeys: 50 }),
      })
    case 'richText':
      return richTextOf(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), typed))
    case 'rows': {
      const cells = question.columns.map((column) => [column.id, cell(column, lists)] as const)
      return fc
        .array(someOf(cells), { maxLength: 3 })
        .map((rows) => ({ rows: rows.map((filled, index) => ({ id: `row-${index}`, cells: filled })) }))
    }
    default:
      return typed
  }
}

/** Answers of the shapes this form takes, asked or not, right or wrong: whatever a draft may hold. */
export function arbitraryAnswers(form: FormDefinition): fc.Arbitrary<Answers> {
  const questions = [...form.sections.flatMap((section) => section.questions), ...form.notAsked]
  return someOf(questions.map((question) => [question.id, answer(question, form.lists)] as const))
}
