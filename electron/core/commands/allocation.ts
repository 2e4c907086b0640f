import type { AllocationFacts } from '../../../shared/allocation/facts.ts'
import {
  forSpo,
  NEW_RSR_SAYS,
  needsNewRsr,
  type Settled,
  type Stop,
  whyNotRecorded,
} from '../../../shared/allocation/stops.ts'
import type { AllocationPreview } from '../../../shared/contract/allocation-preview.ts'
import { accept, type Reply, refuse } from '../../../shared/contract/refusals.ts'
import { carriedAnswers } from '../../../shared/form/carried-answers.ts'
import { formsOffered } from '../../../shared/form/formats.ts'
import { courtDate } from '../../../shared/lib/dates.ts'
import { must } from '../../../shared/lib/must.ts'
import { mayAct } from '../../../shared/record/lifecycle.ts'
import type { SignedIn } from '../office/session.ts'
import { officeQuality } from '../report/office-quality.ts'
import { openDrafts } from '../report/open-drafts.ts'
import { refused } from '../report/refused.ts'
import { type AllocationNow, allocationNow } from '../report/report-allocation.ts'
import { documentNow } from '../report/report-document.ts'
import { viewOf } from '../report/report-view.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** Who manages the case after sentence: decided by rule on the signed report, recorded with its whole trace. */
export const allocationCommands = (context: CommandContext) => {
  const { ports, templates, asUser } = context

  const now = async (
    { store }: SignedIn,
    id: string,
    facts: AllocationFacts,
    approvedBy: string | null,
  ): Promise<Reply<AllocationNow>> => {
    const report = await store.reports.read(id)
    if (!report.ok) return refused(report.problem)
    if (!mayAct('allocate', report.value.state)) return refused({ kind: 'notAllowed', because: 'state' })
    const { document } = await documentNow(report.value, store, context, ports.clock.now())
    const reached = allocationNow(
      report.value,
      document,
      { facts, approvedBy, now: ports.clock.now() },
      {
        templates,
        reference: { ...context.reference, quality: await officeQuality(context.reference, store) },
      },
    )
    return reached.ok ? accept(reached.value) : refuse({ kind: 'notAllowed', says: reached.problem.says })
  }

  // Two people: the author of the report approves no ground of their own, as nobody countersigns their own.
  const mayApprove = async ({ store, by }: SignedIn, id: string): Promise<boolean> => {
    const report = await store.reports.read(id)
    return by.grade === 'SPO' && report.ok && report.value.author.userId !== by.userId
  }

  return {
    'allocation.decide': asUser(async ({ id, facts }, who): Promise<Reply<AllocationPreview>> => {
      const reached = await now(who, id, facts, null)
      if (!reached.ok) return reached
      const { from, decided } = reached.value
      if (!decided.ok) return accept({ report: from, problems: decided.problem, decided: null })
      const { answer, input, findings } = decided.value
      const asked = forSpo(decided.value)
      return accept({
        report: from,
        problems: [],
        decided: {
          answer,
          input,
          findings,
          stops: whyNotRecorded(decided.value, findings, who.by.grade, null),
          forSpo: asked,
          maySettle: asked === 'approval' ? await mayApprove(who, id) : who.by.grade === 'SPO',
        },
      })
    }),

    'allocation.keep': asUser(async ({ id, draft }, { store, by }) => {
      const kept = await store.reports.keepAllocationDraft(by, { id, draft })
      return kept.ok ? accept(kept.value) : refused(kept.problem)
    }),

    'allocation.refer': asUser(async ({ id, facts, reason }, who) => {
      const reached = await now(who, id, facts, null)
      if (!reached.ok) return reached
      const { decided, result } = reached.value
      if (!decided.ok) return unreadable(decided.problem)
      const { input, answer } = decided.value
      if (forSpo(decided.value) === null)
        return refuse({ kind: 'notAllowed', says: 'There is nothing here for an SPO: the rules decide it.' })
      const { store, by } = who
      const recorded = await store.reports.recordAllocation(by, {
        id,
        allocation: { is: 'referred', reason, facts, input, answer, result },
      })
      if (!recorded.ok) return refused(recorded.problem)
      return accept(await viewOf(recorded.value, store, by))
    }),

    'allocation.beginRecord': asUser(async ({ id }, { store, by }) => {
      const sealed = await store.reports.read(id)
      if (!sealed.ok) return refused(sealed.problem)
      const { state, result, answers } = sealed.value
      if (!mayAct('allocate', state)) return refused({ kind: 'notAllowed', because: 'state' })
      if (result === null || result.outcome === 'adjourned')
        return refuse({ kind: 'notAllowed', says: 'There is no sentence to allocate yet.' })
      const day = courtDate(ports.clock.now())
      const record = formsOffered(templates.forms, day).find(({ is }) => is === 'record')
      const form = must(record, 'the templates hold the record of a case without a report')
      const carried = carriedAnswers(answers, form, result)
      const drafts = await openDrafts(store, templates.lists, carried)
      const open = drafts.find(({ format }) => format === form.format)
      if (open !== undefined) {
        const opened = await store.reports.open(by, open.id)
        return opened.ok ? accept(await viewOf(opened.value, store, by)) : refused(opened.problem)
      }
      const begun = await store.reports.start(by, {
        id: ports.ids.uuid(),
        format: form.format,
        templateVersion: form.version,
        answers: carried,
      })
      return accept(await viewOf(begun, store, by))
    }),

    'allocation.record': asUser(async ({ id, facts: entered, settled: given }, who) => {
      const name = (await mayApprove(who, id)) ? who.open.user.name : null
      const { facts, approvedBy, settled, spoReason } = withAnswer(entered, given, name)
      const reached = await now(who, id, facts, approvedBy)
      if (!reached.ok) return reached
      const { decided, result } = reached.value
      if (!decided.ok) return unreadable(decided.problem)
      const { input, answer, findings } = decided.value
      const { store, by } = who
      const stops = whyNotRecorded(decided.value, findings, by.grade, settled)
      if (stops.length > 0) return stopped(stops, needsNewRsr(answer))
      const decision = settled === null ? answer.decision : settled.choice
      if (decision === 'CANNOT_DECIDE' || decision === 'REFER_SPO')
        throw new Error('What is not decided is always stopped')
      const recorded = await store.reports.recordAllocation(by, {
        id,
        allocation: {
          is: 'decided',
          decision,
          spoReason,
          facts,
          input,
          answer,
          result,
        },
      })
      if (!recorded.ok) return refused(recorded.problem)
      return accept(await viewOf(recorded.value, store, by))
    }),
  } satisfies Partial<Handlers>
}

