import { describe, expect, test } from 'vitest'
import { loadTemplates } from '../../../electron/core/templates/templates.ts'
import { formOf } from '../../../renderer/report/forms.ts'
import { must } from '../../../shared/lib/must.ts'

const { forms } = loadTemplates('templates')
const oral = must(
  forms.find((form) => form.format === 'oral'),
  'the templates hold an oral form',
)
const newer = { ...oral, version: oral.version + 1 }

describe('which form a report has', () => {
  test('an open report keeps the version it was begun with', () => {
    expect(formOf([oral, newer], { format: 'oral', templateVersion: oral.version })).toBe(oral)
  })
})
