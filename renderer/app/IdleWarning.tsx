/** Said once to a screen reader; the seconds are for the eye alone. */
export function IdleWarning(props: { secondsLeft: number }) {
  return (
    <div className="idle" role="alert">
      <span className="vh">Locking in one minute. Press any key to stay.</span>
      <span aria-hidden="true">
        Locking in <b>{props.secondsLeft} s</b>. Press any key to stay.
      </span>
    </div>
  )
}
