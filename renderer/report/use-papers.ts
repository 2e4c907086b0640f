import { useCallback, useRef, useState } from 'react'
import type { PaperHeld } from '../../shared/contract/beside-commands.ts'
import { accept, type Reply, refuse } from '../../shared/contract/refusals.ts'
import { type Paper, type PaperKind, paperKind, sizeInWords, tooLarge } from '../../shared/record/paper.ts'
import { useClient } from '../client/ClientContext.tsx'
import { useQuery } from '../client/use-query.ts'
import { useAsking } from '../parts/use-asking.ts'
import { fetchPaper, sendPaper } from './paper-transfer.ts'

/** The paper that is shown, whole. */
export type OpenPaper = { readonly id: string; readonly bytes: Uint8Array<ArrayBuffer> }

const notTaken = (says: string) => refuse({ kind: 'badInput', says, problems: [] })

/** The papers beside a report: what there is, the one that is open, and how another is taken in. */
export function usePapers(report: string) {
  const client = useClient()
  const { value: papers, again } = useQuery('paper.list', { id: report })
  const { busy, refusal, ask } = useAsking()
  const [open, setOpen] = useState<OpenPaper | null>(null)
  /** What is being done and how far it is; it is also whether anybody still waits for it. */
  const [says, setSays] = useState('')
  const latest = useRef(open)
  latest.current = open

  const telling = useCallback(
    (doing: string, size: number) => (come: number) =>
      setSays(come < size ? `${doing} ${sizeInWords(come)} of ${sizeInWords(size)}` : ''),
    [],
  )

  /** Shown first, to see that it can be; only then kept. */
  const keep = useCallback(
    async (held: PaperHeld, bytes: Uint8Array<ArrayBuffer>): Promise<Reply<OpenPaper>> => {
      const fault = await cannotShow(bytes, held.kind)
      if (fault !== null) return notTaken(fault)
      setSays('Keeping it')
      const kept = await client.run('paper.keep', { held: held.held })
      return kept.ok ? accept({ id: kept.value.id, bytes }) : kept
    },
    [client],
  )

  const taken = (paper: OpenPaper) => {
    setOpen(paper)
    again()
  }
  const choose = () =>
    ask(async () => {
      const held = await client.run('paper.choose', { id: report })
      if (!held.ok) return held
      const { held: id, size } = held.value
      const bytes = await fetchPaper(client, { id, size }, telling('Reading', size))
      return ended(bytes.ok ? await keep(held.value, bytes.value) : bytes)
    }, taken)

  const give = (file: File) =>
    ask(async () => {
      const large = tooLarge(file.size)
      if (large !== null) return notTaken(large)
      const bytes = new Uint8Array(await file.arrayBuffer())
      const kind = paperKind(bytes)
      if (!kind.ok) return notTaken(kind.problem)
      const fault = await cannotShow(bytes, kind.value)
      if (fault !== null) return notTaken(fault)
      const sent = await sendPaper(
        client,
        report,
        { name: file.name, bytes },
        telling('Taking in', bytes.length),
      )
      return ended(sent.ok ? await keep(sent.value, bytes) : sent)
    }, taken)

  const show = (paper: Paper) =>
    ask(async () => {
      const bytes = await fetchPaper(client, paper, telling('Opening', paper.size))
      return ended(bytes.ok ? accept({ id: paper.id, bytes: bytes.value }) : bytes)
    }, setOpen)

  const remove = (paper: Paper) =>
    ask(
      () => client.run('paper.remove', { paper: paper.id }),
      () => {
        if (latest.current?.id === paper.id) setOpen(null)
        again()
      },
    )

  function ended<Value>(reply: Value): Value {
    setSays('')
    return reply
  }
  return { papers, open, busy, says, refusal, choose, give, show, remove }
}

/** With pdf.js, which is larger than the rest of the window and is fetched when the first paper is looked at. */
const cannotShow = async (bytes: Uint8Array<ArrayBuffer>, kind: PaperKind): Promise<string | null> =>
  (await import('../parts/look-at-paper.ts')).cannotShow(bytes, kind)
