import { expect, test } from 'vitest'
import { samePerson } from '../../../shared/earlier/same-person.ts'

const lee = { name: 'Lee Anthony Pascall', dateOfBirth: '1981-05-24', crn: 'X123456', pnc: '' }
const known = (changes: Partial<typeof lee>) => samePerson(lee, { ...lee, ...changes })

test.each([
  ['by everything', {}, 'same', 'the same name, CRN and date of birth'],
  [
    'by a CRN, under another name',
    { name: 'Lee Smith', dateOfBirth: '' },
    'same',
    'the same CRN, another name',
  ],
  [
    'by name and date of birth',
    { crn: '', name: 'PASCALL, Lee Anthony' },
    'same',
    'the same name and date of birth',
  ],
  [
    'by a CRN, born on another day',
    { dateOfBirth: '1982-05-24' },
    'likely',
    'the same name and CRN, another date of birth',
  ],
  [
    'by name and date of birth, with another CRN',
    { crn: 'X999999' },
    'likely',
    'the same name and date of birth, another CRN',
  ],
  ['by the name alone', { crn: '', dateOfBirth: '' }, 'likely', 'the same name'],
] as const)('%s: %o', (_how, changes, is, says) => {
  expect(known(changes)).toEqual({ is, says })
})

test.each([
  ['born on another day, and no number in common', { crn: '', dateOfBirth: '1990-01-01' }],
  ['born on the same day under another name', { crn: '', name: 'Ada Smith' }],
  ['of no name', { crn: '', name: '', dateOfBirth: '' }],
] as const)('somebody else: %s', (_how, changes) => {
  expect(known(changes)).toBeNull()
})
