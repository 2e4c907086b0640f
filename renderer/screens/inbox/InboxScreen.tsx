import { useRef, useState } from 'react'
import type { Arrived } from '../../../shared/contract/inbox-commands.ts'
import { accept, type Reply, refuse } from '../../../shared/contract/refusals.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { usePresent } from '../../client/use-present.ts'
import { useQuery } from '../../client/use-query.ts'
import { Button } from '../../controls/Button.tsx'
import { useKeys } from '../../keys/use-keys.ts'
import { heardInWords } from '../../parts/heard-words.ts'
import { OfficePage } from '../../parts/OfficePage.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import { CaseTable } from './CaseTable.tsx'
import { type NotTaken, RefusedFiles } from './RefusedFiles.tsx'
import { SendersPanel } from './SendersPanel.tsx'
import { sendFile } from './send-file.ts'
import { useDroppedFile } from './use-dropped-file.ts'

/** What has come to this team, and may it be trusted; what is to be done, by whom, by when. */
export function InboxScreen() {
  const client = useClient()
  const { go } = useAppWindow()
  const present = usePresent()
  const list = useQuery('inbox.list', {}, ['inboxChanged'])
  const { busy, refusal, ask } = useAsking()
  const [said, setSaid] = useState<string | null>(null)
  const [notTaken, setNotTaken] = useState<readonly NotTaken[]>([])
  const count = useRef(0)

  const arrived = (file: Arrived) => {
    if (file.is === 'refused') {
      count.current += 1
      const { reason, says } = file
      setNotTaken((before) => [{ key: count.current, at: present, reason, says }, ...before])
      setSaid(null)
    } else setSaid(arrivedInWords(file))
  }
  const choose = () => void ask(() => client.run('inbox.choose', {}), arrived)
  const taken = async (file: File): Promise<Reply<Arrived>> => {
    const reply = await sendFile(client, file)
    if (!reply.ok) return reply
    return reply.value === null
      ? refuse({ kind: 'notFound', says: 'This file is empty.' })
      : accept(reply.value)
  }
  const dropping = useDroppedFile((file) => void ask(() => taken(file), arrived))
  useKeys({ openFile: choose })
  const cases = list.value?.cases ?? []
  return (
    <OfficePage
      at="inbox"
      heading="Inbox"
      says="Received, and kept on this computer"
      keys={[
        { key: 'openFile', does: 'open a file', run: choose },
        { key: 'row', does: 'choose' },
      ]}
      offers={() => [
        { kind: 'Action', label: 'Open a handover file', key: 'openFile', run: choose },
        ...cases.map(({ id, name, crn }) => ({
          kind: crn === '' ? 'Received' : crn,
          label: name,
          run: () => go({ at: 'receivedCase', id }),
        })),
      ]}
      side={list.value === null ? null : <SendersPanel read={list.value} present={present} />}
      sideName="Tasks, and whom this team believes"
    >
      <p className="page__where hint">
        Drop a handover, or what came back, anywhere here, or{' '}
        <Button kind="link" busy={busy} onClick={choose}>
          open a file
        </Button>
        .
      </p>
      <p role="status" className={said === null ? 'vh' : 'note'}>
        {busy ? 'Reading the file' : said}
      </p>
      <Refused refusal={refusal ?? list.refusal} />
      {dropping ? <p className="drop drop--over">Let go, and the file is read</p> : null}
      <RefusedFiles files={notTaken} />
      {list.value === null ? null : cases.length === 0 ? (
        <p className="empty">
          Nothing has come yet. A case that another office hands over to this one stands here once its file is
          opened.
        </p>
      ) : (
        <CaseTable cases={cases} present={present} onOpen={(id) => go({ at: 'receivedCase', id })} />
      )}
    </OfficePage>
  )
}

/** What became of a file that was taken in. */
function arrivedInWords(file: Exclude<Arrived, { is: 'refused' }>): string {
  if (file.is === 'heard') return heardInWords(file.heard)
  const { name, version } = file
  if (file.is === 'already') return `${name}, version ${version}, is here already. Its receipt is the same.`
  if (file.older)
    return `${name}, version ${version}, came. It is older than what is here, and replaces nothing.`
  if (file.afterGap)
    return `${name}, version ${version}, came. Version ${version - 1} has not come: ask the sender for it.`
  return `${name}, version ${version}, came, signed and unaltered.`
}
