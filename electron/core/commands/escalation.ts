import { accept, type Refusal, type Reply, refuse } from '../../../shared/contract/refusals.ts'
import type { EscalationView } from '../../../shared/escalation/escalation-view.ts'
import { mayEdit, nextStep, stateOf } from '../../../shared/escalation/lifecycle.ts'
import { answerDue, escalationFindings } from '../../../shared/escalation/rules.ts'
import type { StepRefused, StoredEscalation } from '../storage/escalations.ts'
import type { Conflict, NotAllowed, NotFound } from '../storage/store.ts'
import type { CommandContext } from './context.ts'
import { handle } from './handle.ts'

/** The risk reviews of the office: CRC cases referred because the risk of serious harm may have risen to high. */
export const escalationCommands = ({ ports, reference, session }: CommandContext) => {
  const tables = { rules: reference.allocation.rules, settings: reference.escalation }
  const view = (stored: StoredEscalation): EscalationView => {
    const state = stateOf(stored.taken)
    return {
      ...stored,
      state,
      next: nextStep(state),
      mayEdit: mayEdit(state),
      answerDue: answerDue(stored.taken, tables),
      findings: escalationFindings(stored, tables, ports.clock.now()),
    }
  }

  return [
    handle('escalation.list', () => {
      const open = session.signedIn()
      return open.ok ? accept(open.value.store.escalations.list().map(view)) : open
    }),
    handle('escalation.start', () => {
      const open = session.signedIn()
      if (!open.ok) return open
      const { store, by } = open.value
      return accept(view(store.escalations.start(by, ports.ids.uuid())))
    }),
    handle('escalation.open', ({ id }) => {
      const open = session.signedIn()
      if (!open.ok) return open
      const found = open.value.store.escalations.open(open.value.by, id)
      return found.ok ? accept(view(found.value)) : refuse(inWords(found.problem))
    }),
    handle('escalation.save', (save) => {
      const open = session.signedIn()
      if (!open.ok) return open
      const saved = open.value.store.escalations.save(open.value.by, save)
      return saved.ok ? accept(saved.value) : refuse(inWords(saved.problem))
    }),
    handle('escalation.step', (act): Reply<EscalationView> => {
      const open = session.signedIn()
      if (!open.ok) return open
      const taken = open.value.store.escalations.step(open.value.by, act)
      return taken.ok ? accept(view(taken.value)) : refuse(inWords(taken.problem))
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
        says: 'This risk review was changed in another window. Open it again.',
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
