import { useEffect, useId, useRef } from 'react'
import { courtTime } from '../../../shared/lib/dates.ts'
import { now } from '../../client/now.ts'
import { Button } from '../../controls/Button.tsx'
import { DateField } from '../../controls/Field.tsx'

/** When something was done: now, unless another time is typed. */
export function WhenField(props: {
  label: string
  /** In the courts’ time, as typed; null means now. */
  value: string | null
  error: string | null
  onChange: (value: string | null) => void
}) {
  const { label, value, onChange } = props
  const id = useId()
  const field = useRef<HTMLDivElement>(null)
  const pressed = useRef(false)
  const isNow = value === null
  // The button that was pressed is gone, so the focus goes to what replaced it.
  useEffect(() => {
    const control = field.current?.querySelector<HTMLElement>(isNow ? 'button' : 'input')
    if (pressed.current) control?.focus()
    pressed.current = false
  }, [isNow])
  const change = (to: string | null) => {
    pressed.current = true
    onChange(to)
  }
  return (
    <div className={isNow ? 'when' : 'when when--typed'} ref={field}>
      {value === null ? (
        <>
          <span className="label label--inline">{label}</span> now{' '}
          <button
            type="button"
            className="link"
            aria-describedby={props.error === null ? undefined : `${id}-error`}
            onClick={() => change(courtTime(now()))}
          >
            Give another time<span className="vh"> ({label})</span>
          </button>
          {props.error === null ? null : (
            <p id={`${id}-error`} className="error-line">
              <span className="vh">Error: </span>
              {props.error}
            </p>
          )}
        </>
      ) : (
        <>
          <DateField kind="dateTime" label={label} value={value} onChange={onChange} error={props.error} />
          <Button kind="link" onClick={() => change(null)}>
            It is now<span className="vh"> ({label})</span>
          </Button>
        </>
      )}
    </div>
  )
}
