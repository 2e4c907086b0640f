import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadTemplates } from '../../../electron/core/templates/templates.ts'
import { type Insight, summarise } from '../../../renderer/report/insight.ts'
import { notYetInWords, toDoBySection, toDoInWords } from '../../../renderer/report/to-do.ts'
import { exampleSchema } from '../../../shared/assessment/example.ts'
import { must } from '../../../shared/lib/must.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import { assessmentTables } from '../../support/assessment-tables.ts'

const { forms } = loadTemplates('templates')
const oral = must(
  forms.find((form) => form.format === 'oral'),
  'the templates hold an oral form',
)
const example = exampleSchema.parse(JSON.parse(readFileSync('templates/examples/case-1.json', 'utf8')))
const summarised = (answers: Answers): Insight =>
  summarise({ form: oral, answers, authorGrade: 'PO' }, assessmentTables)
const without = (...ids: string[]): Answers =>
  Object.fromEntries(Object.entries(example.answers).filter(([id]) => !ids.includes(id)))

describe('what the window reckons from the answers', () => {
  test('a worked case has nothing open, and its proposal is a sentence', () => {
    const insight = summarised(example.answers)
    expect(insight.open).toEqual({ stops: [], waiting: [], lookAgain: [], kept: [], toDo: [] })
    expect(insight.sentence).toMatch(/^A community order .*\.$/)
    expect(insight.scores.map((score) => [score.name, score.is])).toEqual([
      ['OGRS3', 'scored'],
      ['RSR', 'scored'],
    ])
  })

  test('one answer taken away is to do in its section, under its own words', () => {
    const { toDo } = summarised(without('offence.escalation', 'proposal.threshold')).open
    expect(toDo.map(toDoInWords)).toEqual(['Is it more serious than before?', 'The custody threshold'])
    expect(toDoBySection(oral, toDo).map(({ title }) => title)).toEqual(
      oral.sections
        .filter(({ questions }) => questions.some(({ id }) => toDo.some(({ question }) => question === id)))
        .map(({ title }) => title),
    )
  })

  test('what keeps a report from being signed is counted in words, and nothing is said where nothing does', () => {
    expect(notYetInWords(summarised({}).open)).toBe('38 to do')
    expect(notYetInWords(summarised(without('views.own')).open)).toBeNull()
    expect(notYetInWords(summarised(example.answers).open)).toBeNull()
    const bad = { ...without('offence.escalation'), 'rosh.public': 'veryHigh', 'hearing.date': '2016-01-11' }
    expect(notYetInWords(summarised(bad).open)).toMatch(/^1 stop, \d to look at again, \d+ to do$/)
  })

  test('a score that lacks an answer says which, and leads to a question the form asks', () => {
    const rsr = summarised(without('history.violentSanctions')).scores.find(({ name }) => name === 'RSR')
    if (rsr?.is !== 'missing') throw new Error('the RSR cannot be scored without it')
    expect(rsr.missing.map(({ field }) => field)).toEqual(['history.violentSanctions'])
  })

  test('with no interview the RSR is static, and with one item missing that item leads to its question', () => {
    const rsr = summarised(without('dynamic.temper')).scores.find(({ name }) => name === 'RSR')
    if (rsr?.is !== 'scored') throw new Error('the static score needs no interview')
    expect(rsr.over).toBe('static, two years')
    expect(rsr.toDynamic.map(({ field }) => field)).toEqual(['dynamic.temper'])
  })

  test('the reasons of a score stand by weight, the heaviest first', () => {
    const sizes = ['strongly', 'it', 'a little']
    for (const score of summarised(example.answers).scores) {
      if (score.is !== 'scored') continue
      const order = score.contributions.map(({ words }) => sizes.findIndex((size) => words.endsWith(size)))
      expect(order.length).toBeGreaterThan(2)
      expect(order).toEqual(order.toSorted())
    }
  })

  test('a stale score is said from the first, with the way to its date', () => {
    expect(summarised(example.answers).stale).toEqual([])
    const { stale } = summarised({ ...example.answers, 'risk.assessmentDate': '2016-05-24' })
    expect(stale).toMatchObject([{ id: 'QC14', field: 'risk.assessmentDate' }])
  })

  test('a history that hardly fits is looked at again, and stops nothing', () => {
    const { open } = summarised({ ...example.answers, 'history.totalSanctions': '1' })
    expect(open.lookAgain.map(({ id, field }) => [id, field])).toContainEqual([
      'QC65',
      'history.totalSanctions',
    ])
    expect(open.stops).toEqual([])
  })

  test('an official figure that differs stops the signature until its reason is given', () => {
    const official = { ...example.answers, 'official.rsr': '1.45' }
    const toDo = (answers: Answers) => summarised(answers).open.toDo.map(({ question }) => question)
    expect(toDo(official)).toEqual(['official.differenceReason'])
    expect(toDo({ ...official, 'official.differenceReason': 'OASys has binge drinking.' })).toEqual([])
    expect(toDo({ ...example.answers, 'official.rsr': '1.3' })).toEqual([])
  })
})
