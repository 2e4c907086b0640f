import type { SenderLook } from '../../../shared/contract/inbox-commands.ts'
import { accept, refuse } from '../../../shared/contract/refusals.ts'
import type { TrustList } from '../../../shared/handover/trust.schema.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import { oneLine } from '../../../shared/lib/one-line.ts'
import { whatCame } from '../handover/what-came.ts'
import { readChosenFile } from '../machine/chosen-file.ts'
import type { OpenOffice } from '../office/open-office.ts'
import { hearFile } from '../report/hear-file.ts'
import { readTrust, trustFingerprint } from '../signing/trust.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** What goes between two offices beside a handover: the keys by which they know each other, and receipts that come back. */
export const betweenOfficesCommands = ({ ports, asUser, chosen }: CommandContext) => {
  /** One at a time, and gone at a lock with the office it was held in. */
  const held = new WeakMap<OpenOffice, { readonly id: string; readonly list: TrustList }>()

  return {
    'receipt.choose': asUser(async (_, who) => {
      const files = { name: 'Receipt or message', extensions: ['receipt', 'message'] }
      const path = await chosen(who, ports.dialogs.openFile(files), 'No file was chosen.')
      if (!path.ok) return path
      const bytes = readChosenFile(path.value, { largestMegabytes: 1, of: 'receipt or message' })
      if (!bytes.ok) return unreadable(bytes.problem[0]?.message ?? '')
      const kind = whatCame(bytes.value) === 'message' ? 'message' : 'receipt'
      const heard = await hearFile(kind, bytes.value, who, ports.clock.now())
      if (heard.ok) return accept(heard.value)
      const { reason, says } = heard.problem
      return refuse({ kind: 'notVerified', reason, says })
    }),

    'sender.choose': asUser(async (_, who) => {
      const files = { name: 'Public keys of an office', extensions: ['json'] }
      const path = await chosen(who, ports.dialogs.openFile(files), 'No file was chosen.')
      if (!path.ok) return path
      const bytes = readChosenFile(path.value, { largestMegabytes: 16, of: 'list of keys' })
      if (!bytes.ok) return unreadable(bytes.problem[0]?.message ?? '')
      const read = readTrust(bytes.value)
      if (!read.ok) return refuse({ kind: 'notVerified', ...read.problem })
      const list = { ...read.value, office: oneLine(read.value.office) }
      const before = (await who.store.trustLists.read()).find((one) => one.list.office === list.office)
      const id = ports.ids.uuid()
      held.set(who.open, { id, list })
      const fingerprint = trustFingerprint(list)
      return accept({
        held: id,
        office: list.office,
        issuedAt: list.issuedAt,
        keys: list.keys.length,
        fingerprint,
        known: before === undefined ? 'new' : standsTo(before, { list, fingerprint }),
      })
    }),

    'sender.keep': asUser(async ({ held: id }, { store, by, open }) => {
      const inHand = held.get(open)
      if (inHand?.id !== id) return refuse({ kind: 'notFound', says: 'Choose the file again.' })
      const { list } = inHand
      const kept = await store.trustLists.keep(by, { list, fingerprint: trustFingerprint(list) })
      if (!kept.ok) return olderList(list.office, kept.problem.issuedAt)
      held.delete(open)
      return accept(null)
    }),
  } satisfies Partial<Handlers>
}

type Known = { readonly list: TrustList; readonly fingerprint: string }
const standsTo = (before: Known, now: Known): SenderLook['known'] => {
  if (before.fingerprint === now.fingerprint) return 'same'
  return now.list.issuedAt > before.list.issuedAt ? 'newer' : 'older'
}

const unreadable = (why: string) => refuse({ kind: 'notFound', says: `The file ${why}.` })
const olderList = (office: string, issuedAt: string) =>
  refuse({
    kind: 'notAllowed',
    says: `The keys of ${office} that are here were written ${longInstant(issuedAt)}, and this file is not newer. It was not kept.`,
  })
