import { useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import type { Copy } from '../../../shared/document/document.schema.ts'
import { undrawableInWords } from '../../../shared/document/printable-characters.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Done } from '../../parts/Done.tsx'
import { FindingList } from '../../parts/FindingList.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import { ShowInFolder } from './ShowInFolder.tsx'

/** Whom a copy is for, and what it holds. */
const COPIES = {
  draft: { named: 'Draft', says: 'Marked DRAFT on every page' },
  notes: { named: 'Notes for the hearing', says: 'To speak from, A5, without restricted words' },
  court: { named: 'For the court', says: 'Restricted passages left out, and said to be' },
  defendant: { named: 'For the defendant', says: 'Without what is restricted, and without saying so' },
  restricted: { named: 'Restricted passages, for the bench', says: 'By section' },
  receiver: { named: 'For the receiver', says: 'In full, restricted passages marked' },
} as const satisfies Record<Copy, { named: string; says: string }>

type Saved = { copy: Copy; path: string; undrawable: readonly string[] }

/** Who gets which copy. Each export is written into the audit log. */
export function ExportCopies(props: { view: ReportView; copies: readonly Copy[] }) {
  const client = useClient()
  const { unsavedWork, printCopy } = useAppWindow()
  const { busy, refusal, ask } = useAsking()
  const [last, setLast] = useState<Saved | null>(null)
  /** The copy last asked for, and what of its findings is answered. */
  const [asked, setAsked] = useState<{ copy: Copy; answered: readonly string[] } | null>(null)
  const save = (copy: Copy, answered: readonly string[]) => {
    setAsked({ copy, answered })
    void ask(
      async () => {
        await unsavedWork.settle()
        return client.run('report.export', { id: props.view.id, copy, answered: [...answered] })
      },
      (reply) => setLast({ ...reply, copy }),
    )
  }
  const found = refusal?.kind === 'findings' ? refusal.findings : []
  const open = found.filter(({ keep }) => keep !== undefined && asked?.answered.includes(keep.as) !== true)
  const answer = (copy: Copy, answered: readonly string[]) =>
    open.length > 1 ? setAsked({ copy, answered }) : save(copy, answered)
  return (
    <>
      <ul className="copies">
        {props.copies.map((copy) => (
          <li key={copy}>
            <p>
              {COPIES[copy].named}
              <small>{COPIES[copy].says}</small>
            </p>
            <p className="copies__do">
              <Button
                kind="link"
                busy={busy}
                name={`Save: ${COPIES[copy].named}`}
                onClick={() => save(copy, [])}
              >
                Save
              </Button>
              <Button
                kind="link"
                name={`Print: ${COPIES[copy].named}`}
                onClick={() => printCopy(props.view.id, copy)}
              >
                Print
              </Button>
            </p>
          </li>
        ))}
      </ul>
      <Refused refusal={refusal} />
      {asked === null ? null : (
        <FindingList
          findings={open}
          onField={() => {}}
          labelOf={() => null}
          ways={({ keep }) =>
            keep === undefined ? null : (
              <p>
                {[keep.label, 'It may stand'].map((label) => (
                  <Button
                    key={label}
                    kind="second"
                    small
                    busy={busy}
                    onClick={() => answer(asked.copy, [...asked.answered, keep.as])}
                  >
                    {label}
                  </Button>
                ))}
              </p>
            )
          }
        />
      )}
      {last === null ? null : (
        <>
          <Done>
            Saved to {last.path} {undrawableInWords(last.undrawable)}
          </Done>
          <ShowInFolder key={last.path} name={COPIES[last.copy].named} path={last.path} />
        </>
      )}
    </>
  )
}
