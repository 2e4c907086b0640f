import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { Client } from '../../renderer/client/client.ts'
import {
  type Answer,
  type AnswerChanges,
  type Answers,
  answerChangesSchema,
  applyChanges,
} from '../../shared/record/answers.ts'

const saved = z.object({ changes: answerChangesSchema })

/**
 * What the application has promised of one report: the answers as the saves that it acknowledged leave them, in
 * their order. A save that was sent and is not answered may be kept or not, but never in part.
 */
export function keptWord(answers: Answers) {
  let promised = answers
  let unanswered: readonly AnswerChanges[] = []
  const tally = { saves: 0, conflicts: 0, unanswered: 0, keptUnanswered: 0 }

  /**
   * The client of one window, overheard. `sent`: what of it was acknowledged last, by question. `killed`: what it
   * asks from now on reaches nobody.
   */
  function overheard(client: Client) {
    const sent = new Map<string, Answer | null>()
    let dead = false
    const save = async (input: { readonly changes: AnswerChanges }, reply: ReturnType<Client['run']>) => {
      const { changes } = input
      unanswered = [...unanswered, changes]
      const answer = await reply
      if (!answer.ok && answer.refusal.kind === 'fault') return
      unanswered = unanswered.filter((one) => one !== changes)
      if (!answer.ok) {
        if (answer.refusal.kind === 'conflict') tally.conflicts += 1
        return
      }
      tally.saves += 1
      promised = applyChanges(promised, changes)
      for (const [question, given] of Object.entries(changes)) sent.set(question, given)
    }
    const overhearing: Client = {
      on: client.on,
      run: async (name, input) => {
        const reply = client.run(name, input)
        if (name === 'report.save' && !dead) await save(saved.parse(input), reply)
        return reply
      },
    }
    const killed = () => {
      dead = true
    }
    return { sent, client: overhearing, killed }
  }

  return {
    tally,
    overheard,
    /** After a kill: what is wrong with what was found, null where it is the promised text or that with what was on its way. */
    wrongAfterKill(found: Answers): string | null {
      const may = [promised, ...unanswered.map((changes) => applyChanges(promised, changes))]
      tally.unanswered += unanswered.length
      if (!isDeepStrictEqual(found, promised) && unanswered.length > 0) tally.keptUnanswered += 1
      unanswered = []
      if (!may.some((answers) => isDeepStrictEqual(found, answers))) return difference(promised, found)
      promised = found
      return null
    },
    /** With nothing on its way: what is wrong with what was found. */
    wrong: (found: Answers): string | null =>
      isDeepStrictEqual(found, promised) ? null : difference(promised, found),
  }
}
export type KeptWord = ReturnType<typeof keptWord>

const difference = (promised: Answers, found: Answers): string =>
  [...new Set([...Object.keys(promised), ...Object.keys(found)])]
    .filter((id) => !isDeepStrictEqual(promised[id], found[id]))
    .map((id) => `${id}: promised ${JSON.stringify(promised[id])}, found ${JSON.stringify(found[id])}`)
    .join('\n')
