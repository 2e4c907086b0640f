import { expect, test } from 'vitest'
import { acknowledged, keyOf } from '../../../../renderer/screens/report/acknowledgements.ts'
import type { Finding } from '../../../../shared/document/document.schema.ts'

const finding = (id: string, field: string | null): Finding => ({
  id,
  field,
  row: null,
  severity: 'warn',
  stage: 'sign',
  section: null,
  says: `${id} says`,
  source: 'a source',
})

test('a finding is acknowledged with its question, once; what was not looked at is left out', () => {
  const sources = finding('QC07', 'sources.used')
  const views = finding('QC08', null)
  const unseen = finding('QC13', 'victims')
  const seen = new Map([
    [keyOf(sources), ''],
    [keyOf(views), 'He declined to say.'],
  ])
  expect(acknowledged([sources, sources, views, unseen], seen)).toEqual([
    { finding: 'QC07', field: 'sources.used', says: 'QC07 says', reason: '' },
    { finding: 'QC08', field: null, says: 'QC08 says', reason: 'He declined to say.' },
  ])
  const another = { ...sources, says: 'QC07 says something else' }
  expect(acknowledged([sources, another], new Map([[keyOf(another), 'x']]))).toEqual([
    { finding: 'QC07', field: 'sources.used', says: another.says, reason: 'x' },
  ])
})
