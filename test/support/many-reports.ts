import { must } from '../../shared/lib/must.ts'
import type { Answer, Answers } from '../../shared/record/answers.ts'
import { plainText, type RichText } from '../../shared/record/rich-text.ts'
import { EXAMPLES, exampleOf } from './templates.ts'

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const FIRST =
  'Aaron Bethany Carol Dwayne Ewa Faisal Grzegorz Harjit Imran Jolene Łukasz Małgorzata Nadia Olumide Patrick Siân Søren Tyrone Zoë John'
const LAST =
  'Smith O’Neill Müller Møller Groß Źdźbłowski-Węgrzynowicz Kowalczyk Adebayo-Hart Gill Nkemelu Pascall Petrenko Sadiq Rahman-Qureshi Fitzgerald Whitlock Pettigrew Beckles Achebe Ogilvie Åkesson Ćwikła Đorđević Þórsson'
const OFFENCES = [
  'Theft from a shop',
  'Common assault',
  'Driving with excess alcohol',
  'Criminal damage',
  'Burglary',
]
export const firstNames = FIRST.split(' ')
export const lastNames = LAST.split(' ')
const pad = (value: number, length: number): string => String(value).padStart(length, '0')

/** The words of the worked cases, each once, in an order that has nothing to do with how often they are used. */
export const vocabulary: readonly string[] = [
  ...new Set(
    EXAMPLES.flatMap((name) => Object.values(exampleOf(name).answers).flatMap(textsIn)).flatMap((text) =>
      text.split(/[^\p{L}’'-]+/u).filter((word) => word.length > 1),
    ),
  ),
]

function textsIn(answer: Answer): string[] {
  if (typeof answer === 'string') return answer.includes(' ') ? [answer] : []
  if ('blocks' in answer) return [plainText(answer)]
  return 'rows' in answer ? answer.rows.flatMap(({ cells }) => Object.values(cells).flatMap(textsIn)) : []
}

/** A report as an officer might have it: who it is about, and so many words, few of them often and most seldom. */
export function someReport(number: number, words: number): Answers {
  const chance = seeded(number + 1)
  const one = <Value>(of: readonly Value[], by = chance()): Value =>
    must(of[Math.floor(by * of.length)], 'the list is not empty')
  const text = (length: number): RichText => ({
    blocks: Array.from({ length: Math.ceil(length / 80) }, (_, at) => ({
      type: 'paragraph',
      text: [
        {
          text: `${Array.from({ length: Math.min(80, length - at * 80) }, () => one(vocabulary, chance() ** 3)).join(' ')}.`,
        },
      ],
    })),
  })
  const { answers } = exampleOf('case-1')
  const rich = Object.entries(answers).filter(
    ([, answer]) => typeof answer === 'object' && 'blocks' in answer,
  )
  const day = new Date(Date.UTC(2014, 0, 1 + Math.floor(chance() * 1000)))
  return {
    ...answers,
    ...Object.fromEntries(rich.map(([id]) => [id, text(Math.ceil(words / rich.length))])),
    'person.name': `${one(firstNames)} ${one(lastNames)}`,
    'person.crn': `X${pad(number, 6)}`,
    'person.pnc': `${1980 + Math.floor(chance() * 35)}/${pad(number, 7)}Z`,
    'person.dateOfBirth': `${1950 + Math.floor(chance() * 45)}-${pad(1 + Math.floor(chance() * 12), 2)}-${pad(1 + Math.floor(chance() * 28), 2)}`,
    'hearing.date': day.toISOString().slice(0, 10),
    offences: { rows: [{ id: 'o1', cells: { main: 'yes', title: one(OFFENCES) } }] },
  }
}
