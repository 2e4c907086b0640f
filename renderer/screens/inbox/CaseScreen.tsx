import { useState } from 'react'
import { useQuery } from '../../client/use-query.ts'
import { CannotOpen } from '../../parts/CannotOpen.tsx'
import { Opening } from '../../parts/Opening.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { CasePage } from './CasePage.tsx'

/** Opens a received case, its newest version unless an older one is asked for. */
export function CaseScreen(props: { id: string }) {
  const { go } = useAppWindow()
  const [version, setVersion] = useState<number | null>(null)
  const read = useQuery('inbox.open', { id: props.id, version })
  if (read.refusal !== null)
    return (
      <CannotOpen
        title="This case cannot be opened"
        says={read.refusal.says}
        back="Back to the inbox"
        onBack={() => go({ at: 'inbox' })}
      />
    )
  return read.value === null ? (
    <Opening />
  ) : (
    <CasePage read={read.value} again={read.again} onVersion={setVersion} />
  )
}
