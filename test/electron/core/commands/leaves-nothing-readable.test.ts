import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fileLog } from '../../../../electron/core/machine/machine-ports.ts'
import type { Answer, Answers } from '../../../../shared/record/answers.ts'
import { mapSpans } from '../../../../shared/record/rich-text.ts'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { officeOfTwo } from '../../../support/office-of-two.ts'
import { searchFor } from '../../../support/search-for.ts'
import { exampleOf, formOf } from '../../../support/templates.ts'
import { UNENCRYPTED } from '../../../support/unencrypted.ts'

const MARK = 'Zqxsentinel'
const marks = new Set<string>()
/** A word of its own for each place, so that a hit says where it came from. */
const mark = (): string => {
  const word = `${MARK}${marks.size}q`
  marks.add(word)
  return word
}

const marked = (answer: Answer, kind: string): Answer => {
  if (typeof answer === 'string')
    // A number such as a CRN holds no space, and cannot be read with a word behind it.
    return (kind === 'text' && answer.includes(' ')) || kind === 'longText' ? `${answer} ${mark()}` : answer
  if ('blocks' in answer) return mapSpans(answer, (span) => ({ ...span, text: `${span.text} ${mark()}` }))
  if (!('rows' in answer)) return answer
  return {
    rows: answer.rows.map((row) => ({
      ...row,
      cells: Object.fromEntries(
        Object.entries(row.cells).map(([column, cell]) => [
          column,
          typeof cell === 'string' && cell.includes(' ') ? `${cell} ${mark()}` : cell,
        ]),
      ),
    })),
  }
}

function markedAnswers(answers: Answers): Answers {
  const kinds = new Map(
    formOf('oral').sections.flatMap(({ questions }) => questions.map(({ id, kind }) => [id, kind] as const)),
  )
  return Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [id, marked(answer, kinds.get(id) ?? '')]),
  )
}

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

test('a whole report leaves not one of its words outside the encrypted store and the files the officer saved', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'courtside-sentinel-'))
  const data = join(folder, 'data')
  const clock = { now: () => new Date().toISOString() }
  const logged = applicationIn(folder, undefined, { log: fileLog({ data, templates: '' }, clock) })
  const office = await officeOfTwo(logged)
  const { ask, id } = office
  const { rev } = await ask.done('report.save', {
    id,
    rev: office.rev,
    changes: markedAnswers(exampleOf('case-1').answers),
  })
  expect(marks.size).toBeGreaterThan(45)
  await ask.refused('session.unlock', { userId: office.author.userId, passphrase: mark() })
  await ask.run('report.save', { id, rev: 999, changes: { 'person.name': mark() } })
  await logged.application.run('report.open', { id: mark() })
  await logged.application.run(mark(), { [mark()]: mark() })
  await logged.application.run('report.save', { id, rev, changes: { [mark()]: mark() } })
  await ask.done('report.search', searchFor(mark()))
  const refused = await ask.run('report.sign', { ...office.signing, rev })
  if (!refused.ok) throw new Error(refused.refusal.says)
  await office.asSpo()
  await ask.done('report.return', { id, reason: mark() })
  await office.asAuthor()
  const again = await ask.done('report.open', { id })
  await ask.done('report.sign', { ...office.signing, rev: again.rev })
  await office.asSpo()
  await ask.done('report.countersign', { ...office.countersigning, explanation: mark() })
  await ask.done('report.render', { id, copy: 'court' })
  await ask.done('handover.seal', { ...UNENCRYPTED, id, to: mark() })

  const holding = (path: string): boolean => readFileSync(path).includes(MARK)
  const store = filesUnder(data)
  expect(store.length).toBeGreaterThan(3)
  expect(store.filter(holding), 'while it is open').toEqual([])
  for (const passphrase of Object.values(PASSPHRASES)) {
    expect(store.filter((path) => readFileSync(path).includes(passphrase))).toEqual([])
  }
  await logged.application.close()
  expect(filesUnder(data).filter(holding), 'when it is closed').toEqual([])
  expect(readFileSync(join(data, 'courtside.log'), 'utf8').split('\n').length).toBeGreaterThan(5)
})
