import { z } from 'zod'
import { confidenceSchema } from '../lib/confidence.ts'
import { foldName } from '../lib/fold-name.ts'
import { typedLine } from '../lib/typed-text.ts'
import type { Decision } from './allocate.ts'

export const organisationKindSchema = z.enum(['NPS', 'CRC', 'other'])
export type OrganisationKind = z.infer<typeof organisationKindSchema>

/**
 * The office's list of organisations that a case can go to (templates/reference/organisations.json). Its kind
 * says which decision an organisation goes with, never its name.
 */
export const organisationsSchema = z
  .strictObject({
    source: z.string().min(1),
    confidence: confidenceSchema,
    organisations: z.array(
      z.strictObject({
        name: z.string().min(1).max(200),
        kind: organisationKindSchema,
        area: z.string().min(1),
        /** Postcode areas ("ME") and districts ("TN23") that it serves, as far as they are known. */
        postcodes: z.array(z.string().regex(/^[A-Z]{1,2}(\d[A-Z\d]?)?$/)),
      }),
    ),
  })
  .superRefine(({ organisations }, context) => {
    for (const [at, { name }] of organisations.entries())
      if (organisations.findIndex((other) => sameName(other.name, name)) !== at)
        context.addIssue({ code: 'custom', message: 'stands twice', path: ['organisations', at, 'name'] })
  })
export type Organisations = z.infer<typeof organisationsSchema>
export type Organisation = Organisations['organisations'][number]

/** Said by whoever sends a case to an organisation without a key: on an encrypted stick, and why. */
export const unencryptedSchema = z.strictObject({ reason: typedLine(300, 'Say why it leaves unencrypted') })

export const receiverSchema = z.strictObject({
  to: typedLine(200, 'Name the receiving organisation'),
  /** Of an organisation that the list does not hold. */
  kind: organisationKindSchema.optional(),
})

const spelt = (name: string): string => foldName(name.replace(/&/g, ' and '))

/** Whether two names are of one organisation, however they are spelt. */
export const sameName = (one: string, other: string): boolean => spelt(one) === spelt(other)

/** The organisation of this name in the list, however it is spelt; null where it is in none. */
export const organisationNamed = (name: string, { organisations }: Organisations): Organisation | null =>
  organisations.find((one) => sameName(one.name, name)) ?? null

/** Whether two names are of one organisation, however they are spelt. */
export const isSameOrganisation = (one: string, other: string): boolean => spelt(one) === spelt(other)

/** The one organisation of a kind that serves a postcode district ("TN23"), the nearest where several do; null where the list does not tell. */
export function organisationFor(
  kind: OrganisationKind,
  district: string | null,
  { organisations }: Organisations,
): Organisation | null {
  if (district === null) return null
  const area = district.replace(/\d.*$/, '')
  const ofKind = organisations.filter((one) => one.kind === kind)
  for (const place of [district, area]) {
    const [found, another] = ofKind.filter(({ postcodes }) => postcodes.includes(place))
    if (found !== undefined) return another === undefined ? found : null
  }
  return null
}

const POSTCODE = /\b([a-z]{1,2}\d[a-z\d]?)\s*\d[a-z]{2}\b/gi

/** The postcode district in an address: "TN23" of "… Ashford TN23 1AB"; null without one, or with postcodes of several. */
export function districtIn(address: string): string | null {
  const found = new Set([...address.matchAll(POSTCODE)].map(([, outward = '']) => outward.toUpperCase()))
  const [only] = found
  return found.size === 1 ? (only ?? null) : null
}

/**
 * Why a case may not go to this receiver, with the rule; null where it may. The kind in the list counts before
 * the one that is given; a receiver of no known kind is refused once a decision is to be followed.
 */
export function whyNotTo(
  decision: Decision | null,
  receiver: { readonly name: string; readonly kind: OrganisationKind | null },
  list: Organisations,
): { readonly rule: string; readonly says: string } | null {
  if (decision !== 'NPS' && decision !== 'CRC') return null
  const rule = decision === 'NPS' ? 'AL-31' : 'AL-30'
  const { name } = receiver
  const kind = organisationNamed(name, list)?.kind ?? receiver.kind
  if (kind === decision) return null
  return {
    rule,
    says:
      kind === null
        ? `“${name}” is not in the list of organisations. Choose one that is, or say of which kind it is.`
        : `The case is allocated to the ${decision}, and “${name}” is ${KINDS[kind]}. Choose the receiver that the decision names.`,
  }
}

const KINDS = {
  NPS: 'part of the NPS',
  CRC: 'a CRC',
  other: 'neither the NPS nor a CRC',
} as const satisfies Record<OrganisationKind, string>
