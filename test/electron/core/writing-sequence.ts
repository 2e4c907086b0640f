import { setTimeout } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import type { CommandName, Input, OutputOf } from '../../../shared/contract/commands.ts'
import type { Answer } from '../../../shared/record/answers.ts'
import { fromPlainText } from '../../../shared/record/rich-text.ts'
import type { ApplicationApart } from '../../support/application-apart.ts'
import { keptWord } from '../../support/kept-word.ts'
import { exampleOf } from '../../support/templates.ts'
import { type WritingWindow, writingWindow } from '../../support/writing-window.tsx'
import type { KilledOffice } from './killed-office.ts'

const TEXTS = ['hearing.courtroom', 'person.address', 'interview.when'] as const
const RICH = ['offence.analysis', 'views.own', 'diversity.text'] as const
const CHOSEN = { 'interview.how': ['court', 'cells', 'none'], 'person.noFixedAbode': ['yes', 'no'] } as const

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
const answered: fc.Arbitrary<readonly [question: string, answer: Answer | null]> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...TEXTS), words) },
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom(...RICH), words.map(fromPlainText)) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...TEXTS, ...RICH), fc.constant(null)) },
  ...Object.entries(CHOSEN).map(([question, codes]) => ({
    weight: 1,
    arbitrary: fc.tuple(fc.constant(question), fc.constantFrom<string>(...codes)),
  })),
)
const act = fc.oneof(
  {
    weight: 12,
    arbitrary: answered.map(([question, answer]) => ({ is: 'edit', question, answer }) as const),
  },
  { weight: 3, arbitrary: fc.constantFrom({ is: 'undo' } as const, { is: 'redo' } as const) },
  {
    weight: 5,
    arbitrary: fc.constantFrom('offence', 'risk').map((section) => ({ is: 'section', section }) as const),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('oral', 'short-format', 'standard')
      .map((format) => ({ is: 'format', format }) as const),
  },
  { weight: 1, arbitrary: fc.nat(20).map((block) => ({ is: 'take', block }) as const) },
  { weight: 2, arbitrary: fc.constant({ is: 'window' } as const) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 500 }).map((ms) => ({ is: 'pause', ms }) as const) },
)
/** What is done in the first window, or in the second where there is one, and which text is kept where the two differ. */
export const step = fc.record({ second: fc.boolean(), mine: fc.boolean(), act })
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const done = async <Name extends CommandName>(
  host: ApplicationApart,
  name: Name,
  input: Input<Name>,
): Promise<OutputOf<Name>> => {
  const reply = await host.run(name, input)
  if (!reply.ok) throw new Error(`${name}: ${reply.refusal.says}`)
  return reply.value
}

/** Writes one report, step by step; after each kill it is opened again, and has to hold what was acknowledged. */
export async function writeAndBeKilled(
  office: KilledOffice,
  script: readonly Step[],
  number: number,
  stepped: () => void,
) {
  const { 'person.name': name, ...known } = exampleOf('case-1').answers
  const person = Object.fromEntries(Object.entries(known).filter(([id]) => id.startsWith('person.')))
  const counts = { takes: 0, formats: 0, undone: 0, kills: 0 }
  const failed = (what: string): never => {
    throw new Error(`Sequence ${number}: ${what}\n${JSON.stringify(script)}`)
  }

  let at = await office.running()
  const begun = await done(at, 'report.start', { format: 'oral', name: String(name), another: true })
  await done(at, 'report.save', { id: begun.id, rev: begun.rev, changes: person })
  const { id } = begun
  const first = await done(at, 'report.open', { id })
  const word = keptWord(first.answers)
  const faults = () => windows.flatMap((window) => window.faults)
  let windows: WritingWindow[] = [await writingWindow(at, word, first)]

  const reopen = async () => {
    for (const window of windows) window.killed()
    const before = faults()
    if (before.length > 0) failed(before.join('\n'))
    for (;;) {
      at = await office.running()
      counts.kills += 1
      const found = await done(at, 'report.open', { id }).catch(() => null)
      if (found === null) continue
      const wrong = word.wrongAfterKill(found.answers)
      if (wrong !== null) failed(`after a kill\n${wrong}`)
      const host = at
      windows = await Promise.all(windows.map(() => writingWindow(host, word, found)))
      return
    }
  }

  for (const { second, mine, act } of script) {
    if ((await office.running()) !== at) await reopen()
    const window = windows[second ? windows.length - 1 : 0]
    const report = window?.report()
    if (window === undefined || report == null) return failed('no window')
    await window.decide(mine)
    switch (act.is) {
      case 'edit':
        report.answer(act.question, act.answer, {
          words: 'typed',
          typing: { at: act.question, pauses: true },
        })
        break
      case 'undo':
        if (report.undo() !== null) counts.undone += 1
        break
      case 'redo':
        report.redo()
        break
      case 'section':
        await window.visit(act.section)
        break
      case 'format':
        if (await window.changeFormat(act.format)) counts.formats += 1
        break
      case 'take':
        if (await window.take(act.block)) counts.takes += 1
        break
      case 'pause':
        await setTimeout(act.ms)
        break
      case 'window': {
        const other = windows[1]
        if (other === undefined) {
          const view = await done(at, 'report.open', { id }).catch(() => null)
          if (view !== null) windows = [...windows, await writingWindow(at, word, view)]
        } else {
          await other.settle()
          await other.decide(mine)
          const before = other.faults
          other.close()
          if (before.length > 0) failed(before.join('\n'))
          windows = windows.slice(0, 1)
        }
      }
    }
    stepped()
  }
  return finish()

  async function finish() {
    for (;;) {
      if ((await office.running()) !== at) await reopen()
      for (const window of windows) await window.decide(true)
      const settled = await Promise.all(windows.map((window) => window.settle()))
      if (settled.includes(false)) {
        await setTimeout(1)
        continue
      }
      const stored = await done(at, 'report.open', { id }).catch(() => null)
      if (stored === null || (await office.running()) !== at) continue
      const wrong = word.wrong(stored.answers)
      if (wrong !== null)
        failed(
          `at the end, revision ${stored.rev}, ${JSON.stringify(windows.map((window) => window.shown()))}\n${wrong}`,
        )
      for (const { rev, answers } of windows.map((window) => window.shown()))
        if (rev === stored.rev && !isDeepStrictEqual(answers, stored.answers))
          failed(`a window shows ${JSON.stringify(answers)} as saved`)
      for (const window of windows) window.close()
      if (faults().length > 0) failed(faults().join('\n'))
      return { ...counts, ...word.tally }
    }
  }
}
