import fc from 'fast-check'
import {
  type Block,
  marksOf,
  type RichText,
  type Span,
  saidBySchema,
} from '../../../shared/record/rich-text.ts'

const on = fc.constantFrom(true as const, undefined)
const words = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('', ' ', '\n', 'a\nb', '\n\n', '\t', 'Ayşe told me', '— “no”'),
)

const span: fc.Arbitrary<Span> = fc
  .record({
    text: words,
    bold: on,
    italic: on,
    underline: on,
    restricted: on,
    welsh: on,
    saidBy: fc.option(fc.constantFrom(...saidBySchema.options), { nil: undefined }),
  })
  .map((made) => ({ text: made.text, ...marksOf(made) }))
const spans = fc.array(span, { maxLength: 5 })

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constantFrom('paragraph', 'heading', 'quote'), text: spans }),
  fc.record({
    type: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(spans, { maxLength: 4 }),
    start: fc.option(fc.nat({ max: 5 }), { nil: undefined }),
    depth: fc.option(fc.nat({ max: 3 }), { nil: undefined }),
  }),
)

/** Any document our subset can write down, canonical or not. */
export const richText: fc.Arbitrary<RichText> = fc.record({ blocks: fc.array(block, { maxLength: 6 }) })
