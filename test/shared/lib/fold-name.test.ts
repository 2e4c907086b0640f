import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldName, sameName } from '../../../shared/lib/fold-name.ts'

describe('a name as it is compared', () => {
  it.each([
    ['O’Neill', "o'neill", 'oneill'],
    ['O´Neill', 'O`NEILL', 'oneill'],
    ['Łukasz', 'lukasz', 'lukasz'],
    ['Møller', 'Möller', 'moller'],
    ['Groß', 'GROSS', 'gross'],
    ['Đorđe', 'Dorde', 'dorde'],
    ['Æthelred Þorsson', 'aethelred thorsson', 'aethelred thorsson'],
    ['İpek Işık', 'ipek isik', 'ipek isik'],
    ['Ayşe Gül', 'ayse gul', 'ayse gul'],
    ['Smith-Jones', 'smith\u2010jones', 'smith jones'],
    ['St. John', 'st  john', 'st john'],
    ['José', 'Jose\u0301', 'jose'],
  ])('%s and %s are one: %s', (one, other, folded) => {
    expect(foldName(one)).toBe(folded)
    expect(foldName(other)).toBe(folded)
  })

  it('keeps what other scripts write, vowel signs too', () => {
    expect(foldName('सीमा')).not.toBe(foldName('सम'))
    expect(foldName('Μαρία')).toBe('μαρια')
  })

  it('is the same however often it is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text))
      }),
      { examples: [['\u0374'], ['\u0149']] },
    )
  })

  it('is the same in any order of its words, and nobody is an empty name', () => {
    expect(sameName('Smith, John', 'john smith')).toBe(true)
    expect(sameName('O’Neill, Siân', 'Sian O Neill')).toBe(false)
    expect(sameName('O’Neill, Siân', "Sian O'Neill")).toBe(true)
    expect(sameName('John Smith', 'John Smithson')).toBe(false)
    expect(sameName(' ', '-')).toBe(false)
  })
})
