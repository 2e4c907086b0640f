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
  tone: 'low',
  band: 'low',
  limits: [
    { tone: 'low', from: 0, label: 'low', brief: 'low' },
    { tone: 'medium', from: 3, label: '3.00 medium', brief: '3.00' },
    { tone: 'high', from: 6.9, label: '6.90 high', brief: '6.90' },
  ],
  end: 12,
  contributions: [
    { says: 'Age and sex: woman of 25', way: 'lowers', words: 'lowers it strongly' },
    { says: 'Sanctions: two earlier', way: 'raises', words: 'raises it' },
    { says: 'Offence: violence', way: 'raises', words: 'raises it a little' },
    { says: 'Months free: none', way: 'raises', words: 'raises it a little' },
  ],
  means: 'Of 1,000 people with these answers, about 16 are.',
  doesNotSay: 'Who would be harmed.',
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

  test('the bar says its figure, band and limits in words, and marks band and figure by shape', () => {
    expect(drawn(rsr)).toContain(
      'role="img" aria-label="RSR 1.62 %: low. The bar: low, from 3.00 medium, from 6.90 high."',
    )
    expect(text(drawn(rsr))).toContain('▼')
    const heights = [...drawn(rsr).matchAll(/height="(\d+)"/g)].map(([, height]) => Number(height))
    expect(heights).toEqual([8, 12, 16])
  })

  test('says which way each reason goes in words and by a sign, and in brief the three largest', () => {
    expect(text(drawn(rsr))).toContain(
      '▽ Age and sex: woman of 25 lowers it strongly ▲ Sanctions: two earlier raises it ▲',
    )
    expect(text(drawn(rsr))).toContain('Months free: none')
    expect(text(drawn(rsr, true))).not.toContain('Months free: none')
  })

  test('in full says what the figure means and what it does not say', () => {
    expect(text(drawn(rsr))).toContain('about 16 are. ')
    expect(text(drawn(rsr))).toContain('What it does not say Who would be harmed.')
    expect(text(drawn(rsr, true))).not.toContain('does not say')
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
