import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { ScoreShown } from '../../../../renderer/report/score-shown.ts'
import { Score } from '../../../../renderer/screens/report/Score.tsx'

const rsr: ScoreShown = {
  is: 'scored',
  name: 'RSR',
  over: 'static, two years',
  figure: '1.62 %',
  percent: 1.62,
  band: 'low',
  limits: [
    { tone: 'low', from: 0, label: 'low' },
    { tone: 'medium', from: 3, label: '3.00 medium' },
    { tone: 'high', from: 6.9, label: '6.90 high' },
  ],
  end: 12,
  factors: [
    { says: 'Age and sex: woman of 25', weight: -1.03 },
    { says: 'Sanctions: two earlier', weight: 0.46 },
    { says: 'Offence: violence', weight: 0.2 },
    { says: 'Months free: none', weight: 0.1 },
  ],
  toDynamic: [
    { says: 'Weapon used', field: 'dynamic.weapon' },
    { says: 'Temper', field: 'dynamic.temper' },
  ],
}
const drawn = (score: ScoreShown, brief = false) =>
  renderToStaticMarkup(<Score score={score} onField={() => {}} brief={brief} />)
const text = (markup: string) => markup.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

describe('a score beside the report', () => {
  test('says figure, predictor and band in words, and its limits with their figures', () => {
    expect(text(drawn(rsr))).toContain('1.62 % RSR, static, two years: low')
    expect(text(drawn(rsr))).toContain('low 3.00 medium 6.90 high')
  })

  test('gives a weight its sign, and in brief the three heaviest reasons', () => {
    expect(text(drawn(rsr))).toContain('−1.03 Age and sex: woman of 25 +0.46 Sanctions: two earlier')
    expect(text(drawn(rsr))).toContain('Months free: none')
    expect(text(drawn(rsr, true))).not.toContain('Months free: none')
  })

  test('counts what the dynamic score lacks, each a link; in brief the first', () => {
    expect(text(drawn(rsr))).toContain('2 answers are missing for the dynamic score. Weapon used Temper')
    expect(text(drawn(rsr, true))).not.toContain('Temper')
  })

  test('that cannot be scored shows no figure and no bar, but what is missing', () => {
    const markup = drawn({
      is: 'missing',
      name: 'OGRS3',
      missing: [{ says: 'Enter the sex', field: 'person.sex' }],
    })
    expect(text(markup)).toContain('OGRS3: not scored yet One answer is missing: Enter the sex')
    expect(markup).not.toContain('<svg')
  })
})
