import { describe, expect, test } from 'vitest'
import { forCopy } from '../../../shared/document/copies.ts'
import { documentText } from '../../../shared/document/document-text.ts'
import { plainText } from '../../../shared/record/rich-text.ts'
import { documentOf } from '../../support/parts-of-document.ts'
import { PLANTED, planted, restrictedPlaces, withCode } from '../../support/restricted-places.ts'
import { CASES, exampleOf, formOf, templates } from '../../support/templates.ts'

const formats = [...new Set(templates.forms.map(({ format }) => format))]
/** Rows of every table, so that every column is met. */
const full = { ...exampleOf('case-1').answers, ...exampleOf('case-3').answers }

const findings = [
  {
    id: 'QC09',
    severity: 'warn' as const,
    stage: 'sign' as const,
    section: null,
    field: 'victims',
    row: null,
    says: PLANTED,
    source: 'x',
    acknowledged: { reason: PLANTED },
  },
]

describe.each(formats)('the copies of a report in the format %s', (format) => {
  const form = formOf(format)
  const whole = documentOf(format, planted(form, full), { findings })
  const text = (copy: 'defendant' | 'court' | 'receiver' | 'restricted'): string => documentText(whole, copy)

  test('the defendant’s holds nothing of what is restricted, by any way', () => {
    const copy = forCopy(whole, 'defendant')
    expect(JSON.stringify(copy)).not.toContain('Zzplanted')
    expect(text('defendant')).not.toMatch(/Zzplanted|RESTRICTED|given separately/)
  })

  test('the court’s says of each that it is given separately, and holds none', () => {
    expect(JSON.stringify(forCopy(whole, 'court'))).not.toContain('Zzplanted')
    expect(text('court')).toContain('[given separately]')
  })

  test('receiver and bench have them, the receiver with their marks', () => {
    expect(text('receiver')).toContain(PLANTED)
    expect(text('receiver')).toContain('RESTRICTED')
    expect(text('restricted')).toContain(PLANTED)
  })

  test('no code of a restricted column changes the defendant’s copy, given or not', () => {
    const before = documentText(documentOf(format, full), 'defendant')
    const changed: string[] = []
    for (const question of form.sections.flatMap(({ questions }) => questions)) {
      for (const column of question.kind === 'rows' ? question.columns : []) {
        if (column.restricted !== true || !('options' in column)) continue
        const options = form.lists[column.options]?.options ?? []
        // A check may be said to be made or still out, and that alone.
        const codes = options.some(({ open }) => open !== undefined)
          ? options.filter(({ open }) => open === 'made').map(({ code }) => code)
          : [null, ...options.map(({ code }) => code)]
        const texts = codes.map((code) =>
          documentText(documentOf(format, withCode(full, question.id, column, code)), 'defendant'),
        )
        if (new Set(texts).size > 1) changed.push(`${question.id}.${column.id}`)
        if (codes.includes(null) && texts[0] !== before) changed.push(`${question.id}.${column.id} by itself`)
      }
    }
    expect(changed).toEqual([])
  })

  test('each restricted place can be opened with a reason, and then the defendant reads it', () => {
    const list = form.lists['restrictable']?.options.map(({ code }) => code) ?? []
    const places = restrictedPlaces(form).filter(
      (place) => place.includes('.') && !place.startsWith('restriction.'),
    )
    expect(places.filter((place) => !list.includes(place) && place !== 'victims.safety')).toEqual([])
    const opening = (because: string) =>
      documentOf(format, {
        ...full,
        'restriction.opened': { rows: [{ id: 'a', cells: { what: 'checks.result', because } }] },
      })
    const told = (because: string): string => documentText(opening(because), 'defendant')
    expect(told('')).toBe(documentText(documentOf(format, full), 'defendant'))
    expect(told('They gave it to him.').length).toBeGreaterThan(told('').length)
    expect(told('They gave it to him.')).not.toContain('They gave it to him.')
  })
})

test('nobody’s own words are lost to the defendant’s copy: the open rest of a sentence stays whole', () => {
  const document = documentOf('oral', {
    'offence.analysis': {
      blocks: [
        {
          type: 'paragraph',
          text: [{ text: 'He lives ' }, { text: 'with Ann ', restricted: true }, { text: ' in Hythe.' }],
        },
      ],
    },
  })
  const shown = forCopy(document, 'defendant')
    .sections.flatMap(({ entries }) => entries)
    .find(({ question }) => question === 'offence.analysis')?.shown
  expect(shown?.as === 'richText' ? plainText(shown.richText) : '').toBe('He lives in Hythe.')
})

describe('a register that the person may not have been told of', () => {
  const copies = (...cells: Record<string, string>[]) => {
    const rows = cells.map((row, index) => ({ id: `r${index}`, cells: row }))
    const document = documentOf('oral', { registers: { rows } })
    return (copy: 'court' | 'defendant' | 'receiver' | 'restricted' | 'notes') => documentText(document, copy)
  }
  const untold = { which: 'IMAR', since: '2016-09-01', terms: 'Every month' }
  const told = { which: 'MAPP', category: '1', level: 'M1', since: '2009-03-16' }
  const OF_IT = /MARAC|1 September 2016|Every month/

  test('stands on no line of the defendant’s copy, beside one that does, and alone', () => {
    expect(copies(told, untold)('defendant')).toMatch(/MAPPA.*16 March 2009/s)
    expect(copies(told, untold)('defendant')).toBe(copies(told)('defendant'))
    expect(copies(untold)('defendant')).not.toContain('Registers and orders')
  })

  test('is given separately to the court, and whole to the bench and the receiver', () => {
    const text = copies(told, untold)
    expect(text('court')).toMatch(/MAPPA.*\[given separately\]/s)
    expect(text('court')).not.toMatch(OF_IT)
    expect(text('notes')).not.toMatch(OF_IT)
    for (const copy of ['restricted', 'receiver'] as const)
      expect(text(copy)).toMatch(/MARAC.*1 September 2016.*Every month/s)
  })
})

test.each(CASES)('%s: the defendant’s copy tells of each check its name and whether it was made', (name) => {
  const example = exampleOf(name)
  const text = documentText(documentOf(example.format, example.answers), 'defendant')
  expect(text).not.toMatch(/Nothing known|Concerns|Answered:/)
})
