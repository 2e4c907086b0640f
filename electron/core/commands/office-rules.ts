import type { OfficeRules } from '../../../shared/contract/office-commands.ts'
import { accept, refuse } from '../../../shared/contract/refusals.ts'
import { ruleRows } from '../../../shared/quality/rule-rows.ts'
import { whyNotSoftened } from '../../../shared/quality/softened-check.ts'
import { refused } from '../report/refused.ts'
import type { Store } from '../storage/store.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** What an office may set of the rules: which blocks that rest on memory only warn here, and who is countersigned. */
export const officeRulesCommands = ({ reference, asUser }: CommandContext) =>
  ({
    'office.rules': asUser(async (_, { store }) => accept(await rulesOf(store))),

    'office.soften': asUser(async ({ check, soft, reason }, { store, by }) => {
      if (by.grade !== 'SPO') return refused({ kind: 'notAllowed', because: 'grade' })
      const whyNot = whyNotSoftened(ruleRows(reference), check)
      if (whyNot !== null) return refuse({ kind: 'notAllowed', says: whyNot })
      if ((await store.softening.read()).some((one) => one.check === check) === soft) {
        return refuse({
          kind: 'notAllowed',
          says: soft ? `${check} is softened already.` : `${check} is not softened.`,
        })
      }
      await store.softening.set(by, { check, soft, reason })
      return accept(await rulesOf(store))
    }),

    'office.setCountersign': asUser(async (chosen, { store, by }) => {
      if (by.grade !== 'SPO') return refused({ kind: 'notAllowed', because: 'grade' })
      await store.countersigning.set(by, chosen)
      return accept(await rulesOf(store))
    }),
  }) satisfies Partial<Handlers>

const rulesOf = async ({ softening, countersigning }: Store): Promise<OfficeRules> => ({
  softened: await softening.read(),
  countersign: await countersigning.read(),
})
