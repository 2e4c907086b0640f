import { MessagePage } from '../parts/MessagePage.tsx'

/** Nothing can be shown: one sentence why, and the way on. */
export function Stopped(props: { says: string; onRetry: () => void; onStart?: () => void }) {
  return (
    <MessagePage title="Courtside cannot go on">
      <p className="lead" role="alert">
        {props.says}
      </p>
      <button type="button" className="govuk-button" onClick={props.onRetry}>
        Try again
      </button>
      {props.onStart === undefined ? null : (
        <p>
          <button type="button" className="link" onClick={props.onStart}>
            Go to the start page instead
          </button>
        </p>
      )}
    </MessagePage>
  )
}
