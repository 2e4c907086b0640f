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
import { SavedCopy } from './SavedCopy.tsx'

const COPIES = {
  draft: { label: 'Save a draft PDF', says: 'Marked DRAFT on every page' },
  court: { label: 'Court copy', says: 'Says “given separately” where something is restricted' },
  defendant: { label: 'Defendant’s copy', says: 'Leaves out everything restricted, without saying so' },
  receiver: { label: 'Receiver’s copy', says: 'In full, restricted passages marked' },
  notes: { label: 'Notes for the hearing', says: 'To speak from, A5, without restricted words' },
  restricted: { label: 'Restricted passages alone', says: 'For the bench, by section' },
} as const satisfies Record<Copy, { label: string; says: string }>

type Saved = { copy: Copy; path: string; undrawable: readonly string[] }

/** Who gets which copy. Each export is written into the audit log. */
export function ExportCopies(props: { view: ReportView; copies: readonly Copy[] }) {
  const client = useClient()
  const { unsavedWork } = useAppWindow()
  const { busy, refusal, ask } = useAsking()
  const [saved, setSaved] = useState<readonly Saved[]>([])
  /** The copy last asked for, and what of its findings is answered. */
  const [asked, setAsked] = useState<{ copy: Copy; answered: readonly string[] } | null>(null)
  const last = saved.at(-1)
  const save = (copy: Copy, answered: readonly string[]) => {
    setAsked({ copy, answered })
    void ask(
      async () => {
        await unsavedWork.settle()
        return client.run('report.export', { id: props.view.id, copy, answered: [...answered] })
      },
      (reply) => setSaved((before) => [...before.filter((one) => one.copy !== copy), { ...reply, copy }]),
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
            <Button kind="link" busy={busy} onClick={() => save(copy, [])}>
              {COPIES[copy].label}
            </Button>
            <span className="hint">{COPIES[copy].says}</span>
            {saved.flatMap(({ copy: of, path }) =>
              of === copy
                ? [<SavedCopy key={of} id={props.view.id} copy={of} name={COPIES[of].label} path={path} />]
                : [],
            )}
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
      {last === undefined ? null : (
        <Done>
          Saved to {last.path} {undrawableInWords(last.undrawable)}
        </Done>
      )}
    </>
  )
}
