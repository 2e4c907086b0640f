import { describe, expect, it } from 'vitest'
import { detailsIn, detailsOf } from '../../../shared/quality/victim-details.ts'
import { caseOf } from '../../support/case-of.ts'
import { rows } from '../../support/clean-case.ts'

const BELLINGHAM = {
  name: 'Mark Bellingham',
  sex: 'male',
  address: '4 Mill Lane',
  court: "Maidstone Magistrates' Court",
}
const given = (cells: Record<string, string>, text: string) =>
  caseOf({ victims: rows(cells) })
    .rows('victims')
    .some((victim) => detailsIn(text, detailsOf(victim, BELLINGHAM)).length > 0)

describe('A business that is the victim', () => {
  it.each([
    [{ name: 'Tesco', who: 'a supermarket', relationship: '0' }, 'Theft from a shop (Tesco)'],
    [{ name: 'Boots', who: 'A shop' }, 'Theft from Boots'],
    [{ name: 'Co-op', who: 'a store', relationship: '0' }, 'from the Co-op'],
    [{ name: 'Sainsbury’s', who: 'Supermarket', relationship: '13' }, 'from Sainsbury’s'],
    [{ name: 'Marks & Spencer', who: 'a shop', relationship: '0' }, 'from Spencer’s'],
    [{ name: 'Kent Police', who: 'the force', relationship: '12' }, 'Kent Police have told him.'],
    [{ name: 'Harrow Stores Ltd', who: 'x', relationship: '0' }, 'Harrow Stores Ltd'],
  ])('is not looked for: %j', (cells, text) => {
    expect(given(cells, text)).toBe(false)
  })

  it.each([
    [{ name: 'Dunmore', who: 'the manager of a shop', relationship: '0' }, 'Dunmore shouted.'],
    [{ name: 'Mr Tesco', who: 'a shop', relationship: '0' }, 'Mr Tesco shouted.'],
    [{ name: 'Peter Dunmore', who: 'a shop', relationship: '0' }, 'Dunmore shouted.'],
    [{ name: 'Charlotte Church', who: 'a woman', relationship: '0' }, 'Charlotte Church shouted.'],
    [{ name: 'Hotel', who: 'his partner', relationship: '1' }, 'Hotel shouted.'],
  ])('but a person is: %j', (cells, text) => {
    expect(given(cells, text)).toBe(true)
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
