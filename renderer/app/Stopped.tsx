import { Button } from '../controls/Button.tsx'
import { MessagePage } from '../parts/MessagePage.tsx'

/** Nothing can be shown: one sentence why, and the way on. */
export function Stopped(props: { says: string; onRetry: () => void; onStart?: () => void }) {
  return (
    <MessagePage title="Courtside cannot continue">
      <p className="lead" role="alert">
        {props.says}
      </p>
      <Button kind="go" onClick={props.onRetry}>
        Try again
      </Button>
      {props.onStart === undefined ? null : (
        <p>
          <Button kind="link" onClick={props.onStart}>
            Go to the start page instead
          </Button>
        </p>
      )}
    </MessagePage>
  )
}
