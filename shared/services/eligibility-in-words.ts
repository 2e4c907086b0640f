import type { ServiceEntry } from './directory.schema.ts'

/** Who a service is for: the words of the entry, then what it says exactly; null where it says nothing. */
export function eligibilityInWords({
  says,
  sex,
  minAge,
  maxAge,
}: ServiceEntry['eligibility']): string | null {
  const exactly = [
    ...(sex === null ? [] : [sex === 'male' ? 'men' : 'women']),
    ...(minAge === null || maxAge === null ? [] : [`aged ${minAge} to ${maxAge}`]),
    ...(minAge !== null && maxAge === null ? [`aged ${minAge} or over`] : []),
    ...(minAge === null && maxAge !== null ? [`aged ${maxAge} or under`] : []),
  ]
  if (exactly.length === 0) return says
  const people = exactly.join(' ')
  return says === null ? `For ${people}.` : `${says} Exactly: ${people}.`
}
