import { accept, refuse } from '../../../shared/contract/refusals.ts'
import { canonicalBytes } from '../../../shared/lib/canonical.ts'
import { mayAct } from '../../../shared/record/lifecycle.ts'
import { inWords } from '../office/session.ts'
import { clockAllows } from '../report/clock-behind.ts'
import { refused, thingsStop } from '../report/refused.ts'
import { documentNow, draftDocument } from '../report/report-document.ts'
import { viewOf } from '../report/report-view.ts'
import { signReport } from '../signing/sign.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** Two people, two keys: the author signs, an SPO returns with reasons or countersigns. */
export const signingCommands = (context: CommandContext) => {
  const { ports, session, asUser } = context
  return {
    'report.document': asUser(async ({ id }, { store, by }) => {
      const report = await store.reports.consult(by, id)
      if (!report.ok) return refused(report.problem)
      const { document, signatures } = await documentNow(report.value, store, context, ports.clock.now())
      return accept({ document, signatures: [...signatures] })
    }),

    'report.sign': asUser(async (signing, who) => {
      const { id, rev, passphrase, requestCountersignature, acknowledgements, clockReason } = signing
      const { store, by } = who
      const key = await who.open.signingKey(passphrase)
      if (!key.ok) return refuse(inWords(key.problem))

      // Deriving the key took a while: it signs for nobody but who asked.
      const still = session.recheck(who)
      if (!still.ok) return still
      const report = await store.reports.read(id)
      if (!report.ok) return refused(report.problem)
      if (!mayAct('sign', report.value.state)) return refused({ kind: 'notAllowed', because: 'state' })
      if (report.value.author.userId !== by.userId)
        return refused({ kind: 'notAllowed', because: 'notAuthor' })
      if (report.value.rev !== rev) return refused({ kind: 'conflict', rev: report.value.rev })
      const now = ports.clock.now()
      const clock = await clockAllows(who, now, clockReason)
      if (!clock.ok) return clock
      const document = await draftDocument(report.value, store, context, {
        now,
        requested: requestCountersignature,
        acknowledgements,
      })
      const blocks = document.findings.filter(
        ({ stage, severity }) => stage === 'sign' && severity === 'block',
      )
      if (blocks.length > 0) {
        return refuse({ kind: 'findings', says: `${thingsStop(blocks.length)} signing.`, findings: blocks })
      }
      const payload = canonicalBytes(document)
      const signature = await signReport(payload, key.value, { role: 'author' }, document.completedAt)
      const present = session.recheck(who)
      if (!present.ok) return present
      const { required, why } = document.countersignature
      const asking = required || requestCountersignature
      const signed = await store.reports.sign(by, {
        id,
        rev,
        payload,
        signature,
        countersignature: asking ? { why: required ? why.join('; ') : 'asked for by the author' } : null,
        clock: clock.value,
      })
      if (!signed.ok) return refused(signed.problem)
      return accept(await viewOf(signed.value, store, by))
    }),

    'report.return': asUser(async ({ id, reason }, { store, by }) => {
      const returned = await store.reports.returnToAuthor(by, { id, reason })
      if (!returned.ok) return refused(returned.problem)
      return accept(await viewOf(returned.value, store, by))
    }),

    'report.countersign': asUser(async ({ id, passphrase, explanation, clockReason }, who) => {
      const { store, by } = who
      const key = await who.open.signingKey(passphrase)
      if (!key.ok) return refuse(inWords(key.problem))

      const still = session.recheck(who)
      if (!still.ok) return still
      const now = ports.clock.now()
      const clock = await clockAllows(who, now, clockReason)
      if (!clock.ok) return clock
      const signed = await store.reports.signedDocument(id)
      if (!signed.ok) return refused(signed.problem)
      if (signed.value === null) return refused({ kind: 'notAllowed', because: 'state' })
      const { payload, signatures, documentId } = signed.value
      const authors = signatures.find(({ shown }) => shown.role === 'author')
      if (authors === undefined) return refused({ kind: 'notAllowed', because: 'state' })
      const signature = await signReport(
        payload,
        key.value,
        { role: 'countersigner', authorSignature: authors.signature },
        now,
      )
      const present = session.recheck(who)
      if (!present.ok) return present
      const done = await store.reports.countersign(by, {
        id,
        documentId,
        signature,
        explanation,
        clock: clock.value,
      })
      if (!done.ok) return refused(done.problem)
      return accept(await viewOf(done.value, store, by))
    }),
  } satisfies Partial<Handlers>
}
