import { Button } from '../controls/Button.tsx'
import { keyShown } from '../keys/keys.ts'
import { useBeside } from './beside.ts'

/** The heading of what is shown beside a report, and the way back to the panel. */
export function BesideHead(props: { title: string }) {
  const { show } = useBeside()
  return (
    <div className="beside__head">
      <h2>{props.title}</h2>
      <Button kind="link" onClick={() => show('panel')}>
        Back <kbd>{keyShown('close')}</kbd>
      </Button>
    </div>
  )
}
