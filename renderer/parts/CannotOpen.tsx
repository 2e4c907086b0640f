import { Button } from '../controls/Button.tsx'
import { MessagePage } from './MessagePage.tsx'

/** A page that cannot be shown: why, and the way back. */
export function CannotOpen(props: { title: string; says: string; back: string; onBack: () => void }) {
  return (
    <MessagePage title={props.title}>
      <p className="lead" role="alert">
        {props.says}
      </p>
      <Button kind="go" onClick={props.onBack}>
        {props.back}
      </Button>
    </MessagePage>
  )
}
