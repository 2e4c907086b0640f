import { accept, refuse } from '../../../shared/contract/refusals.ts'
import { loadPracticeGuide } from '../templates/practice-guide.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** Practising: an office of its own, apart from the real one, with invented cases. */
export const practiceCommands = ({ practice, ports }: CommandContext) => {
  const guide = loadPracticeGuide(ports.paths.templates)
  return {
    'practice.read': () => accept(guide),
    'practice.start': () => practice?.start(guide) ?? already,
    'practice.leave': ({ keep }) => practice?.leave(keep) ?? already,
  } satisfies Partial<Handlers>
}

const already = refuse({ kind: 'notAllowed', says: 'This is asked of the real office alone.' })
