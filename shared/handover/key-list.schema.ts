import { z } from 'zod'
import { organisationKindSchema } from '../allocation/organisations.ts'
import { gradeSchema } from '../record/lifecycle.ts'
import { instantSchema, kidSchema, orgIdSchema, publicJwkSchema, receiveJwkSchema } from './trust.schema.ts'

const listed = {
  kid: kidSchema,
  /** The officer's name, or the organisation's. */
  name: z.string().min(1).max(200),
  notBefore: instantSchema,
  /** Null while in use. */
  notAfter: instantSchema.nullable(),
  /** From when it is not believed any more; null for a good key. What was received before stays valid. */
  revokedAt: instantSchema.nullable(),
  /** Why it was revoked. */
  reason: z.string().max(300).nullable(),
}

/**
 * A public key of an organisation. `report`: an officer signs reports with it; `seal`: the office seals handovers;
 * `receive`: files are encrypted to it; `receipt`: the organisation signs what it sends back.
 */
export const listedKeySchema = z.discriminatedUnion('use', [
  z.strictObject({
    ...listed,
    use: z.literal('report'),
    /** The officer's opaque id in their office: two keys of one person are known for one person's. */
    userId: z.string().min(1),
    grade: gradeSchema,
    publicJwk: publicJwkSchema,
  }),
  z.strictObject({
    ...listed,
    use: z.enum(['seal', 'receipt']),
    userId: z.null(),
    grade: z.null(),
    publicJwk: publicJwkSchema,
  }),
  z.strictObject({
    ...listed,
    use: z.literal('receive'),
    userId: z.null(),
    grade: z.null(),
    publicJwk: receiveJwkSchema,
  }),
])
export type ListedKey = z.infer<typeof listedKeySchema>

/** An organisation with its keys, present and past: what it gives to whoever holds the root. */
export const organisationKeysSchema = z.strictObject({
  orgId: orgIdSchema,
  name: z.string().min(1).max(200),
  kind: organisationKindSchema,
  keys: z.array(listedKeySchema).max(20_000),
})
export type OrganisationKeys = z.infer<typeof organisationKeysSchema>

/**
 * Organisations and their keys, as the root signs them. `version` only rises; after `expires` whatever arrives is
 * refused until a newer list is there. No organisation and no key stands twice, or it would be unclear whose it is.
 */
export const keyListSchema = z
  .strictObject({
    schema: z.literal('courtside/trust/2'),
    version: z.int().positive(),
    issuedAt: instantSchema,
    expires: instantSchema,
    orgs: z.array(organisationKeysSchema).max(2_000),
  })
  .superRefine(({ orgs, issuedAt, expires }, context) => {
    if (expires <= issuedAt)
      context.addIssue({ code: 'custom', message: 'must be after issuedAt', path: ['expires'] })
    const [ids, kids] = [new Set<string>(), new Set<string>()]
    for (const [at, { orgId, keys }] of orgs.entries()) {
      if (ids.has(orgId))
        context.addIssue({ code: 'custom', message: 'stands twice', path: ['orgs', at, 'orgId'] })
      ids.add(orgId)
      for (const [place, { kid }] of keys.entries()) {
        if (kids.has(kid))
          context.addIssue({
            code: 'custom',
            message: 'stands twice',
            path: ['orgs', at, 'keys', place, 'kid'],
          })
        kids.add(kid)
      }
    }
  })
export type KeyList = z.infer<typeof keyListSchema>
