import { type Copy, copySchema, type ReportDocument } from '../../shared/document/document.schema.ts'
import { must } from '../../shared/lib/must.ts'
import type { Answer } from '../../shared/record/answers.ts'
import type { Block, RichText, Span } from '../../shared/record/rich-text.ts'
import { seeded, vocabulary } from './many-reports.ts'
import { documentOf } from './parts-of-document.ts'
import { EXAMPLES, exampleOf } from './templates.ts'

/** Names in the scripts that there are fonts for, and with signs that files give a meaning of their own. */
export const NAMES = [
  'Siân & Sons <1>',
  'محمد حسین',
  'Արմեն Պետրոսյան',
  'তাসলিমা বেগম',
  '王小芳',
  'Дмитрий Ковальчук',
  'प्रिया सिंह',
  'ተስፋይ ገብረመድህን',
  'გიორგი',
  'Ελένη Παπαδοπούλου',
  'પ્રિયંકા પટેલ',
  'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ',
  'שרה כהן',
  'たなか ユキ',
  'ನಾಗರಾಜ್',
  'ശ്രീകുമാർ',
  'Łukasz Żółć-Źdźbło',
  'ශ්‍රීමතී',
  'தமிழ்ச்செல்வி',
  'వెంకటేశ్వర్లు',
  'สมชาย',
  'عائشہ ہاشمی',
  'Nguyễn Thị Phượng',
  'R&D (Kent) Ltd',
] as const

/** The report of this number and a copy of it: an example whose person and rich texts are made up, the same for the same number. */
export function generatedReport(number: number): { readonly document: ReportDocument; readonly copy: Copy } {
  const chance = seeded(number + 1)
  const upTo = (most: number): number => Math.floor(chance() * most)
  const one = <Value>(of: readonly Value[]): Value => must(of[upTo(of.length)], 'the list is not empty')
  const often = (share: number): boolean => chance() < share
  // Every twentieth report has another name, example and copy.
  const kind = Math.floor(number / 20)
  const name = must(NAMES[kind % NAMES.length], 'there are names')

  const words = (): string =>
    Array.from({ length: 1 + upTo(25) }, () =>
      often(0.06) ? `${one(vocabulary)}-${one(vocabulary)}` : one(vocabulary),
    ).join(' ')
  const span = (text: string): Span => ({
    text,
    ...(often(0.2) ? { bold: true } : {}),
    ...(often(0.1) ? { italic: true } : {}),
    ...(often(0.1) ? { restricted: true } : {}),
    ...(often(0.1) ? { welsh: true } : {}),
  })
  const line = (): Span[] =>
    Array.from({ length: 1 + upTo(3) }, (_, at) =>
      span(`${at === 0 ? '' : ' '}${often(0.1) ? name : words()}`),
    )
  const list = (): Block => ({
    type: 'list',
    ordered: often(0.5),
    items: Array.from({ length: 1 + upTo(4) }, line),
    depth: upTo(3),
    start: 1 + upTo(30),
  })
  const blocks = (): Block[] =>
    Array.from({ length: 1 + upTo(3) }, (): Block[] => {
      const type = one(['paragraph', 'paragraph', 'heading', 'quote', 'list'] as const)
      return type === 'list' ? Array.from({ length: 1 + upTo(3) }, list) : [{ type, text: line() }]
    }).flat()
  const told = (answer: Answer): Answer =>
    typeof answer === 'object' && 'blocks' in answer ? richText() : answer
  const richText = (): RichText => ({ blocks: blocks() })

  const { format, answers } = exampleOf(must(EXAMPLES[kind % EXAMPLES.length], 'there are examples'))
  const made = Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, told(answer)]))
  return {
    document: documentOf(format, { ...made, 'person.name': name }),
    copy: must(copySchema.options[kind % copySchema.options.length], 'there are copies'),
  }
}
