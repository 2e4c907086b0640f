import { accept } from '../../../shared/contract/refusals.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** What a window needs to ask, check and score by itself; the same for every office, so it may be read while locked. */
export const referenceCommands = ({ templates, reference }: CommandContext) =>
  ({
    'reference.read': () =>
      accept({
        forms: [...templates.forms],
        offences: [...reference.offences.values()],
        synonyms: reference.synonyms,
        quality: reference.quality,
        proposal: reference.proposal,
        allocation: reference.allocation,
        riskReview: reference.riskReview,
        courtList: reference.courtList,
        spelling: reference.spelling,
      }),
  }) satisfies Partial<Handlers>
