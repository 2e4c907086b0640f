/**
 * Most of a form is required, so the eye is told what is not; a label read aloud says what is. In words, because a star
 * or a colour alone can be missed.
 */
export function Required(props: { required: boolean }) {
  return props.required ? (
    <span className="vh"> (required)</span>
  ) : (
    <span className="q-needed" aria-hidden="true">
      {' '}
      optional
    </span>
  )
}
