import { afterAll } from 'vitest'
import type { applicationIn } from '../../../support/office-at-work.ts'
import { sealedCase } from '../../../support/sealed-case.ts'

export const offices: ReturnType<typeof applicationIn>[] = []
afterAll(async () => {
  for (const made of offices.splice(0)) await made.application.close()
})

/** An office with a sealed report of a worked case, its result recorded; the author is signed in. */
export async function sealed(name: 'case-1' | 'case-3') {
  const at = await sealedCase(name)
  offices.push(at)
  return at
}

export const messages = (refusal: { kind: string; problems?: readonly { message: string }[] }): string[] =>
  (refusal.problems ?? []).map(({ message }) => message)
