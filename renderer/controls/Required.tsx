/** Said in words beside the label, never by a star or a colour alone. */
export function Required() {
  return <span className="q-needed"> (required)</span>
}
