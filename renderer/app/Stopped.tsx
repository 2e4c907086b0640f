import { MessagePage } from '../parts/MessagePage.tsx'

/** Nothing can be shown: one sentence why, and one thing to do. */
export function Stopped(props: { says: string; onRetry: () => void }) {
  return (
    <MessagePage title="Courtside cannot go on">
      <p className="lead" role="alert">
        {props.says}
      </p>
      <button type="button" className="govuk-button" onClick={props.onRetry}>
        Try again
      </button>
    </MessagePage>
  )
}
