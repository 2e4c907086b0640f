import { mapLines, type RichText, type Span } from '../record/rich-text.ts'
import type { CellShown, Copy, DocumentEntry, ReportDocument, Shown, TableShown } from './document.schema.ts'

/** Stands on the court's copy for each restricted passage. */
export const REPLACED = '[given separately]'

/**
 * The document as one copy shows it. Draft and receiver: in full, marks kept. Court, and the officer's notes, which
 * may be seen: each restricted passage replaced, once however many paragraphs it runs over, since this copy may reach
 * the defence. Defendant: nothing of them, not the mark, not a label that would tell of one. Restricted: those passages
 * alone, by section. The last four carry no answers by code and no findings: they are for reading, and hold nothing
 * beside what they show.
 */
export function forCopy(document: ReportDocument, copy: Copy): ReportDocument {
  switch (copy) {
    case 'draft':
    case 'receiver':
      return document
    case 'court':
    case 'notes':
      return { ...withEntries(document, courtEntry), findings: [] }
    case 'defendant':
      return { ...withEntries(document, defendantEntry), findings: [] }
    case 'restricted':
      return {
        ...withEntries(document, restrictedEntry),
        proposedSentence: null,
        worksheets: [],
        findings: [],
      }
  }
}

function withEntries(
  document: ReportDocument,
  change: (entry: DocumentEntry) => Shown | null,
): ReportDocument {
  const sections = document.sections.map((section) => ({
    ...section,
    entries: section.entries.flatMap((entry): DocumentEntry[] => {
      const shown = change(entry)
      return shown === null ? [] : [{ ...entry, answer: null, shown }]
    }),
  }))
  return { ...document, sections: sections.filter((section) => section.entries.length > 0) }
}

function courtEntry(entry: DocumentEntry): Shown {
  const { shown } = entry
  if (entry.restricted) return entry.answer === null ? shown : { as: 'text', text: REPLACED }
  if (shown.as === 'richText') return { as: 'richText', richText: replaceRestricted(shown.richText) }
  if (shown.as !== 'table') return shown
  return {
    ...shown,
    rows: shown.rows.map((row) =>
      row.map((cell) => (isRestricted(cell) ? { text: cell.open ?? REPLACED, restricted: false } : cell)),
    ),
  }
}

function defendantEntry(entry: DocumentEntry): Shown | null {
  const { shown } = entry
  if (entry.restricted) return null
  if (shown.as === 'richText') {
    const open = mapLines(shown.richText, openLine)
    return open.blocks.length === 0 && shown.richText.blocks.length > 0
      ? null
      : { as: 'richText', richText: open }
  }
  return shown.as === 'table' ? openCells(shown) : shown
}

/** A line without its restricted words, the spaces around them closed up; null where nothing else stands in it. */
function openLine(line: Span[]): Span[] | null {
  if (!line.some((span) => span.restricted === true)) return line
  const kept: Span[] = []
  for (const span of line) {
    if (span.restricted === true) continue
    const before = kept.at(-1)?.text ?? ' '
    const text = /\s$/u.test(before) ? span.text.replace(/^\s+/u, '') : span.text
    if (text !== '') kept.push({ ...span, text })
  }
  return kept.some((span) => span.text.trim() !== '') ? kept : null
}

/** The table without its restricted columns, and without a row that holds nothing else; null where none is left. */
function openCells(table: TableShown): Shown | null {
  const open = (cell: CellShown): CellShown =>
    cell.restricted ? { text: cell.open ?? '', restricted: false } : cell
  const columns = table.columns
    .map((_, index) => index)
    .filter((index) =>
      table.rows.some((row) => row[index]?.restricted === false || row[index]?.open !== undefined),
    )
  const rows = table.rows
    .map((row) => columns.map((index) => open(row[index] ?? { text: '', restricted: false })))
    .filter((row) => row.some(({ text }) => text !== ''))
  return rows.length === 0 ? null : withColumns(table, columns, rows)
}

/** The table with these of its columns, in the same order. */
const withColumns = (table: TableShown, kept: readonly number[], rows: CellShown[][]): TableShown => ({
  as: 'table',
  columns: kept.map((index) => table.columns[index] ?? ''),
  ...(table.ids === undefined ? {} : { ids: kept.map((index) => table.ids?.[index] ?? '') }),
  rows,
})

function restrictedEntry(entry: DocumentEntry): Shown | null {
  const { shown } = entry
  if (entry.restricted) return entry.answer === null ? null : shown
  if (shown.as === 'richText') {
    const kept = onlyRestricted(shown.richText)
    return kept.blocks.length === 0 ? null : { as: 'richText', richText: kept }
  }
  return shown.as === 'table' ? restrictedCells(shown) : null
}

const isRestricted = (cell: CellShown): boolean => cell.restricted && cell.text.trim() !== ''

/** The restricted columns, with the first open column beside them: it says whom each row is about. */
function restrictedCells(table: TableShown): Shown | null {
  const rows = table.rows.filter((row) => row.some(isRestricted))
  if (rows.length === 0) return null
  const columns = table.columns.map((_, index) => index)
  const restricted = columns.filter((index) => rows.some((row) => isRestrictedAt(row, index)))
  const subject = columns.find((index) => !rows.some((row) => isRestrictedAt(row, index)))
  const kept = columns.filter((index) => index === subject || restricted.includes(index))
  return withColumns(
    table,
    kept,
    rows.map((row) => kept.map((index) => row[index] ?? { text: '', restricted: false })),
  )
}

const isRestrictedAt = (row: readonly CellShown[], index: number): boolean => {
  const cell = row[index]
  return cell !== undefined && isRestricted(cell)
}

function replaceRestricted(document: RichText): RichText {
  let inPassage = false
  return mapLines(document, (line) => {
    const kept: Span[] = []
    let dropped = false
    for (const span of line) {
      if (span.restricted === true) {
        if (span.text.trim() === '') continue
        if (!inPassage) kept.push({ text: replacement(span.text, kept.at(-1)) })
        inPassage = true
        dropped = true
      } else {
        if (span.text.trim() !== '') inPassage = false
        kept.push(dropped ? { ...span, text: spaced(span.text) } : span)
        dropped = false
      }
    }
    return kept.some((span) => span.text.trim() !== '') || !line.some((span) => span.restricted === true)
      ? kept
      : null
  })
}

const WORD_START = /^[\p{L}\p{N}]/u
const replacement = (text: string, before: Span | undefined): string =>
  /^\s/u.test(text) && before !== undefined ? ` ${REPLACED}` : REPLACED
/** The space that ended a passage went with it: words that follow get it back. */
const spaced = (text: string): string => (WORD_START.test(text) ? ` ${text}` : text)

const onlyRestricted = (document: RichText): RichText =>
  mapLines(document, (line) => {
    const kept = line.filter((span) => span.restricted === true)
    return kept.some((span) => span.text.trim() !== '') ? kept : null
  })
