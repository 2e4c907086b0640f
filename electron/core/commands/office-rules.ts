import type { OfficeRules } from '../../../shared/contract/commands.ts'
import { accept, refuse } from '../../../shared/contract/refusals.ts'
import { ruleRows } from '../../../shared/quality/rule-rows.ts'
import { whyNotSoftened } from '../../../shared/quality/softened-check.ts'
import { refused } from '../report/refused.ts'
import type { Store } from '../storage/store.ts'
import type { CommandContext } from './context.ts'
import { handle } from './handle.ts'

/** What an office may set of the rules: which blocks that rest on memory only warn here, and who is countersigned. */
export const officeRulesCommands = ({ reference, session, emit }: CommandContext) => [
  handle('office.rules', () => {
    const open = session.signedIn()
    return open.ok ? accept(rulesOf(open.value.store)) : open
  }),

  handle('office.soften', ({ check, soft, reason }) => {
    const open = session.signedIn()
    if (!open.ok) return open
    const { store, by } = open.value
    if (by.grade !== 'SPO') return refused({ kind: 'notAllowed', because: 'grade' })
    const whyNot = whyNotSoftened(ruleRows(reference), check)
    if (whyNot !== null) return refuse({ kind: 'notAllowed', says: whyNot })
    if (store.softening.read().some((one) => one.check === check) === soft) {
      return refuse({
        kind: 'notAllowed',
        says: soft ? `${check} is softened already.` : `${check} is not softened.`,
      })
    }
    store.softening.set(by, { check, soft, reason })
    emit({ is: 'rulesChanged' })
    return accept(rulesOf(store))
  }),

  handle('office.setCountersign', (chosen) => {
    const open = session.signedIn()
    if (!open.ok) return open
    const { store, by } = open.value
    if (by.grade !== 'SPO') return refused({ kind: 'notAllowed', because: 'grade' })
    store.countersigning.set(by, chosen)
    emit({ is: 'rulesChanged' })
    return accept(rulesOf(store))
  }),
]

const rulesOf = ({ softening, countersigning }: Store): OfficeRules => ({
  softened: softening.read(),
  countersign: countersigning.read(),
})
