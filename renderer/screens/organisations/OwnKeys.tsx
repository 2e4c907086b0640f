import { useState } from 'react'
import { type OrganisationKind, organisationNamed } from '../../../shared/allocation/organisations.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Choice } from '../../controls/Field.tsx'
import { Done } from '../../parts/Done.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useAppWindow } from '../../window/AppContext.tsx'

const KINDS = [
  { code: 'NPS', label: 'Part of the NPS' },
  { code: 'CRC', label: 'A CRC' },
  { code: 'other', label: 'Neither' },
] as const

/** What this office gives to whoever holds the root, and the groups that they compare with it. */
export function OwnKeys() {
  const client = useClient()
  const { office, reference } = useAppWindow()
  const { busy, refusal, ask } = useAsking()
  const listed = organisationNamed(office, reference.allocation.organisations)
  const [kind, setKind] = useState<OrganisationKind | null>(listed?.kind ?? null)
  const [problem, setProblem] = useState<string | null>(null)
  const [saved, setSaved] = useState<{ path: string; words: string } | null>(null)
  return (
    <section className="own-keys" aria-labelledby="own-keys">
      <h2 id="own-keys">This office’s own keys</h2>
      <p className="lead">
        Give this file to whoever holds the root, and read them its groups. It holds the public keys of your
        officers, of your seal, and the one that files for you are encrypted to; nothing secret.
      </p>
      <Choice legend="This office is" options={KINDS} value={kind} onChange={setKind} error={problem} />
      <Refused refusal={refusal} />
      <Button
        kind="second"
        busy={busy}
        onClick={() => {
          setProblem(kind === null ? 'Choose one' : null)
          if (kind !== null) void ask(() => client.run('office.exportEntry', { kind }), setSaved)
        }}
      >
        Save the file for the root
      </Button>
      {saved === null ? null : (
        <Done>
          Saved to {saved.path}
          <br />
          Read them <code>{saved.words}</code>
        </Done>
      )}
    </section>
  )
}
