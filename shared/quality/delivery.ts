import { lacksDelivery } from '../record/delivery.ts'
import type { Check, QualityContext } from './context.ts'

/** QC59: whoever receives the case learns that the court heard the report, and what it asked. */
const given = ({ result, handover, answers }: QualityContext) =>
  lacksDelivery({
    result,
    delivery: handover.delivery,
    saidThen: answers['delivery.given'] === 'yes',
  })
    ? [{ field: null }]
    : []

export const deliveryChecks: readonly Check[] = [{ id: 'QC59', find: given }]
