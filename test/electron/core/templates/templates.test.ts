import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { loadTemplates, TemplateError } from '../../../../electron/core/templates/templates.ts'
import { templatesFolder } from '../../../support/templates.ts'

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true })
})

/** The shipped templates in a folder of their own, to spoil. */
function copied(): string {
  const folder = mkdtempSync(join(tmpdir(), 'courtside-templates-'))
  made.push(folder)
  cpSync(templatesFolder, folder, { recursive: true })
  return folder
}

function change(folder: string, path: string, from: string, to: string): void {
  const text = readFileSync(join(folder, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(folder, path), text.replace(from, to))
}

function problemsIn(folder: string): string[] {
  try {
    loadTemplates(folder)
    return []
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    return error.problems.map((problem) => `${problem.path}: ${problem.message}`)
  }
}

test('the shipped forms load, and loading twice gives the same digests', () => {
  const digests = () =>
    loadTemplates(templatesFolder).forms.map((form) => [form.format, form.version, form.sha256])
  expect(digests().map(([format, version]) => [format, version])).toEqual([
    ['oral', 1],
    ['short-format', 1],
    ['standard', 1],
    ['addendum', 1],
    ['allocation-only', 1],
  ])
  expect(digests()).toEqual(digests())
})

test('a change of one word changes the digest of the forms that share it', () => {
  const folder = copied()
  change(folder, 'reports/common/1/questions.json', '"Full name"', '"Name in full"')
  const before = loadTemplates(templatesFolder).forms
  loadTemplates(folder).forms.forEach((form, index) => {
    expect(form.sha256).not.toBe(before[index]?.sha256)
  })
})

test('every problem of every file is told at once', () => {
  const folder = copied()
  change(folder, 'reports/oral/1/form.json', '"question": "person.crn"', '"question": "person.crm"')
  change(folder, 'reports/short-format/1/print.json', '"views.own"', '"views.owned"')
  expect(problemsIn(folder)).toEqual([
    'oral/1/form.json sections[0].questions[4].question: there is no question "person.crm" in common/1/questions.json',
    'oral/1/print.json sections[0].questions[4]: there is no question "person.crn" in the form',
    'oral/1/print.json sections: the question "person.crm" is missing: it would not print',
    'short-format/1/print.json sections[10].questions[0]: there is no question "views.owned" in the form',
    'short-format/1/print.json sections: the question "views.own" is missing: it would not print',
  ])
})

test('a file that is not JSON is named with the place', () => {
  const folder = copied()
  change(folder, 'reports/oral/1/form.json', '"format": "oral",', '"format": "oral"')
  expect(problemsIn(folder)).toEqual([
    expect.stringMatching(/^oral\/1\/form\.json: is not JSON: .*(position|line) \d+/),
  ])
})

test('a file that is not there is named', () => {
  const folder = copied()
  rmSync(join(folder, 'reports/short-format/1/print.json'))
  expect(problemsIn(folder)).toEqual(['short-format/1/print.json: cannot be read: is the file there?'])
})

test('a form in the wrong folder is refused', () => {
  const folder = copied()
  change(folder, 'reports/oral/1/form.json', '"version": 1', '"version": 2')
  expect(problemsIn(folder)[0]).toBe('oral/1/form.json: calls itself oral 2')
})

test('a released form that changes is refused; while it is being written it may change', () => {
  const folder = copied()
  const oral = loadTemplates(folder).forms[0]
  change(folder, 'reports/oral/1/form.json', '"name": "Oral report"', '"name": "Oral record"')
  expect(problemsIn(folder)).toEqual([])
  change(
    folder,
    'reports/released.json',
    '"releasedOn": null, "sha256": null',
    `"releasedOn": "2016-11-01", "sha256": "${oral?.sha256}"`,
  )
  expect(problemsIn(folder)).toEqual([
    'released.json versions[0]: oral 1 was released on 2016-11-01 and has changed since: make a new version instead',
  ])
  change(folder, 'reports/oral/1/form.json', '"name": "Oral record"', '"name": "Oral report"')
  expect(problemsIn(folder)).toEqual([])
})

test('a version that stands in the list or in the folder alone is refused', () => {
  const folder = copied()
  change(folder, 'reports/released.json', '"short-format", "version": 1', '"short-format", "version": 3')
  expect(problemsIn(folder)).toEqual([
    'released.json versions[1]: there is no form short-format 3',
    'released.json versions: short-format 1 is not listed',
  ])
})

test('a folder without forms is said to be without them', () => {
  const folder = copied()
  rmSync(join(folder, 'reports'), { recursive: true })
  expect(problemsIn(folder)).toEqual(['reports: the folder is not there'])
})
