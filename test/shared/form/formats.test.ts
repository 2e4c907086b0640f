import { describe, expect, test } from 'vitest'
import { formInWords, formsOffered } from '../../../shared/form/formats.ts'
import { dayOf } from '../../support/listed.ts'
import { formOf } from '../../support/templates.ts'

const oral = formOf('oral')
const day = dayOf('2016-10-11')
const on = (from: string, until?: string) => ({ ...oral, inForce: { from, until } })
const newer = { ...oral, version: oral.version + 1 }

describe('what a new report can be', () => {
  test('the newest version of each format, whatever the order they were read in', () => {
    expect(formsOffered([newer, oral], day)).toEqual([newer])
    expect(formsOffered([oral, newer], day)).toEqual([newer])
  })

  test('a version on its first and its last day, and on no other', () => {
    const next = { ...newer, inForce: { from: '2016-10-12' } }
    expect(formsOffered([oral, next], day)).toEqual([oral])
    expect(formsOffered([oral, next], dayOf('2016-10-12'))).toEqual([next])
    const ended = { ...on('2016-10-11', '2016-10-11'), format: 'fast' }
    expect(formsOffered([oral, ended], day)).toEqual([oral, ended])
    expect(formsOffered([oral, ended], dayOf('2016-10-10'))).toEqual([oral])
    expect(formsOffered([oral, ended], dayOf('2016-10-12'))).toEqual([oral])
  })

  test('all of them where the clock stands before every one', () => {
    expect(formsOffered([on('2016-10-11')], dayOf('2000-01-01'))).toHaveLength(1)
  })
})

test('a format is called what it is within a sentence', () => {
  expect(['oral', 'short-format'].map((format) => formInWords(formOf(format)))).toEqual([
    'an oral report',
    'a short-format report',
  ])
})
