import DOMPurify from 'dompurify'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { readHtml } from '../../../renderer/editor/html-to-rich-text.ts'
import { leftOutWords } from '../../../renderer/editor/left-out.ts'
import { joinedLines } from '../../../renderer/editor/pasted-lines.ts'
import { signsOf } from '../../../renderer/editor/pasted-signs.ts'
import { itemLabel } from '../../../shared/record/list-labels.ts'
import { spansText } from '../../../shared/record/rich-text.ts'

const sanitiser = DOMPurify(new JSDOM('').window)

/** The lines as they are read, those of a numbered list behind their numbers, those of another behind a bullet. */
function lines(html: string, everything = false): string[] {
  return readHtml(html, everything, sanitiser).document.blocks.flatMap((block) =>
    block.type === 'list'
      ? block.items.map(
          (item, index) => `${block.ordered ? itemLabel(block, index) : '•'} ${spansText(item)}`,
        )
      : [spansText(block.text)],
  )
}
const words = (html: string): string => lines(html).join('\n')
const said = (html: string): string => leftOutWords(readHtml(html, false, sanitiser).leftOut)

/** As Word puts a commented passage on the clipboard: anchor in the text, comments at its end. */
const COMMENTED = `<p class=MsoNormal>He accepts it.<span class=MsoCommentReference><span style='font-size:8.0pt'><a
class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[JS1]</a><span style='mso-special-character:
comment'>&nbsp;</span></span></span></p>
<div style='mso-element:comment-list'><hr class=msocomoff align=left size=1 width="33%"><div style='mso-element:comment'>
<div id="_com_1" class=msocomtxt><span style='mso-comment-author:"J Smith"'><a name="_msocom_1"></a></span>
<p class=MsoCommentText><span class=MsoCommentReference><a class=msocomoff href="#_msoanchor_1">[JS1]</a></span>Does he?</p>
</div></div></div>`

describe('what is not the text is left out, and said', () => {
  test.each([
    [
      'He <del>does not </del><ins>now </ins>accept it',
      'He now accept it',
      '1 struck-out passage was left out',
    ],
    ['<s>low</s> <strike>medium</strike> high', 'high', '2 struck-out passages were left out'],
    [
      '<p>a <span style="text-decoration: underline line-through">no</span> b</p>',
      'a b',
      '1 struck-out passage was left out',
    ],
    [
      '<p style="text-decoration-line:line-through">all of it</p><p>kept</p>',
      'kept',
      '1 struck-out passage was left out',
    ],
    [
      '<p>a<span style="display:none"> x</span></p><p style="mso-hide:all">y</p>',
      'a',
      '2 hidden passages were left out',
    ],
    [
      'a<span style="visibility:hidden">x</span><span hidden>y</span>',
      'a',
      '2 hidden passages were left out',
    ],
    [
      '<style>.MsoSecret{display:none;mso-hide:all}</style><p>a<span class=MsoSecret>x</span></p>',
      'a',
      '1 hidden passage was left out',
    ],
    [
      '<style><!-- span.gone {mso-style-type:export-only; text-decoration:line-through} --></style>a<span class="gone">x</span>',
      'a',
      '1 struck-out passage was left out',
    ],
    [
      '<s>a</s><s>b</s><del>c</del><i style="display:none">d</i>e',
      'e',
      '3 struck-out and 1 hidden passage were left out',
    ],
    [
      '<table><tr><td>a</td><td>b</td></tr><tr hidden><td>x</td><td>y</td></tr></table>',
      'a | b',
      '1 hidden passage was left out',
    ],
    [COMMENTED, 'He accepts it.', '1 comment was left out'],
    [
      '<p>It is low<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>.</p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Sure?</span></p></div>',
      'It is low.',
      '1 comment was left out',
    ],
    [
      '<p>See <img src="x.png" width=300>.</p><img width=1 height=1 src="t.gif">',
      'See .',
      '1 picture was left out',
    ],
    ['<s style="text-decoration:none">kept</s> <span style="display:none"><o:p></o:p></span>', 'kept', ''],
    ['<p>nothing <b>odd</b></p>', 'nothing odd', ''],
  ])('%s', (html, kept, says) => {
    expect(words(html)).toBe(kept)
    expect(said(html)).toBe(says)
  })

  test('with everything asked for, it is all there', () => {
    expect(lines('He <del>does not </del><ins>now </ins>accept <span hidden>really</span>', true)).toEqual([
      'He does not now accept really',
    ])
  })
})

