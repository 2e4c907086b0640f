import { describe, expect, test, vi } from 'vitest'
import { renderPdf } from '../../../../electron/core/pdf/render.ts'
import { leftEdge, pdfBodyText, pdfText, withoutSpace } from '../../../support/pdf-text.ts'
import { receiver, withText } from '../../../support/print-requests.ts'

describe('text that means harm', () => {
  const printedText = async (text: string): Promise<string> =>
    withoutSpace(pdfBodyText((await renderPdf({ ...receiver, document: withText(text) })).bytes))

  test.each([
    "{image:'file:///etc/passwd'}",
    '{"text":"x","image":"https://example.invalid/x.png"}',
    '{"qr":"x"} $page %PDF-1.7 endobj (nested \\) parens',
    'https://example.invalid/a.png',
    'Arimo-normal',
  ])('prints %s as text', async (text) => {
    expect(await printedText(text)).toContain(withoutSpace(text))
  })

  test('fetches nothing and opens no file', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch')
    await printedText("{image:'https://example.invalid/x.png'}")
    expect(fetched).not.toHaveBeenCalled()
    fetched.mockRestore()
  })

  test('shows a mark for controls and for overrides of direction, which could make a name read as another', async () => {
    expect(await printedText('Anna\u{202E}nosliW\u{0}\u{7}\u{9B}end')).toContain(
      'Anna\u{FFFD}nosliW\u{FFFD}\u{FFFD}\u{FFFD}end',
    )
  })

  test('prints a word of a megabyte', async () => {
    const word = 'x'.repeat(1_000_000)
    const rendered = await renderPdf({ ...receiver, document: withText(word) })
    expect(rendered.pages).toBeGreaterThan(100)
    expect(withoutSpace(pdfBodyText(rendered.bytes))).toContain(word)
  })

  test('prints a paragraph of forty thousand words, every one of them', async () => {
    const text = Array.from({ length: 40_000 }, (_, index) => `w${index}`).join(' ')
    const rendered = await renderPdf({ ...receiver, document: withText(text) })
    expect(withoutSpace(pdfBodyText(rendered.bytes))).toContain(withoutSpace(text))
  })
})

describe('letters beyond Arimo', () => {
  test('are drawn by the second font, and a name in Arabic keeps the order of its words', async () => {
    const { bytes, undrawable } = await renderPdf({
      ...receiver,
      document: withText('With a tick \u{2713} and a box \u{2610}, for\nمحمد حسین احمد'),
    })
    const printed = pdfBodyText(bytes)
    expect(undrawable).toEqual([])
    expect(withoutSpace(printed)).toContain('\u{2713}')
    const words = printed.match(/\p{Script=Arabic}+/gu)
    expect(words?.toSorted()).toEqual(['محمد', 'حسین', 'احمد'].toSorted())
  })

  test.each([
    ['Arabic', 'محمد حسین'],
    ['Armenian', 'Արմեն Պետրոսյան'],
    ['Bengali', 'তাসলিমা বেগম, র‍্যাব'],
    ['Chinese', '王小芳, 陳大文'],
    ['Cyrillic', 'Дмитрий Ковальчук'],
    ['Devanagari', 'प्रिया सिंह क्षत्रिय'],
    ['Ethiopic', 'ተስፋይ ገብረመድህን'],
    ['Georgian', 'გიორგი'],
    ['Greek', 'Ελένη Παπαδοπούλου'],
    ['Gujarati', 'પ્રિયંકા પટેલ'],
    ['Gurmukhi', 'ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ ਢਿੱਲੋਂ'],
    ['Hebrew', 'שרה כהן'],
    ['Japanese', 'たなか ユキ 田中'],
    ['Kannada', 'ನಾಗರಾಜ್'],
    ['Malayalam', 'ശ്രീകുമാർ'],
    ['Polish', 'Łukasz Żółć'],
    ['Sinhala', 'ශ්‍රීමතී'],
    ['Tamil', 'தமிழ்ச்செல்வி கோபாலகிருஷ்ணன்'],
    ['Telugu', 'వెంకటేశ్వర్లు'],
    ['Thai', 'สมชาย ใจดี'],
    ['Urdu', 'عائشہ بہار ہاشمی ڈاکٹر'],
    ['Vietnamese', 'Nguyễn Thị Phượng'],
  ])('%s prints, in bold as in the text, and is found by whoever searches it', async (_, name) => {
    const document = withText(`Known as ${name} to all`)
    const { bytes, undrawable } = await renderPdf({
      ...receiver,
      document: { ...document, heading: { ...document.heading, name } },
    })
    expect(undrawable).toEqual([])
    const text = pdfText(bytes)
    expect(text).not.toContain('\u{FFFD}')
    const words = name.split(/[\s,]+/u)
    for (const word of words) expect(text.split(word).length).toBeGreaterThan(2)
  })

  test('go from right to left in Arabic and Hebrew, over the end of a line too, among words that do not', async () => {
    const words = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 'محمد' : 'כהן'))
    const { bytes } = await renderPdf({
      ...receiver,
      document: withText(`He is احمد حسین by name. ${words.join(' ')}`),
    })
    const [first = 0, second = 0, after = 0] = ['دمحا', 'نیسح', 'by'].map((word) => leftEdge(bytes, word))
    expect(first).toBeGreaterThan(second)
    expect(after).toBeGreaterThan(first)
    expect(withoutSpace(pdfBodyText(bytes)).match(/محمد|כהן/gu)?.length).toBe(40)
  })

  test('are reported where no font draws them, and print as a mark', async () => {
    const { bytes, undrawable } = await renderPdf({ ...receiver, document: withText('🙂 and 김민준') })
    expect(undrawable).toEqual(['\u{1F642}', ...'김민준'])
    expect(withoutSpace(pdfBodyText(bytes))).toContain('\u{FFFD}and\u{FFFD}\u{FFFD}\u{FFFD}')
  })

  test('leave the plain letters around them whole', async () => {
    const { bytes } = await renderPdf({
      ...receiver,
      document: withText('Thị Nguyễn: fi fl ffi office fjord, Siân, Ṣọlá'),
    })
    expect(withoutSpace(pdfBodyText(bytes))).toContain(
      withoutSpace('Thị Nguyễn: fi fl ffi office fjord, Siân, Ṣọlá'),
    )
  })
})
