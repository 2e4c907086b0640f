import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assess } from '../../../../shared/assessment/assess.ts'
import { whatIsOpen } from '../../../../shared/assessment/open.ts'
import { formsOffered } from '../../../../shared/form/formats.ts'
import { arbitraryAnswers } from '../../../support/arbitrary-answers.ts'
import { assessmentTables } from '../../../support/assessment-tables.ts'
import { dayOf } from '../../../support/listed.ts'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { EXAMPLES, exampleOf, formOf, templates } from '../../../support/templates.ts'

const { ask, application } = applicationIn()
const formats = formsOffered(templates.forms, dayOf('2016-10-11')).map(({ format }) => format)
beforeAll(async () => {
  const { author } = exampleOf('case-1')
  await ask.done('office.create', { office: 'NPS Kent', user: { ...author, passphrase: PASSPHRASES.author } })
})
afterAll(() => application.close())

test('made any other format and back, and from that another, a report keeps every answer', async () => {
  await fc.assert(
    fc.asyncProperty(
      arbitraryAnswers(formOf('oral')),
      fc.array(fc.constantFrom(...formats), { minLength: 1, maxLength: 5 }),
      async (answers, way) => {
        const { id, rev } = await ask.done('report.start', {
          format: 'oral',
          because: 'a trial',
          another: true,
        })
        await ask.done('report.save', { id, rev, changes: answers })
        const before = await ask.done('report.open', { id })
        for (const format of [...way, 'oral']) {
          const { rev: at } = await ask.done('report.open', { id })
          await ask.done('report.changeFormat', { id, rev: at, format, reason: 'why' })
        }
        expect((await ask.done('report.open', { id })).answers).toEqual(before.answers)
      },
    ),
    { numRuns: 25 },
  )
})

const toDo = (format: string, name: (typeof EXAMPLES)[number]) => {
  const { answers, author } = exampleOf(name)
  const report = { form: formOf(format), answers, authorGrade: author.grade }
  return whatIsOpen(report, assess(report, assessmentTables)).toDo.map(({ question }) => question)
}

test.each(EXAMPLES.filter((name) => exampleOf(name).format === 'oral'))(
  'an oral report made short has one to eight things more to do, and none less: %s',
  (name) => {
    const [oral, short] = [toDo('oral', name), toDo('short-format', name)]
    const more = short.filter((question) => !oral.includes(question))
    expect(more.length).toBeGreaterThanOrEqual(1)
    expect(more.length).toBeLessThanOrEqual(8)
    expect(oral.filter((question) => !short.includes(question))).toEqual([])
  },
)