describe('signs keep their meaning', () => {
  test.each([
    ['RSR 6.9<sup>2</sup>', 'RSR 6.9²'],
    ['10<span style="vertical-align:super">-3</span>', '10⁻³'],
    ['H<sub>2</sub>O, CO<sub style="font-size:8pt">2</sub>', 'H₂O, CO₂'],
    ['the 21<sup>st</sup> of May', 'the 21st of May'],
    ['6.9<sup>a</sup>, low<sup>[1]</sup>, x<sub>max</sub>', '6.9^a, low[1], x_max'],
    ['<input type=checkbox checked> Guilty <input type=checkbox> Not guilty', '☒ Guilty ☐ Not guilty'],
    [
      '<label><input type="radio"> Low</label> <label><input type="radio" checked> High</label>',
      '○ Low ◉ High',
    ],
    [
      'Plea: <select><option>Not guilty</option><option selected>Guilty</option><option>None</option></select>',
      'Plea: Guilty',
    ],
    ['Plea: <select><option>Not guilty</option><option>Guilty</option></select>', 'Plea: Not guilty'],
    ['<select multiple><option>a</option><option selected>b</option></select>', 'b'],
    [
      'Name: <input value="A Jones"> <textarea>two\nlines</textarea><input type=hidden value=x>',
      'Name: A Jones two\nlines',
    ],
    [
      '<span style="font-family:Wingdings">ü</span> checked <font face="Wingdings">û</font> not',
      '✓ checked ✗ not',
    ],
    [
      "<span style='font-family:Wingdings;mso-char-type:symbol;mso-symbol-font-family:Wingdings'><span style='mso-char-type:symbol'>\u{F0FC}</span></span> done",
      '✓ done',
    ],
    [
      '<span style="font-family:\'Wingdings 2\'">P</span> <span style="font-family:Symbol">³</span> 5',
      '✓ ≥ 5',
    ],
    ['<span style="font-family:Wingdings">ü<span style="font-family:Arial">ü</span></span>', '✓ü'],
    ['He said <q>I never</q>', 'He said “I never”'],
  ])('%s', (html, kept) => expect(words(html)).toBe(kept))

  test('ticks of a symbol font in plain text are ticks', () => {
    expect(signsOf('\u{F0FC} done, \u{F0FB} not, \u{F0B7} item, über', undefined)).toBe(
      '✓ done, ✗ not, • item, über',
    )
  })
})

const wordItem = (level: number, marker: string, text: string): string =>
  `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${marker}<span
  style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>${text}</p>`

describe('numbered lists keep their numbers', () => {
  test.each([
    [
      'items of Word, two levels, a paragraph between',
      wordItem(1, '3.', 'c') +
        wordItem(2, 'a.', 'ca') +
        wordItem(2, 'b.', 'cb') +
        wordItem(1, '4.', 'd') +
        '<p>between</p>' +
        wordItem(1, '5.', 'e'),
      ['3. c', 'a. ca', 'b. cb', '4. d', 'between', '5. e'],
    ],
    ['a start', '<ol start=4><li>d</li><li>e</li></ol>', ['4. d', '5. e']],
    ['a value within', '<ol><li>a</li><li value=7>g</li><li>h</li></ol>', ['1. a', '7. g', '8. h']],
    ['an empty item, which counts', '<ol><li>a</li><li></li><li>c</li></ol>', ['1. a', '3. c']],
    ['two lists, the second from 1', '<ol><li>a</li></ol><ol><li>b</li></ol>', ['1. a', '1. b']],
    [
      'a paragraph between lists',
      '<ol><li>a</li><li>b</li></ol><p>x</p><ol start="3"><li>c</li></ol>',
      ['1. a', '2. b', 'x', '3. c'],
    ],
    [
      'a list within a list of Google Docs',
      '<ol><li>a</li><ol><li>aa</li></ol><li>b</li></ol>',
      ['1. a', 'a. aa', '2. b'],
    ],
    ['letters at the top', '<ol type="a"><li>x</li><li>y</li></ol>', ['a. x', 'b. y']],
    [
      'capitals and Roman numbers',
      '<ol type="I" start=3><li>x</li></ol><ol style="list-style-type:upper-alpha"><li>y</li></ol>',
      ['III. x', 'A. y'],
    ],
    [
      'figures within a list',
      '<ol><li>a<ol style="list-style-type:decimal"><li>b</li></ol></li><li>c</li></ol>',
      ['1. a\n1. b', '2. c'],
    ],
    [
      'numbers of two parts',
      wordItem(1, '1.', 'a') + wordItem(2, '1.1', 'b') + wordItem(2, '1.2.', 'c') + wordItem(1, '2.', 'd'),
      ['1. a', '1.1 b', '1.2. c', '2. d'],
    ],
    [
      'brackets, and bullets of Word',
      wordItem(1, '(2)', 'a') + wordItem(2, 'o', 'b') + wordItem(2, '§', 'c'),
      ['2. a', '• b', '• c'],
    ],
    ['lines that were typed', '<p>1. a</p><p>x</p><p>2. b</p>', ['1. a', 'x', '2. b']],
  ])('%s', (_name, html, read) => expect(lines(html)).toEqual(read))
})

