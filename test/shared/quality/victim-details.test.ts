import { describe, expect, it } from 'vitest'
import { detailsIn, detailsOf } from '../../../shared/quality/victim-details.ts'
import { caseOf } from '../../support/case-of.ts'
import { rows } from '../../support/clean-case.ts'

const BELLINGHAM = {
  'person.name': 'Mark Bellingham',
  'person.sex': 'male',
  'person.address': '4 Mill Lane',
  'hearing.court': 'other',
  'hearing.courtName': "Maidstone Magistrates' Court",
}
const quoted = (cells: Record<string, string>, text: string) =>
  detailsIn(text, detailsOf(caseOf({ ...BELLINGHAM, victims: rows(cells) }))).map(
    ({ is, quote }) => `${is}: ${quote}`,
  )
const given = (cells: Record<string, string>, text: string) => quoted(cells, text).length > 0

describe('A business that is the victim', () => {
  it('has no name to keep, by its code and never by how it is called', () => {
    expect(given({ name: 'Tesco', relationship: 'body' }, 'Theft from Tesco')).toBe(false)
    expect(given({ name: 'Tesco', relationship: '0' }, 'Theft from Tesco')).toBe(true)
    expect(given({ contact: '01795 000111', relationship: 'body' }, 'Ring 01795000111')).toBe(true)
  })

  it.each(['Kent Police', 'Harrow Stores Ltd', 'three shops'])('where its name says so: %s', (name) => {
    expect(given({ name, relationship: '12' }, `It was ${name} that told him.`)).toBe(false)
  })
})

describe('What is quoted', () => {
  const KELLY = { name: 'Kelly Anne Turner', relationship: '1' }
  it.each([
    ['He argued with Kelly.', ['name: Kelly']],
    ['He argued with kelly.', ['name: kelly']],
    ["It was Kelly's phone.", ['name: Kelly']],
    ['Kelly Turner and Ms Turner', ['name: Kelly Turner', 'name: Turner']],
    ['TURNER, Kelly', ['name: TURNER, Kelly']],
    ['Kellyville', []],
    ['Kelly and Kelly again', ['name: Kelly']],
  ])('“%s”: the words as they stand there, the longest alone: %j', (text, expected) => {
    expect(quoted(KELLY, text)).toEqual(expected)
  })

  it('a first name of three letters or more', () => {
    expect(quoted({ name: 'Al Dunmore' }, 'He saw Al go.')).toEqual([])
    expect(quoted({ name: 'Ali Dunmore' }, 'He saw Ali go.')).toEqual(['name: Ali'])
  })

  it.each([
    ['01795 000111', 'Ring 01795000111.', 'telephone: 01795000111'],
    ['01795000111', 'on 01795 000 111', 'telephone: 01795 000 111'],
    ['+44 7700 900123', 'his phone, 07700 900123', 'telephone: 07700 900123'],
    ['07700-900-123', 'on +44 7700 900123', 'telephone: 44 7700 900123'],
    ['kelly.t@example.org', 'wrote to Kelly.T@example.org', 'email: Kelly.T@example.org'],
    ['ME13 8AB', 'at me138ab', 'postcode: me138ab'],
    ['12 Orchard Rd', 'near Orchard Road', 'address: Orchard Road'],
    ['12 orchard road', 'at 12, Orchard Rd', 'address: Orchard Rd'],
    ['Works at Harbour Lights', 'outside Harbour Lights', 'contact: Harbour Lights'],
    ['Through Rainbow House refuge', 'the Rainbow House', 'contact: Rainbow House'],
  ])('“%s” in “%s”: %s', (contact, text, expected) => {
    expect(quoted({ contact }, text)).toEqual([expected])
  })

  it.each([
    ['01795 000111', '01795 000112'],
    ['ME13 8AB', 'ME13 8AD'],
    ['4 Mill Lane', 'He lives at 4 Mill Lane.'],
    ['Via DC Marsh', 'in the marsh'],
  ])('“%s”, and nothing of “%s”', (contact, text) => {
    expect(quoted({ contact }, text)).toEqual([])
  })
})

describe('A name that is not only the victim’s', () => {
  it('is, where it is the town of the court, looked for with a first name or a title', () => {
    expect(given({ name: 'Ivy Maidstone' }, 'Maidstone, Tuesday group')).toBe(false)
    expect(given({ name: 'Ivy Maidstone' }, 'He knows Ivy Maidstone.')).toBe(true)
    expect(given({ name: 'Ivy Maidstone' }, 'He knows Ms Maidstone.')).toBe(true)
  })

  it('is, where the defendant has it too, looked for with a title that is not his', () => {
    expect(given({ name: 'Anne Bellingham' }, 'Mr Bellingham agrees.')).toBe(false)
    expect(given({ name: 'Anne Bellingham' }, 'Mrs Bellingham agrees.')).toBe(true)
    expect(given({ name: 'Mrs Bellingham' }, 'Mrs Bellingham agrees.')).toBe(true)
  })
})

describe('A victim’s details', () => {
  it.each([
    [{ who: 'Peter Dunmore, a baker' }, true],
    [{ who: 'Mr Dunmore' }, true],
    [{ who: 'Former partner' }, false],
    [{ who: 'Stranger, adult man' }, false],
  ])('may stand in the printed column alone: %j: %s', (cells, expected) => {
    expect(given(cells, 'It was Dunmore, a former partner and stranger.')).toBe(expected)
  })

  it.each([
    [{ name: 'Sean O’Brien' }, 'He knows Mr OBrien.'],
    [{ name: 'Sean OBrien' }, 'He knows O’Brien.'],
    [{ name: 'Peter Dunmore' }, 'He knows Dun\u00admore.'],
    [{ contact: '12 Orchard Way' }, 'He went to 12, Orchard Way.'],
    [{ contact: '12, Orchard Way' }, 'He went to 12 Orchard Way.'],
  ])('are found in another spelling: %j in %s', (cells, text) => {
    expect(given(cells, text)).toBe(true)
  })
})
