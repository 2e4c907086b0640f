import { useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import type { Copy } from '../../../shared/document/document.schema.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Done } from '../../parts/Done.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useAppWindow } from '../../window/AppContext.tsx'

const COPIES = {
  draft: { label: 'Save a draft PDF', says: 'Marked DRAFT on every page' },
  court: { label: 'Court copy', says: 'Says “given separately” where something is restricted' },
  defendant: { label: 'Defendant’s copy', says: 'Nothing of what is restricted, nor that anything is' },
  receiver: { label: 'Receiver’s copy', says: 'In full, restricted passages marked' },
  restricted: { label: 'Restricted passages alone', says: 'For the bench, by section' },
} as const satisfies Record<Copy, { label: string; says: string }>

/** Who gets which copy. Each export is written into the audit log. */
export function ExportCopies(props: { view: ReportView; copies: readonly Copy[] }) {
  const client = useClient()
  const { unsavedWork } = useAppWindow()
  const { busy, refusal, ask } = useAsking()
  const [path, setPath] = useState<string | null>(null)
  return (
    <>
      <ul className="copies">
        {props.copies.map((copy) => (
          <li key={copy}>
            <Button
              kind="link"
              busy={busy}
              onClick={() =>
                void ask(
                  async () => {
                    await unsavedWork.settle()
                    return client.run('report.export', { id: props.view.id, copy })
                  },
                  (saved) => setPath(saved.path),
                )
              }
            >
              {COPIES[copy].label}
            </Button>
            <span className="hint">{COPIES[copy].says}</span>
          </li>
        ))}
      </ul>
      <Refused refusal={refusal} />
      {path === null ? null : <Done>Saved to {path}</Done>}
    </>
  )
}
