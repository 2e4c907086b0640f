import { accept, type Refusal, refuse } from '../../../shared/contract/refusals.ts'
import { listedOf } from '../../../shared/risk-review/escalation-listed.ts'
import type { EscalationView } from '../../../shared/risk-review/escalation-view.ts'
import { mayEdit, nextStep, stateOf } from '../../../shared/risk-review/lifecycle.ts'
import { answerDue } from '../../../shared/risk-review/rules.ts'
import type { StepRefused, StoredEscalation } from '../storage/escalations.ts'
import type { Actor, Conflict, NotAllowed, NotFound, Store } from '../storage/store.ts'
import type { CommandContext } from './context.ts'
import { handle } from './handle.ts'

/** The risk reviews of the office: CRC cases referred because the risk of serious harm may have risen to high. */
export const escalationCommands = ({ ports, reference, session, emit }: CommandContext) => {
  const tables = { rules: reference.allocation.rules, settings: reference.escalation }
  const view = (stored: StoredEscalation, { store, by }: { store: Store; by: Actor }): EscalationView => {
    const state = stateOf(stored.taken)
    return {
      ...stored,
      state,
      next: nextStep(state),
      mayEdit: mayEdit(state),
      answerDue: answerDue(stored.taken, tables),
      stepDraft: store.escalations.stepDraft(by, stored.id),
    }
  }

  return [
    handle('escalation.list', () => {
      const open = session.signedIn()
      return open.ok
        ? accept(open.value.store.escalations.list().map((stored) => listedOf(stored, tables)))
        : open
    }),
    handle('escalation.start', () => {
      const open = session.signedIn()
      if (!open.ok) return open
      const started = open.value.store.escalations.start(open.value.by, ports.ids.uuid())
      emit({ is: 'escalationChanged', id: started.id, rev: started.rev })
      return accept(view(started, open.value))
    }),
    handle('escalation.open', ({ id }) => {
      const open = session.signedIn()
      if (!open.ok) return open
      const found = open.value.store.escalations.open(open.value.by, id)
      return found.ok ? accept(view(found.value, open.value)) : refuse(inWords(found.problem))
    }),
    handle('escalation.save', (save) => {
      const open = session.signedIn()
      if (!open.ok) return open
      const saved = open.value.store.escalations.save(open.value.by, save)
      if (!saved.ok) return refuse(inWords(saved.problem))
      emit({ is: 'escalationChanged', id: save.id, rev: saved.value.rev })
      return accept(saved.value)
    }),
    handle('escalation.keep', (keep) => {
      const open = session.signedIn()
      if (!open.ok) return open
      const kept = open.value.store.escalations.keepStep(open.value.by, keep)
      return kept.ok ? accept(kept.value) : refuse(inWords(kept.problem))
    }),
    handle('escalation.step', (act) => {
      const open = session.signedIn()
      if (!open.ok) return open
      const taken = open.value.store.escalations.step(open.value.by, act)
      if (!taken.ok) return refuse(inWords(taken.problem))
      emit({ is: 'escalationChanged', id: act.id, rev: taken.value.rev })
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
