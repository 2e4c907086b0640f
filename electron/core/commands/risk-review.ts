import { accept, type Refusal, refuse } from '../../../shared/contract/refusals.ts'
import { mayEdit, nextStep, stateOf } from '../../../shared/risk-review/lifecycle.ts'
import { listedOf } from '../../../shared/risk-review/risk-review-listed.ts'
import type { RiskReviewView } from '../../../shared/risk-review/risk-review-view.ts'
import { answerDue } from '../../../shared/risk-review/rules.ts'
import type { StepRefused, StoredEscalation } from '../storage/risk-reviews.ts'
import type { Actor, Conflict, NotAllowed, NotFound, Store } from '../storage/store.ts'
import type { CommandContext } from './context.ts'
import { handle } from './handle.ts'

/** The risk reviews of the office: CRC cases referred because the risk of serious harm may have risen to high. */
export const riskReviewCommands = ({ ports, reference, session, emit }: CommandContext) => {
  const tables = { rules: reference.allocation.rules, settings: reference.riskReview }
  const view = (stored: StoredEscalation, { store, by }: { store: Store; by: Actor }): RiskReviewView => {
    const state = stateOf(stored.taken)
    return {
      ...stored,
      state,
      next: nextStep(state),
      mayEdit: mayEdit(state),
      answerDue: answerDue(stored.taken, tables),
      stepDraft: store.riskReviews.stepDraft(by, stored.id),
    }
  }

  return [
    handle('riskReview.list', () => {
      const open = session.signedIn()
      return open.ok
        ? accept(open.value.store.riskReviews.list().map((stored) => listedOf(stored, tables)))
        : open
    }),
    handle('riskReview.start', () => {
      const open = session.signedIn()
      if (!open.ok) return open
      const started = open.value.store.riskReviews.start(open.value.by, ports.ids.uuid())
      emit({ is: 'riskReviewChanged', id: started.id, rev: started.rev })
      return accept(view(started, open.value))
    }),
    handle('riskReview.open', ({ id }) => {
      const open = session.signedIn()
      if (!open.ok) return open
      const found = open.value.store.riskReviews.open(open.value.by, id)
      return found.ok ? accept(view(found.value, open.value)) : refuse(inWords(found.problem))
    }),
    handle('riskReview.save', (save) => {
      const open = session.signedIn()
      if (!open.ok) return open
      const saved = open.value.store.riskReviews.save(open.value.by, save)
      if (!saved.ok) return refuse(inWords(saved.problem))
      emit({ is: 'riskReviewChanged', id: save.id, rev: saved.value.rev })
      return accept(saved.value)
    }),
    handle('riskReview.keep', (keep) => {
      const open = session.signedIn()
      if (!open.ok) return open
      const kept = open.value.store.riskReviews.keepStep(open.value.by, keep)
      return kept.ok ? accept(kept.value) : refuse(inWords(kept.problem))
    }),
    handle('riskReview.step', (act) => {
      const open = session.signedIn()
      if (!open.ok) return open
      const taken = open.value.store.riskReviews.step(open.value.by, act)
      if (!taken.ok) return refuse(inWords(taken.problem))
      emit({ is: 'riskReviewChanged', id: act.id, rev: taken.value.rev })
      return accept(view(taken.value, open.value))
    }),
  ]
}

function inWords(problem: NotFound | NotAllowed | Conflict | StepRefused): Refusal {
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
