/** "a", "a and b", "a, b and c"; empty where there is nothing to list. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1)
  if (last === undefined) return ''
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}
