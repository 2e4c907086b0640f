import { z } from 'zod'

/** The factors and circumstances that a service or a requirement may meet: ids of the list `needs` (templates/reference/lists.json). */
export const needSchema = z.enum([
  'accommodation',
  'ete',
  'finance',
  'relationships',
  'lifestyleAssociates',
  'drugs',
  'alcohol',
  'emotionalWellbeing',
  'thinkingBehaviour',
  'attitudes',
  'maturity',
  'physicalHealth',
  'caring',
  'trauma',
])
export type Need = z.infer<typeof needSchema>
