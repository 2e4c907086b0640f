import { optionLabel } from '../../../shared/form/asked-question.ts'
import type { OptionLists } from '../../../shared/form/definition.ts'
import { counted } from '../../../shared/lib/words.ts'
import { requirementInWords } from '../../../shared/proposal/proposed-sentence.ts'
import type { ThreadItem, ThreadLine } from '../../../shared/proposal/thread.ts'
import { sentenceCase } from '../../../shared/quality/in-words.ts'
import type { Case } from '../../../shared/record/case.ts'

/** What the golden thread calls its sides, in the officer's own words. */
export type ThreadNames = {
  requirement(row: string): string
  item(item: ThreadItem): string
  line(line: ThreadLine): string
}

export function threadNames(facts: Case, lists: OptionLists): ThreadNames {
  const requirements = new Map(
    facts
      .rows('proposal.requirements')
      .map((row) => [row.id, (requirementInWords(row, facts, lists) ?? '').replace(/^(the|an?) /, '')]),
  )
  const blocks = new Map(
    facts.rows('proposal.rarPlan').map((row, at) => {
      const days = row.number('days')
      const length = days === null ? `Block ${at + 1}` : counted(days, 'day')
      const purpose = row.text('purpose')
      return [row.id, purpose === '' ? length : `${length}: ${purpose}`]
    }),
  )
  const requirement = (row: string): string => sentenceCase(requirements.get(row) ?? '')
  return {
    requirement,
    item: ({ table, row }) =>
      table === 'proposal.requirements' ? requirement(row) : (blocks.get(row) ?? ''),
    line: ({ is, code }) => optionLabel({ lists }, is === 'need' ? 'needs' : 'riskGroups', code),
  }
}
