import { foldName, sameName } from '../../../shared/lib/fold-name.ts'
import { readTyped } from '../../../shared/lib/typed-dates.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import { type CodeLists, labelIn } from '../../../shared/record/case.ts'
import { listedFacts } from '../storage/report-rows.ts'
import type { ListedReport, Store } from '../storage/store.ts'

/** Drafts for the person, court and day of these answers, newest change first. Nobody is known by an empty name. */
export async function openDrafts(store: Store, lists: CodeLists, answers: Answers): Promise<ListedReport[]> {
  const named = (court: string) => labelIn(lists, 'courts', court)
  const [name, , court, hearingDate] = listedFacts(answers)
  const day = (date: string) => readTyped('date', date).stored
  return (await store.reports.list(named)).filter(
    (report) =>
      report.state.is === 'draft' &&
      sameName(report.name, name) &&
      foldName(report.court) === foldName(named(court)) &&
      day(report.hearingDate) === day(hearingDate),
  )
}
