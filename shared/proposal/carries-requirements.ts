import type { Order } from './proposal.ts'

/**
 * Whether an order of this kind may stand with requirements (CJA 2003 ss.177, 190). What a court may ask while
 * it defers a sentence is not settled here: such requirements are neither refused nor left unsaid.
 */
export const carriesRequirements = ({ kind }: Pick<Order, 'kind'>): boolean =>
  kind === 'community' || kind === 'suspended' || kind === 'deferral'
