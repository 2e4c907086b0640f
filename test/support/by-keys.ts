import type { Page } from '@playwright/test'
import { optionsOf } from '../../renderer/controls/options.ts'
import { rowsIn, yesNoIn } from '../../renderer/form/answer-kinds.ts'
import { MOST_RADIOS } from '../../renderer/form/cell.ts'
import type { AskedQuestion, OptionLists } from '../../shared/form/definition.ts'
import { underHeadings } from '../../shared/form/under-headings.ts'
import type { Answer } from '../../shared/record/answers.ts'
import { cellsByKeys } from './cells-by-keys.ts'
import type { Keyboard } from './keyboard.ts'
import { rowsByKeys } from './rows-by-keys.ts'
import { textByKeys } from './text-by-keys.ts'

/** Every kind of answer entered by keys alone, in the fewest that an officer who knows the keys needs. */
export function answeringByKeys(page: Page, keys: Keyboard, lists: OptionLists) {
  const { press, to } = keys
  const cell = cellsByKeys(keys, lists)
  const text = textByKeys(keys)
  const rows = rowsByKeys(page, keys, lists)
  const card = (question: string) => page.locator(`[data-question="${question}"]`)

  const groups = async (
    question: AskedQuestion & { kind: 'yesNoList' },
    given: Readonly<Record<string, 'yes' | 'no'>>,
  ) => {
    const within = card(question.id)
    for (const { under } of underHeadings(optionsOf(lists, question.options))) {
      const group = within.locator(`[data-lines~="${under[0]?.code}"]`)
      const yes = under.filter(({ code }) => given[code] === 'yes').map(({ code }) => code)
      const first = group.locator('input').first()
      await to(first)
      let at = 0
      for (const code of yes) {
        const next = under.findIndex((option) => option.code === code)
        await press('ArrowDown', next - at)
        await press('Space')
        at = next
      }
      if (under.some(({ code }) => given[code] === 'no')) await press('n')
    }
  }

  return {
    card,
    /** Gives the question this answer, of what stands there already. */
    answer: async (question: AskedQuestion, answer: Answer, held: Answer | undefined): Promise<void> => {
      if (typeof answer === 'object') {
        if ('blocks' in answer) return text(card(question.id).locator('.rt-text'), answer)
        if ('rows' in answer)
          return question.kind === 'rows' ? rows(question, answer.rows, rowsIn(held)) : undefined
        if ('yesNo' in answer)
          return question.kind === 'yesNoList' ? groups(question, yesNoIn(answer)) : undefined
      }
      if (question.kind === 'richText' || question.kind === 'rows' || question.kind === 'yesNoList') return
      const before = typeof held === 'string' || (held !== undefined && 'ticked' in held) ? held : undefined
      await cell(question, card(question.id), answer, before, MOST_RADIOS.question)
    },
  }
}