describe('tables, lines and tabs keep their places', () => {
  test.each([
    [
      'an empty cell',
      '<table><tr><td>Theft</td><td></td><td>G</td><td>Fine</td></tr></table>',
      ['Theft | – | G | Fine'],
    ],
    [
      'a cell over two rows, and one over two columns',
      '<table><tr><td rowspan=2>2014</td><td>Theft</td><td>Fine</td></tr><tr><td>Assault</td><td>CO</td></tr><tr><td>2015</td><td colspan=2>None</td></tr></table>',
      ['2014 | Theft | Fine', '2014 | Assault | CO', '2015 | None | None'],
    ],
    [
      'a cell spanned in the middle',
      '<table><tr><td>a</td><td rowspan="2">b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>',
      ['a | b | c', 'd | b | e'],
    ],
    [
      'a heading over the whole table',
      '<table><tr><th colspan=3>Convictions</th></tr><tr><td>a</td><td>b</td><td>c</td></tr></table>',
      ['Convictions', 'a | b | c'],
    ],
    [
      'lines within a cell',
      '<table><tr><td>12 High Street<br>Deal</td><td><p>Fine</p><p>£200</p></td></tr></table>',
      ['12 High Street / Deal | Fine / £200'],
    ],
    ['an empty row', '<table><tr><td>a</td><td>b</td></tr><tr><td></td><td> </td></tr></table>', ['a | b']],
    ['struck out cells', '<table><tr><td>a</td><td><s>b</s></td><td>c</td></tr></table>', ['a | – | c']],
    [
      'kept lines',
      '<div style="white-space: pre-wrap">10:00 seen\n10:30 left\n\n11:00</div>',
      ['10:00 seen\n10:30 left\n\n11:00'],
    ],
    [
      'kept lines as Chrome writes them',
      '<span style="white-space-collapse: preserve;">a\nb</span>',
      ['a\nb'],
    ],
    ['lines that no style keeps', '<p style="white-space:normal">a\nb</p>', ['a b']],
    ['a tab of Word', "<p>Name<span style='mso-tab-count:1'>      </span>Jones</p>", ['Name\tJones']],
    [
      'a tab that is kept',
      '<p>Name<span class="Apple-tab-span" style="white-space:pre">\t</span>Jones</p>',
      ['Name\tJones'],
    ],
  ])('%s', (_name, html, read) => expect(lines(html)).toEqual(read))

  test('a span that no table has is not followed', () => {
    expect(lines('<table><tr><td colspan=100000>a</td><td>b</td></tr></table>')[0]?.length).toBeLessThan(200)
  })
})

describe('lines copied from a PDF', () => {
  const column = [
    'Mr Walsh was seen at the office on two occasions and',
    'spoke openly of the re-',
    'offending that had led to his arrest in September of',
    'the year before.',
    '',
    'He has since found work and has kept every one of the',
    'appointments that were made for him, as his officer',
    'confirms.',
    '1. He drinks less than he did.',
  ].join('\n')

  test('are joined, paragraphs and items apart', () => {
    expect(joinedLines(column)).toBe(
      'Mr Walsh was seen at the office on two occasions and spoke openly of the re-offending that had led to his ' +
        'arrest in September of the year before.\nHe has since found work and has kept every one of the appointments ' +
        'that were made for him, as his officer confirms.\n1. He drinks less than he did.',
    )
  })

  test('are not thought to be broken where they are sentences, short lines or a single line', () => {
    for (const text of [
      'He was seen twice at the office in May.\nHe was seen again in June of this year.\nHe was not seen in July at all.',
      'Flat 2\n12 High Street\nDeal\nKent',
      'Mr Walsh was seen at the office on two occasions and',
      'Mr Walsh was seen at the office on two occasions and\nspoke.',
    ]) {
      expect(joinedLines(text)).toBeNull()
    }
  })
})
