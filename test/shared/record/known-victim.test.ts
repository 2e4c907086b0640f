import { expect, it } from 'vitest'
import { knownVictims } from '../../../shared/record/known-victim.ts'
import { caseOf } from '../../support/case-of.ts'
import { rows } from '../../support/clean-case.ts'

it.each([
  [{ known: 'yes', relationship: '0' }, true],
  [{ known: 'no', relationship: '1' }, true],
  [{ known: 'no', relationship: '14' }, true],
  [{ known: 'no', relationship: '7' }, true],
  [{ known: 'no', relationship: '9' }, false],
  [{ known: '', relationship: '1' }, true],
  [{ relationship: '9' }, true],
  [{ relationship: '0' }, false],
  [{ relationship: '' }, false],
  [{}, false],
])('a victim of whom the record says %j is known: %s', (cells, known) => {
  expect(knownVictims(caseOf({ victims: rows(cells) }))).toHaveLength(known ? 1 : 0)
})
