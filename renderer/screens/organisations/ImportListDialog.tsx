import { useState } from 'react'
import type { ListFound } from '../../../shared/contract/trust-commands.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Tick } from '../../controls/Field.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { ListFacts } from './ListFacts.tsx'

/** A list is looked at before it is taken; the first one only once its root was compared with whoever holds it. */
export function ImportListDialog(props: { onClose: () => void }) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [found, setFound] = useState<ListFound | null>(null)
  const [compared, setCompared] = useState(false)
  const choose = () =>
    void ask(
      () => client.run('trust.choose', {}),
      (list) => {
        setCompared(false)
        setFound(list)
      },
    )
  const take = ({ text, list }: ListFound) =>
    void ask(
      () => client.run('trust.import', { text, ...(compared ? { compared: list.root.kid } : {}) }),
      props.onClose,
    )
  return (
    <Dialog title="Import a list of organisations and keys" size="wide" onClose={props.onClose}>
      <Refused refusal={refusal} />
      {found === null ? (
        <>
          <p>The list comes from whoever holds the root of your organisations. It holds nothing secret.</p>
          <Button kind="go" busy={busy} onClick={choose}>
            Choose the file
          </Button>
        </>
      ) : (
        <>
          <ListFacts list={found.list} />
          <p>
            {found.list.orgs.length} organisations: {found.list.orgs.map(({ name }) => name).join('; ')}
          </p>
          {found.firstUse ? (
            <>
              <p>
                This is the first list here. Ring whoever holds the root on a number that you know, and have
                them read their eight groups to you.
              </p>
              <Tick label={`They read ${found.list.root.words}`} ticked={compared} onChange={setCompared} />
            </>
          ) : (
            <p>Signed by the root that was compared here before.</p>
          )}
          <div className="buttons">
            <Button kind="go" busy={busy} onClick={() => take(found)}>
              Use this list
            </Button>
            <Button kind="link" onClick={choose}>
              Choose another file
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}
