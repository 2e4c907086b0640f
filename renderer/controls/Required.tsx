/** In words beside the label, because a star or a colour alone can be missed. */
export function Required() {
  return <span className="q-needed"> (required)</span>
}
