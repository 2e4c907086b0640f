import { useState } from 'react'
import type { KeyListShown } from '../../../shared/contract/trust-commands.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import { useQuery } from '../../client/use-query.ts'
import { Button } from '../../controls/Button.tsx'
import { ListHead } from '../../parts/ListTable.tsx'
import { OfficePage } from '../../parts/OfficePage.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { ImportListDialog } from './ImportListDialog.tsx'
import { ListFacts } from './ListFacts.tsx'
import { OwnKeys } from './OwnKeys.tsx'

const HEADS = ['Organisation', 'Kind', 'Keys', 'Groups of the key that files are encrypted to']

const KINDS = { NPS: 'NPS', CRC: 'A CRC', other: 'Neither' } as const

/** Whom this office believes and to whom it encrypts: the signed list in force, and its own keys for the next one. */
export function OrganisationsScreen() {
  const { user } = useAppWindow()
  const { value: read, refusal } = useQuery('trust.read', {}, ['trustChanged'])
  const [importing, setImporting] = useState(false)
  const isSpo = user.grade === 'SPO'
  return (
    <OfficePage at="organisations" heading="Organisations and keys">
      <Refused refusal={refusal} />
      {read === null ? null : read.list === null ? (
        <p className="lead">
          No list is imported. Without one, no handover leaves encrypted, and one that comes is verified only
          where the keys of its office were compared in the inbox.
        </p>
      ) : (
        <>
          <ListFacts list={read.list} />
          <p className="hint">
            Imported by {read.list.importedBy}, {longInstant(read.list.importedAt)}
          </p>
          <Organisations list={read.list} />
        </>
      )}
      {isSpo ? (
        <Button kind={read?.list === null ? 'go' : 'second'} onClick={() => setImporting(true)}>
          Import a list
        </Button>
      ) : (
        <p className="hint">An SPO imports the list.</p>
      )}
      <OwnKeys />
      {importing ? <ImportListDialog onClose={() => setImporting(false)} /> : null}
    </OfficePage>
  )
}

function Organisations({ list }: { list: KeyListShown }) {
  return (
    <table className="list list--organisations">
      <ListHead caption="Organisations" heads={HEADS} />
      <tbody>
        {list.orgs.map(({ orgId, name, kind, keys, revoked, receive }) => (
          <tr key={orgId}>
            <th scope="row">
              {name} <small>{orgId}</small>
            </th>
            <td>{KINDS[kind]}</td>
            <td>
              {keys}
              {revoked === 0 ? null : `, ${revoked} revoked`}
            </td>
            <td>
              {receive === null ? <span className="hint">No key in use</span> : <code>{receive.words}</code>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
