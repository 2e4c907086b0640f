import { mapSpans, type Span } from '../record/rich-text.ts'
import type { ReportDocument, Shown } from './document.schema.ts'

/** The document without the marks of restriction: where all that is shown is restricted, no part need say so. */
export function unmarked(document: ReportDocument): ReportDocument {
  return {
    ...document,
    sections: document.sections.map((section) => ({
      ...section,
      entries: section.entries.map((entry) => ({ ...entry, restricted: false, shown: open(entry.shown) })),
    })),
  }
}

function open(shown: Shown): Shown {
  if (shown.as === 'richText') return { as: 'richText', richText: mapSpans(shown.richText, openSpan) }
  if (shown.as !== 'table') return shown
  return { ...shown, rows: shown.rows.map((row) => row.map((cell) => ({ ...cell, restricted: false }))) }
}

function openSpan({ restricted: _, ...span }: Span): Span {
  return span
}
