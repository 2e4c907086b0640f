import { accept, type Refusal, refuse } from '../../../shared/contract/refusals.ts'
import { mayEdit, nextStep, stateOf } from '../../../shared/risk-review/lifecycle.ts'
import { listedOf } from '../../../shared/risk-review/risk-review-listed.ts'
import type { RiskReviewView } from '../../../shared/risk-review/risk-review-view.ts'
import { answerDue } from '../../../shared/risk-review/rules.ts'
import type { SignedIn } from '../office/session.ts'
import type { StepNotNow, StoredEscalation } from '../storage/risk-reviews.ts'
import type { Conflict, NotAllowed, NotFound } from '../storage/store.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** The risk reviews of the office: CRC cases referred because the risk of serious harm may have risen to high. */
export const riskReviewCommands = ({ ports, reference, asUser }: CommandContext) => {
  const tables = { rules: reference.allocation.rules, settings: reference.riskReview }
  const view = async (stored: StoredEscalation, { store, by }: SignedIn): Promise<RiskReviewView> => {
    const state = stateOf(stored.taken)
    return {
      ...stored,
      state,
      next: nextStep(state),
      mayEdit: mayEdit(state),
      answerDue: answerDue(stored.taken, tables),
      stepDraft: await store.riskReviews.stepDraft(by, stored.id),
    }
  }

  return {
    'riskReview.list': asUser(async (_, { store }) =>
      accept((await store.riskReviews.list()).map((stored) => listedOf(stored, tables))),
    ),
    'riskReview.start': asUser(async (_, who) => {
      const started = await who.store.riskReviews.start(who.by, ports.ids.uuid())
      return accept(await view(started, who))
    }),
    'riskReview.open': asUser(async ({ id }, who) => {
      const found = await who.store.riskReviews.open(who.by, id)
      return found.ok ? accept(await view(found.value, who)) : refuse(inWords(found.problem))
    }),
    'riskReview.save': asUser(async (save, { store, by }) => {
      const saved = await store.riskReviews.save(by, save)
      if (!saved.ok) return refuse(inWords(saved.problem))
      return accept(saved.value)
    }),
    'riskReview.keep': asUser(async (keep, { store, by }) => {
      const kept = await store.riskReviews.keepStep(by, keep)
      return kept.ok ? accept(kept.value) : refuse(inWords(kept.problem))
    }),
    'riskReview.step': asUser(async (act, who) => {
      const taken = await who.store.riskReviews.step(who.by, act)
      if (!taken.ok) return refuse(inWords(taken.problem))
      return accept(await view(taken.value, who))
    }),
  } satisfies Partial<Handlers>
}

function inWords(problem: NotFound | NotAllowed | Conflict | StepNotNow): Refusal {
  switch (problem.kind) {
    case 'notFound':
      return { kind: 'notFound', says: 'There is no such risk review.' }
    case 'notAllowed':
      return {
        kind: 'notAllowed',
        says: 'The risk review has been referred: what was entered stays as it is.',
      }
    case 'conflict':
      return {
        kind: 'conflict',
        says: 'This risk review was changed in another window. Read it as it stands now.',
        rev: problem.rev,
      }
    case 'notNow':
      return {
        kind: 'badInput',
        says: 'This step cannot be taken yet.',
        problems: problem.problems,
      }
  }
}
