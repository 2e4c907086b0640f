/** A screen reader announces this once; the seconds are only shown. */
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
