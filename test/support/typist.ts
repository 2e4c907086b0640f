import { expect, type Page } from '@playwright/test'
import type { AskedQuestion, Column, FormDefinition } from '../../shared/form/definition.ts'
import { must } from '../../shared/lib/must.ts'
import type { Answer, Answers, CellAnswer, Row, Rows } from '../../shared/record/answers.ts'
import { type Block, MARKS, type RichText, type Span } from '../../shared/record/rich-text.ts'

/** Answers the rest of a list, or of a group of it, with no. */
const REST = /^(No to the rest|None of these|The other \d+: no|No$)/

const inThread = (column: Column): boolean => 'in' in column && column.in === 'thread'

/**
 * An officer with the mouse: enters answers through the real fields, click by click, and words a line at a time, as from
 * a paste. Letter by letter they are entered by keys alone (by-keys.ts).
 */
export function typist(page: Page) {
  const card = (question: string) => `[data-question="${question}"]`

  /** Opened by its link where it is asked on demand, or where a search gave words to read. */
  const openCell = async (within: string, column: Column) => {
    const field = page.locator(`${within} >> [data-cell="${column.id}"] :is(input, textarea, select)`)
    if ((await field.count()) > 0) return
    const given = page.locator(`${within} >> [data-cell="${column.id}"] .link`)
    if ((await given.count()) > 0) await given.click()
    else if (column.open !== undefined)
      await page.locator(`${within} >> .also-links button:text-is("${column.open}")`).click()
  }

  /** What each row meets is ticked beneath the table. */
  const thread = async (question: AskedQuestion & { kind: 'rows' }, answer: Rows) => {
    for (const [index, row] of answer.rows.entries())
      for (const column of question.columns.filter(inThread)) {
        const given = row.cells[column.id]
        if (typeof given !== 'object' || !('ticked' in given)) continue
        const id = await page
          .locator(`${card(question.id)} >> .q-row >> nth=${index}`)
          .getAttribute('data-row')
        for (const code of given.ticked)
          await page.locator(`[data-tick="${question.id}.${id}.${code}"]`).check()
      }
  }

  const cell = async (kind: Column['kind'], within: string, name: string, answer: CellAnswer) => {
    if (typeof answer === 'object') {
      if ('ticked' in answer)
        for (const code of answer.ticked)
          await page.locator(`${within} >> input[value="${code}"]${name}`).click()
      return
    }
    if (kind === 'yesNo') return page.locator(`${within} >> input[value="${answer}"]${name}`).click()
    if (kind === 'choice') {
      const drop = `${within} >> select${name}`
      return (await page.locator(drop).count()) > 0
        ? page.locator(drop).selectOption(answer)
        : page.locator(`${within} >> input[value="${answer}"]${name}`).click()
    }
    await page.locator(`${within} >> :is(input, textarea)${name}`).fill(answer)
    if (kind === 'offence') await page.keyboard.press('Escape')
  }

  /** The place of a row that is filled in: the ready one about the same, or one added. */
  const placeOf = async (question: AskedQuestion & { kind: 'rows' }, row: Row): Promise<number> => {
    const all = page.locator(`${card(question.id)} >> .q-row`)
    const ready = question.readyRows ?? []
    const [about = ''] = Object.keys(ready[0] ?? {})
    const at = ready.findIndex((cells) => cells[about] === row.cells[about])
    if (at !== -1) return at
    const count = await all.count()
    await page.locator(`${card(question.id)} >> .q-rows > .buttons:last-child .btn >> nth=0`).click()
    await expect(all).toHaveCount(count + 1)
    return count
  }

  const rows = async (question: AskedQuestion & { kind: 'rows' }, answer: Rows) => {
    for (const row of answer.rows) {
      const within = `${card(question.id)} >> .q-row >> nth=${await placeOf(question, row)}`
      const name = page.locator(`${within} >> .q-row-name`)
      if ((await name.getAttribute('aria-expanded')) === 'false') await name.click()
      for (const column of question.columns) {
        const given = row.cells[column.id]
        // The first row is the one without being asked.
        const first = 'as' in column && column.as === 'one' && row === answer.rows[0]
        if (given === undefined || first || inThread(column)) continue
        await openCell(within, column)
        await cell(column.kind, within, `[name$=".${column.id}"]`, given)
      }
    }
  }

  const toggle = {
    bold: 'Control+B',
    italic: 'Control+I',
    underline: 'Control+U',
    restricted: 'Control+Shift+X',
    welsh: 'Control+Shift+6',
    person: 'Control+Shift+1',
    police: 'Control+Shift+2',
    records: 'Control+Shift+3',
  } as const

  const span = async (written: Span) => {
    const on = [
      ...MARKS.filter((mark) => written[mark]),
      ...(written.saidBy === undefined ? [] : [written.saidBy]),
    ]
    for (const mark of on) await page.keyboard.press(toggle[mark])
    for (const [index, line] of written.text.split('\n').entries()) {
      if (index > 0) await page.keyboard.press('Shift+Enter')
      await page.keyboard.insertText(line)
    }
    for (const mark of on) await page.keyboard.press(toggle[mark])
  }
  const spans = async (text: readonly Span[]) => {
    for (const each of text) await span(each)
  }

  const block = async (written: Block) => {
    switch (written.type) {
      case 'paragraph':
        return spans(written.text)
      case 'heading':
        await page.keyboard.press('Control+Alt+1')
        return spans(written.text)
      case 'quote':
        await page.keyboard.press('Control+Shift+9')
        return spans(written.text)
      case 'list':
        await page.keyboard.press(written.ordered ? 'Control+Shift+7' : 'Control+Shift+8')
        for (const [index, item] of written.items.entries()) {
          if (index > 0) await page.keyboard.press('Enter')
          await spans(item)
        }
    }
  }

  const editor = (question: string) => `${card(question)} >> .rt-text`

  /** Blocks one after another where the caret stands, the first in the block that is there. */
  const blocks = async (document: RichText) => {
    let before: Block | null = null
    for (const next of document.blocks) {
      if (before !== null) await page.keyboard.press('Enter')
      // In a list, Enter on an empty line ends it.
      if (before?.type === 'list') await page.keyboard.press('Enter')
      await block(next)
      before = next
    }
  }

  const answerQuestion = async (question: AskedQuestion, answer: Answer): Promise<void> => {
    await expect(page.locator(card(question.id))).toBeVisible()
    if (typeof answer === 'object') {
      if ('blocks' in answer) {
        await page.locator(editor(question.id)).click()
        return blocks(answer)
      }
      if ('rows' in answer) {
        if (question.kind === 'rows') await rows(question, answer)
        return
      }
      if ('yesNo' in answer) {
        for (const [code, said] of Object.entries(answer.yesNo)) {
          if (said === 'yes')
            await page.locator(`${card(question.id)} >> [name="${question.id}.${code}"][value="yes"]`).click()
        }
        const rest = page.locator(card(question.id)).getByRole('button', { name: REST })
        while ((await rest.count()) > 0) await rest.first().click()
        return
      }
    }
    if (question.kind === 'richText' || question.kind === 'rows' || question.kind === 'yesNoList') return
    if (question.kind === 'report') {
      if (typeof answer === 'string')
        await page.locator(`${card(question.id)} >> select`).selectOption(answer)
      return
    }
    await cell(question.kind, card(question.id), `[name="${question.id}"]`, answer)
  }

  /** By its link, where nothing has opened it yet. */
  const open = async (question: string, link: string) => {
    if ((await page.locator(card(question)).count()) > 0) return
    await page.locator(`.also-links button:text-is("${link}")`).click()
  }

  const goTo = async (title: string) => {
    await page.locator(`.rail li button:has(.rail__title:text-is("${title}"))`).click()
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible()
  }

  return {
    card,
    editor,
    blocks,
    answerQuestion,
    /** Goes to a section by its name at the left. */
    goTo,
    /** Goes to the section that asks it. */
    goToQuestion: (form: FormDefinition, question: string) => {
      const asks = form.sections.find(({ questions }) => questions.some(({ id }) => id === question))
      return goTo(must(asks, `the form asks ${question}`).title)
    },
    /** Enters what the example answers, section by section as an officer goes, leaving out what is named. */
    fillIn: async (form: FormDefinition, answers: Answers, leaveOut: readonly string[] = []) => {
      for (const section of form.sections) {
        await goTo(section.title)
        for (const question of section.questions) {
          const answer = answers[question.id]
          if (answer === undefined || leaveOut.includes(question.id)) continue
          if (question.open !== undefined) await open(question.id, question.open)
          await answerQuestion(question, answer)
        }
        for (const question of section.questions) {
          const answer = answers[question.id]
          if (question.kind !== 'rows' || leaveOut.includes(question.id)) continue
          if (typeof answer === 'object' && 'rows' in answer) await thread(question, answer)
        }
      }
    },
  }
}
