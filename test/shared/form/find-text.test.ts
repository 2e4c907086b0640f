import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FindHow, findText, replaceHits, textsOf } from '../../../shared/form/find-text.ts'
import { type Answers, applyChanges } from '../../../shared/record/answers.ts'
import { fromPlainText } from '../../../shared/record/rich-text.ts'
import { exampleOf, formOf } from '../../support/templates.ts'

const form = formOf('oral')
const case1 = exampleOf('case-1').answers
const anyHow: FindHow = { matchCase: false, wholeWords: false }
const found = (answers: Answers, wanted: string, how = anyHow): string[] =>
  findText(form, answers, wanted, how).map(({ text, from, to }) => text.slice(from, to))
const only = (text: string): Answers => ({ 'offence.analysis': fromPlainText(text) })

describe('finding', () => {
  test('looks in every section and in the cells of rows, and names each place', () => {
    const answers: Answers = {
      'person.name': 'Lee Pascall',
      'offence.analysis': fromPlainText('Mr Pascall was drunk.\nPascall says so.'),
      victims: { rows: [{ id: 'r1', cells: { who: 'x', impact: 'She knew Pascall.' } }] },
    }
    expect(
      findText(form, answers, 'pascall', anyHow).map(({ question, row, line, from }) => [
        question,
        row,
        line,
        from,
      ]),
    ).toEqual([
      ['person.name', null, 0, 4],
      ['victims', 'r1', 0, 9],
      ['offence.analysis', null, 0, 3],
      ['offence.analysis', null, 1, 0],
    ])
  })

  test('minds neither accents nor kinds of apostrophe, nor case unless it is asked to', () => {
    expect(found(only('Siobhán O’Neill and SIOBHAN'), 'siobhan')).toEqual(['Siobhán', 'SIOBHAN'])
    expect(found(only('Siobha\u0301n went'), 'Siobhan')).toEqual(['Siobha\u0301n'])
    expect(found(only('O’Neill'), "o'neill")).toEqual(['O’Neill'])
    expect(found(only('The the'), 'the', { ...anyHow, matchCase: true })).toEqual(['the'])
    expect(found(only('the\u00a0cat'), 'THE cat')).toEqual(['the\u00a0cat'])
  })

  test('finds whole words alone where that is asked', () => {
    expect(found(only('he then held her'), 'he')).toHaveLength(4)
    expect(found(only('he then held her'), 'he', { ...anyHow, wholeWords: true })).toEqual(['he'])
  })

  test('finds nothing for nothing, and never a code', () => {
    expect(found(case1, '  ')).toEqual([])
    const codes = new Set(textsOf(form, case1).map(({ question }) => question))
    for (const question of ['person.pnc', 'person.crn', 'hearing.date'])
      expect(codes.has(question)).toBe(false)
  })
})

describe('replacing', () => {
  test('keeps the marks of what it replaces, and what is restricted stays so', () => {
    const answers: Answers = {
      'offence.analysis': {
        blocks: [
          {
            type: 'paragraph',
            text: [
              { text: 'She lives in ' },
              { text: 'Mar', bold: true },
              { text: 'gate now', restricted: true },
            ],
          },
        ],
      },
    }
    expect(replaceHits(answers, findText(form, answers, 'margate', anyHow), 'Dover')).toEqual({
      'offence.analysis': {
        blocks: [
          {
            type: 'paragraph',
            text: [
              { text: 'She lives in ' },
              { text: 'Dover', bold: true, restricted: true },
              { text: ' now', restricted: true },
            ],
          },
        ],
      },
    })
  })

  test('of any letters leaves no hit, changes every place once and nothing else', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-d ]{0,30}$/), fc.stringMatching(/^[a-d]{1,3}$/), (text, wanted) => {
        const answers = only(text)
        const hits = findText(form, answers, wanted, anyHow)
        const after = applyChanges(answers, replaceHits(answers, hits, 'XYZ'))
        expect(
          textsOf(form, after)
            .map((each) => each.text)
            .join('\n'),
        ).toBe(text.replaceAll(wanted, 'XYZ'))
      }),
    )
  })
})
