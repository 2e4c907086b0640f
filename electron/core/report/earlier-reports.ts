import { derivedOf } from '../../../shared/assessment/assess.ts'
import { earlierBlocks } from '../../../shared/earlier/blocks.ts'
import { type EarlierReport, riskOf } from '../../../shared/earlier/earlier-report.ts'
import { type PersonKnown, personKnown, samePerson } from '../../../shared/earlier/same-person.ts'
import { isOnPerson } from '../../../shared/earlier/take.ts'
import { answersAsked } from '../../../shared/form/journey.ts'
import { courtDate } from '../../../shared/lib/dates.ts'
import { must } from '../../../shared/lib/must.ts'
import type { Result } from '../../../shared/lib/result.ts'
import { readCase } from '../../../shared/record/case.ts'
import type { Actor, NotFound, Store, StoredReport } from '../storage/store.ts'
import { formOf } from '../templates/form-of.ts'
import type { Reference } from '../templates/reference.ts'
import type { Templates } from '../templates/templates.ts'
import { mayRead } from './may-read.ts'

type Sources = { readonly templates: Templates; readonly reference: Reference }
type Asking = {
  readonly by: Actor
  /** The report that asks, which is no earlier one. */
  readonly id: string
  readonly person: PersonKnown
  readonly now: string
  /** Reads one: logged where somebody looks at it. */
  readonly read: (id: string) => Promise<Result<StoredReport, NotFound>>
}

/** The sealed reports on the same person, or likely so, that this user may read; newest first. */
export async function earlierReports(
  store: Store,
  sources: Sources,
  { by, id, person, now, read }: Asking,
): Promise<readonly EarlierReport[]> {
  const alike = (await store.reports.onPerson(person)).flatMap((one) => {
    const match = one.id === id || !mayRead(by, { report: one.id }) ? null : samePerson(person, one)
    return match === null ? [] : [{ id: one.id, match }]
  })
  const found = await Promise.all(
    alike.map(async ({ id: earlier, match }) => {
      const report = await read(earlier)
      return report.ok ? await asEarlier(report.value, match, store, sources, now) : null
    }),
  )
  return found.filter((report) => report !== null).toSorted((one, other) => other.day.localeCompare(one.day))
}

async function asEarlier(
  report: StoredReport,
  match: EarlierReport['match'],
  store: Store,
  { templates, reference }: Sources,
  now: string,
): Promise<EarlierReport | null> {
  const signed = await store.reports.lastSignedDocument(report.id)
  const at = signed.ok
    ? signed.value?.signatures.find(({ shown }) => shown.role === 'author')?.shown.at
    : null
  if (at === undefined || at === null) return null
  const [handover] = (await store.handovers.list(report.id)).toReversed()
  const form = formOf(templates, report)
  const derived = derivedOf({ form, answers: report.answers, authorGrade: report.author.grade }, reference)
  const day = courtDate(at)
  return {
    id: report.id,
    formatName: form.name,
    day,
    by: report.author.name,
    match,
    blocks: earlierBlocks(
      {
        ...report,
        form,
        derived,
        allocated: allocatedTo(report),
        receiver: handover?.organisation ?? null,
      },
      must(templates.carries.get(form), 'every form says what it gives'),
      courtDate(now),
    ),
    risk: riskOf(readCase(answersAsked(form, report.answers, derived), form.lists), day),
  }
}

const allocatedTo = ({ allocation }: StoredReport): 'NPS' | 'CRC' | null =>
  allocation?.is === 'decided' && allocation.decision !== 'NOT_ALLOCATED' ? allocation.decision : null

/** What the screening and the levels of a draft are held against; nobody looks at those reports for it. */
export async function earlierRisk(
  report: StoredReport,
  store: Store,
  sources: Sources,
  now: string,
): Promise<readonly EarlierReport['risk'][]> {
  const { userId, grade } = report.author
  const earlier = await earlierReports(store, sources, {
    by: { userId, grade },
    id: report.id,
    person: personKnown(readCase(report.answers, sources.templates.lists)),
    now,
    read: store.reports.read,
  })
  return earlier.filter((one) => isOnPerson(one, report.answers)).map(({ risk }) => risk)
}