const unreadable = (problems: readonly { path: string; message: string }[]) =>
  refuse({ kind: 'badInput', says: 'Some details of the sentence are missing.', problems })

const stopped = (stops: readonly Stop[], newRsr: boolean) =>
  refuse({
    kind: 'badInput',
    says: `This allocation cannot be recorded.${newRsr ? ` ${NEW_RSR_SAYS}` : ''}`,
    problems: stops.map(({ rule, says }) => ({ path: rule, message: `${rule}: ${says}` })),
  })

/**
 * What an SPO's answer makes of the facts. A public interest ground that they approve counts in their name; one that
 * they do not is taken out, with the choice that rested on it. A point of law stays for the rules to hear of.
 */
function withAnswer(facts: AllocationFacts, settled: Settled | null, approver: string | null) {
  const { publicInterest } = facts
  if (settled === null || publicInterest === null || approver === null)
    return { facts, approvedBy: null, settled, spoReason: settled?.reason ?? null }
  if (settled.choice === 'NPS')
    return { facts, approvedBy: approver, settled: null, spoReason: settled.reason }
  return {
    facts: { ...facts, publicInterest: null, choice: null, choiceBasis: null },
    approvedBy: null,
    settled: null,
    spoReason: `The public interest ground “${publicInterest.ground}” is not approved: ${settled.reason}`,
  }
}
