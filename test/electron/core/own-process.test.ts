import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { CommandName, Input, OutputOf } from '../../../shared/contract/commands.ts'
import type { CourtsideEvent } from '../../../shared/contract/events.ts'
import { applicationApart } from '../../support/application-apart.ts'
import { PASSPHRASES } from '../../support/office-at-work.ts'
import { searchFor } from '../../support/search-for.ts'
import { exampleOf } from '../../support/templates.ts'

const folder = mkdtempSync(join(tmpdir(), 'courtside-process-'))

/** The application in a process of its own, and all that it has told unasked. */
function startedApart() {
  const { run, on, holds, end } = applicationApart(folder)
  const events: CourtsideEvent[] = []
  on((event) => events.push(event))
  const done = async <Name extends CommandName>(name: Name, input: Input<Name>): Promise<OutputOf<Name>> => {
    const reply = await run(name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.refusal)}`)
    return reply.value
  }
  return { events, done, holds, end }
}

const PLANTED = 'Wrenfordby Quillaughan'
/** Found where the search works. */
const OF_THE_CODE = 'Courtside is locked. Sign in to go on.'

test('what holds a case can run in a process of its own: locked it holds no word of it, ended and begun again it opens', async () => {
  const { author } = exampleOf('case-1')
  const first = startedApart()
  const { status } = await first.done('office.create', {
    office: 'NPS Kent',
    user: { ...author, passphrase: PASSPHRASES.author },
  })
  if (status.is !== 'unlocked') throw new Error('the founder is signed in')
  const { userId } = status.user
  const { id, rev } = await first.done('report.start', {
    format: 'oral',
    name: PLANTED,
    court: '',
    hearingDate: '',
  })
  await first.done('report.save', { id, rev, changes: { 'hearing.courtroom': PLANTED } })
  expect(await first.done('report.search', searchFor(PLANTED))).toMatchObject({ total: 1 })
  await first.done('session.lock', { why: 'asked' })
  expect(first.events).toContainEqual({ is: 'locked', why: 'asked' })
  expect(await first.holds([OF_THE_CODE, PLANTED])).toEqual([OF_THE_CODE])
  await first.end()

  const second = startedApart()
  await second.done('session.unlock', { userId, passphrase: PASSPHRASES.author })
  const { answers } = await second.done('report.open', { id })
  expect(answers['person.name']).toBe(PLANTED)
  await second.end()
}, 300_000)
