import { z } from 'zod'
import { typedLine } from '../lib/typed-text.ts'

/** What a team does: writes for a court, takes cases over, or both. */
export const teamKindSchema = z.enum(['court', 'receiving', 'both'])
export type TeamKind = z.infer<typeof teamKindSchema>

/** `organisation`: as handovers to it are addressed; empty stands for the name of the office. */
export const teamSchema = z.strictObject({ kind: teamKindSchema, organisation: typedLine(200) })
export type Team = z.infer<typeof teamSchema>

/** Until an office says otherwise. */
export const USUAL_TEAM: Team = { kind: 'court', organisation: '' }
