import { longDate, readDate } from '../../shared/lib/dates.ts'
import type { Answers } from '../../shared/record/answers.ts'
import { type Mark, marksIn } from '../../shared/record/marks.ts'
import type { AnswerStore } from '../autosave/answer-store.ts'
import type { Filled } from '../form/filled.ts'

/** The id of an earlier report, the day it was signed and its author, as a mark holds them. */
export const reportMarked = (of: string): { id: string; day: string; by: string } => {
  const [id = '', day = '', ...by] = of.split(' ')
  return { id, day, by: by.join(' ') }
}

/** "From the court list": where an answer comes from that nobody typed. */
export function markInWords({ from, of }: Mark, labelOf: (question: string) => string | null): string {
  switch (from) {
    case 'list':
      return 'from the court list'
    case 'report': {
      const date = readDate(reportMarked(of).day)
      return date === null ? 'from an earlier report' : `from the report of ${longDate(date)}`
    }
    case 'today':
      return 'today, filled in'
    case 'office':
      return 'filled in by the office’s list'
    case 'answer': {
      const label = labelOf(of)
      return label === null ? 'filled in' : `filled in from “${label}”`
    }
  }
}

/** The marks of an open report as its fields show them, read once for each state of them. */
export function filledOf(store: AnswerStore, labelOf: (question: string) => string | null): Filled {
  let known: { answers: Answers; words: ReadonlyMap<string, string> } | null = null
  return {
    subscribe: store.subscribe,
    at: (name) => {
      const answers = store.all()
      if (known?.answers !== answers)
        known = {
          answers,
          words: new Map(
            marksIn(answers).map((mark) => [mark.path.replaceAll('/', '.'), markInWords(mark, labelOf)]),
          ),
        }
      return known.words.get(name) ?? null
    },
  }
}
