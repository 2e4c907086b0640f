import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { repeatedFrom } from '../../../shared/quality/similarity.ts'

const shareOfTriples = (text: string, other: string) => repeatedFrom(text, other).share

describe('How much of one text stands in another', () => {
  it('is all of a copy, whatever its capitals and stops', () => {
    expect(shareOfTriples('He took the meat, and left.', 'he took the MEAT and left')).toBe(1)
  })

  it('is little of the same thing in other words', () => {
    expect(
      shareOfTriples('He took the meat and left by the side door', 'He stole food worth £40 and walked out'),
    ).toBe(0)
  })

  it('is nothing where a text is too short to say', () => {
    expect(shareOfTriples('He left', 'He left')).toBe(0)
  })

  it('comes with the longest passage that both have, as the one writes it', () => {
    const { longest } = repeatedFrom(
      'He was tired. He took the meat, and left. He was sorry.',
      'he took the meat and left by the side door. He was sorry for it.',
    )
    expect(longest).toBe('He took the meat, and left')
  })

  it('lies between nothing and all', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const share = shareOfTriples(a, b)
        expect(share >= 0 && share <= 1).toBe(true)
      }),
    )
  })
})
