import type { Content, ContentTable } from 'pdfmake/interfaces'
import type { DocumentEntry, DocumentSection } from '../../../shared/report/document.schema.ts'
import { INK, PAGE, plain, rule, TEXT_WIDTH } from './page-style.ts'
import { restrictedFrame } from './restricted-frame.ts'
import { richTextBlocks } from './rich-text-blocks.ts'
import { tableBlocks } from './table-blocks.ts'
import { paragraphs, type Typesetter } from './typesetting.ts'

/** An answer up to this length is a fact: it stands in the grid, beside others. */
const FACT = 70
/** A label up to this length heads a fact of the three-column grid; longer questions get a row of their own. */
const SHORT_LABEL = 30

/** A section's title with the rule above it. */
export function sectionTitle(title: string, set: Typesetter): Content {
  return {
    stack: [rule(TEXT_WIDTH, 0.75, INK.rule), { ...set.line(title, 'section'), marginTop: 7 }],
    headlineLevel: 1,
    margin: [0, 12, 0, 6],
  }
}

/** A section as it prints; `opening` stands between its title and its first answer. */
export function sectionBlocks(section: DocumentSection, opening: Content[], set: Typesetter): Content[] {
  const blocks: Content[] = [sectionTitle(section.title, set), ...opening]
  let facts: DocumentEntry[] = []
  const closeFacts = (): void => {
    if (facts.length > 0) blocks.push(factBlock(facts, set))
    facts = []
  }
  for (const entry of section.entries) {
    if (isFact(entry)) facts.push(entry)
    else {
      closeFacts()
      blocks.push(...entryBlocks(entry, set))
    }
  }
  closeFacts()
  return blocks
}

const isFact = (entry: DocumentEntry): boolean =>
  entry.shown.as === 'text' &&
  !entry.restricted &&
  entry.shown.text.length <= FACT &&
  !entry.shown.text.includes('\n')

const factText = (entry: DocumentEntry): string => (entry.shown.as === 'text' ? entry.shown.text : '')

function factBlock(facts: readonly DocumentEntry[], set: Typesetter): Content {
  const inGrid = facts.length >= 3 && facts.every((fact) => fact.label.length <= SHORT_LABEL)
  return inGrid ? factGrid(facts, set) : factRows(facts, set)
}

/** Short facts three abreast, each under its label. */
function factGrid(facts: readonly DocumentEntry[], set: Typesetter): ContentTable {
  const cells = facts.map((fact) => ({
    stack: [set.line(fact.label, 'label'), set.line(factText(fact), 'value')],
  }))
  const rows = Math.ceil(cells.length / 3)
  const body = Array.from({ length: rows }, (_, row) =>
    [0, 1, 2].map((column) => cells[row * 3 + column] ?? ''),
  )
  return { table: { widths: ['*', '*', '*'], dontBreakRows: true, body }, layout: plain, margin: [0, 0, 0, 6] }
}

/** A question and its short answer on one line. */
function factRows(facts: readonly DocumentEntry[], set: Typesetter): ContentTable {
  return {
    table: {
      widths: [210, '*'],
      dontBreakRows: true,
      body: facts.map((fact) => [
        { ...set.line(fact.label, 'cell'), color: INK.quiet },
        { ...set.line(factText(fact), 'value'), bold: true },
      ]),
    },
    layout: plain,
    margin: [0, 0, 0, 6],
  }
}

function entryBlocks(entry: DocumentEntry, set: Typesetter): Content[] {
  const label: Content = {
    ...set.line(entry.label, 'question'),
    headlineLevel: 2,
    margin: [0, 5, 0, 3],
  }
  const answer = answerBlocks(entry, set)
  if (answer.length === 0) return []
  return entry.restricted ? [restrictedFrame([label, ...answer])] : [label, ...answer]
}

function answerBlocks(entry: DocumentEntry, set: Typesetter): Content[] {
  const { shown } = entry
  switch (shown.as) {
    case 'text':
      return shown.text === '' ? [] : paragraphs(set.runs(shown.text), { style: 'body' })
    case 'list':
      return shown.items.length === 0
        ? []
        : [
            {
              ul: shown.items.map((item) => ({ stack: paragraphs(set.runs(item)), marginBottom: 1.5 })),
              margin: [4, 0, 0, 6],
            },
          ]
    case 'richText':
      return richTextBlocks(shown.richText, set)
    case 'table':
      return tableBlocks(shown, set)
  }
}

export const pageBottom = PAGE.height - PAGE.bottom
