import { describe, expect, it } from 'vitest'
import { startAnswers } from '../../shared/court-list/start.ts'
import { readyAnswers } from '../../shared/form/ready-rows.ts'
import { must } from '../../shared/lib/must.ts'
import { listed } from '../support/listed.ts'
import { formOf, templates } from '../support/templates.ts'

/** What the inspection of Kent found of reports as such; what it found of single cases stands with the rules that say so. */
const formats = [...new Set(templates.forms.map(({ format }) => format))]
const questionsOf = (format: string) => formOf(format).sections.flatMap(({ questions }) => questions)
const inSection = (format: string, section: string) =>
  must(
    formOf(format).sections.find(({ id }) => id === section),
    `${format} has a section ${section}`,
  ).questions.map(({ id }) => id)

describe('Risk information lost in oral reports', () => {
  it.each(['record', 'screening', 'risk', 'proposal', 'reasons'])(
    'cannot be: an oral report asks in %s what a short one asks',
    (section) => {
      expect(inSection('oral', section)).toEqual(inSection('short-format', section))
    },
  )

  // An addendum names the report that has them.
  it.each(formats.filter((format) => formOf(format).is !== 'addition'))(
    'nor in %s: levels for each group and the screening stand in it',
    (format) => {
      const asked = questionsOf(format).map(({ id }) => id)
      const levels = ['rosh.children', 'rosh.public', 'rosh.knownAdult', 'rosh.staff']
      expect(asked).toEqual(expect.arrayContaining(['rosh.screening', 'risk.evidence', ...levels]))
    },
  )
})

describe('The officer’s words are the officer’s', () => {
  const prose = (kind: string) => kind === 'richText' || kind === 'longText'
  /** The list says all that it can, and the victim's account with it. */
  const start = (format: string) => {
    const form = formOf(format)
    const by = { rowId: () => 'r1', homeOfficeCode: () => '04600' }
    const from = must(templates.starts.get(form), 'every form has its start')
    return { ...readyAnswers(form, by.rowId), ...startAnswers(from, listed, form, by) }
  }

  it.each(formats)('no question of words is answered where %s begins', (format) => {
    const begun = Object.keys(start(format))
    expect(begun).toContain('person.name')
    const answered = questionsOf(format).filter(({ id, kind }) => prose(kind) && begun.includes(id))
    expect(answered.map(({ id }) => id)).toEqual([])
  })

  it.each(formats)('no button of a row in %s writes any', (format) => {
    const written = questionsOf(format).flatMap((question) =>
      question.kind === 'rows'
        ? (question.acts ?? []).flatMap(({ sets }) =>
            question.columns.filter(({ id, kind }) => Object.hasOwn(sets, id) && prose(kind)),
          )
        : [],
    )
    expect(written).toEqual([])
  })
})
