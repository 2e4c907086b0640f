import type { Refusal } from '../../../shared/contract/refusals.ts'
import { assertNever } from '../../../shared/lib/assert-never.ts'
import type { CannotWrite } from '../machine/write-whole.ts'
import type { Conflict, NotAllowed, NotFound } from '../storage/store.ts'

type StoreOrDiskProblem = NotFound | NotAllowed | Conflict | CannotWrite

/** What a "no" of the store or of the disk means to an officer: the one place where its kinds become sentences. */
export function refused(problem: StoreOrDiskProblem): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: inWords(problem) }
}

/** "One thing stops", "3 things stop". */
export const thingsStop = (blocks: number): string =>
  blocks === 1 ? 'One thing stops' : `${blocks} things stop`

function inWords(problem: StoreOrDiskProblem): Refusal {
  switch (problem.kind) {
    case 'notFound':
      return { kind: 'notFound', says: 'This report is no longer here.' }
    case 'conflict':
      return { kind: 'conflict', says: 'This report was changed in another window.', rev: problem.rev }
    case 'cannotWrite':
      return { kind: 'cannotWrite', says: problem.says }
    case 'notAllowed':
      return { kind: 'notAllowed', says: because(problem.because) }
    default:
      return assertNever(problem, 'problem of the store')
  }
}

function because(reason: NotAllowed['because']): string {
  switch (reason) {
    case 'state':
      return 'The report is not in a state in which this can be done. Open it again to see where it stands.'
    case 'ownReport':
      return 'The author cannot countersign or return their own report: a second person must.'
    case 'notAuthor':
      return 'Only the author may do this.'
    case 'grade':
      return 'Only an SPO may do this.'
  }
}
