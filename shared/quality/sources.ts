import { listed } from '../lib/words.ts'
import { isAnswered } from '../record/answers.ts'
import type { Check, QualityContext } from './context.ts'

const STANDS = {
  empty: 'has no answer yet',
  unfinished: 'is not finished',
  faulty: 'cannot be read as it stands',
} as const

/** QC01: every answer the format needs before signing. */
const everyNeededAnswer = (context: QualityContext) =>
  context.missingRequired.map((missing) => ({
    field: missing.question,
    fill: { section: missing.sectionTitle, label: missing.label, stands: STANDS[missing.why] },
  }))

const WRITTEN: readonly string[] = ['richText', 'longText', 'text']

/** QC02: a section with a scan, and a needed text missing or no text at all. Ticks beside the scan are no text. */
const noScanInPlaceOfText = (context: QualityContext) =>
  context.form.sections.flatMap((section) => {
    if (!context.scans.some((scan) => scan.section === section.id)) return []
    const written = section.questions.filter((question) => WRITTEN.includes(question.kind))
    const asked = written.length > 0 ? written : section.questions
    const missing = context.missingRequired.find(({ question }) => written.some(({ id }) => id === question))
    const isWritten = asked.some((question) => isAnswered(context.answers[question.id]))
    if (missing === undefined && isWritten) return []
    const field = missing?.question ?? asked[0]?.id ?? null
    return [{ field, section: section.id, fill: { section: section.title } }]
  })

/** QC03: two sources at least, and the interview or why there was none. */
const sourcesNamed = ({ facts }: QualityContext) => {
  const used = facts.ticked('sources.used')
  const interview = used.includes('interview') || facts.answered('interview.notHeldReason')
  const missing = [
    ...(used.length < 2 ? ['tick at least two sources'] : []),
    ...(interview ? [] : ['tick the interview, or say why there was none']),
  ]
  return missing.length === 0 ? [] : [{ field: 'sources.used', fill: { missing: listed(missing) } }]
}

/**
 * QC04: a current or an earlier order, and nothing from whoever supervises it or did. The report asks for no date
 * at which the last one ended, so that an old one is asked about too: one line that says so answers it.
 */
const progressAsked = ({ facts }: QualityContext) => {
  if (facts.richText('supervision.progress') !== null) return []
  const says = (what: string) => [{ field: 'supervision.progress', fill: { what } }]
  if (facts.text('supervision.status') === 'now')
    return says('Already under supervision: ask whoever supervises now how it is going')
  return facts.text('supervision.status') === 'before'
    ? says('Supervised before: ask whoever supervised last how it went, or say how long ago it ended')
    : []
}

export const sourcesChecks: readonly Check[] = [
  { id: 'QC01', find: everyNeededAnswer },
  { id: 'QC02', find: noScanInPlaceOfText },
  { id: 'QC03', find: sourcesNamed },
  { id: 'QC04', find: progressAsked },
]
