/** Narrows away null and undefined. `because` says why the value is known to be there; a breach is a bug. */
export function must<Value>(value: Value | null | undefined, because: string): Value {
  if (value === null || value === undefined) throw new Error(`Expected a value: ${because}`)
  return value
}
