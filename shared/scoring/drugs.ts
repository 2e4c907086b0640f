import { z } from 'zod'
import type { Drug } from './ogrs4.table.ts'

export const drugs = [
  'heroin',
  'methadone',
  'otherOpiates',
  'crack',
  'powderCocaine',
  'misusedPrescribed',
  'benzodiazepines',
  'amphetamines',
  'ecstasy',
  'cannabis',
  'steroids',
  'hallucinogens',
  'ketamine',
  'solvents',
  'spice',
  'other',
] as const satisfies readonly Drug[]

/** Each named once, however often it was ticked. */
export const drugsSchema = z
  .array(z.enum(drugs, 'Must be among the listed drugs'))
  .transform((names) => [...new Set(names)])
