import { readFileSync } from 'node:fs'
import type { DynamicItems } from '../../shared/scoring/dynamic-items.ts'
import { offenceIndex, offenceSynonymsSchema, searchOffences } from '../../shared/scoring/offence-search.ts'
import { type Ogrs3Input, ogrs3 } from '../../shared/scoring/ogrs3.ts'
import { parseOffences } from '../../shared/scoring/parse-offences.ts'
import { type RsrInput, rsr2014 } from '../../shared/scoring/rsr-2014.ts'
import { type Figure, median, times } from './figure.ts'

const RUNS = 7
const SCORES_A_RUN = 100_000

const reference = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../templates/reference/${file}`, import.meta.url), 'utf8'))

/** Inputs that differ from one another, so that no run is of one remembered case. */
const ogrs3Inputs: readonly Ogrs3Input[] = Array.from({ length: 512 }, (_, at) => ({
  sex: at % 3 === 0 ? 'female' : 'male',
  ageAtFollowUp: 18 + (at % 60),
  ageAtConviction: 18 + (at % 60),
  ageAtFirstSanction: 10 + (at % 9),
  previousSanctions: at % 64,
  group: at % 2 === 0 ? 'Theft (non-motor)' : 'Violence',
}))

const items = (at: number): DynamicItems => ({
  weapon: at % 2 === 0,
  accommodation: at % 3 === 0 ? 2 : 1,
  unemployed: at % 5 !== 0,
  partnerRelationship: at % 4 === 0 ? 0 : 1,
  domesticAbusePerpetrator: at % 7 === 0,
  alcohol: at % 3 === 1 ? 2 : 0,
  bingeDrinking: at % 3 === 2 ? 2 : 0,
  impulsivity: 1,
  temper: at % 2 === 0 ? 2 : 0,
  proCriminalAttitudes: 1,
  previous: at % 4 === 0 ? ['woundingGbh'] : [],
})

const rsrInputs: readonly RsrInput[] = ogrs3Inputs.map((input, at) => ({
  sex: input.sex,
  ageAtFollowUp: input.ageAtFollowUp,
  ageAtConviction: input.ageAtConviction,
  ageAtFirstSanction: input.ageAtFirstSanction,
  totalSanctions: input.previousSanctions + 1,
  violentSanctions: at % (input.previousSanctions + 2),
  offenceFreeMonths: at % 40,
  group: 'Violence against the person',
  vatp: 'Other indictable violence (OASys: VATP ABH+)',
  dynamic: items(at),
  sexual: null,
}))

/** Scores a second on one core, the median of several runs after one to warm up. */
function rate<Input>(
  inputs: readonly Input[],
  score: (input: Input) => { readonly twoYear: number },
): number {
  let kept = 0
  const run = (): number => {
    const started = performance.now()
    for (let done = 0; done < SCORES_A_RUN; ) {
      for (const input of inputs) {
        kept += score(input).twoYear
        done += 1
      }
    }
    return (SCORES_A_RUN / (performance.now() - started)) * 1000
  }
  run()
  const rates = Array.from({ length: RUNS }, run)
  if (!Number.isFinite(kept)) throw new Error('A score was no number')
  return median(rates)
}

/** Every key stroke of every phrase that officers are known to type, over the whole table. */
function searchFigures(): Figure[] {
  const offences = parseOffences(reference('offences.json'))
  if (!offences.ok) throw new Error('The offence table is faulty')
  const synonyms = offenceSynonymsSchema.parse(reference('offence-synonyms.json'))
  const strokes = synonyms.phrases.flatMap(({ words }) =>
    words.flatMap((phrase) => Array.from(phrase, (_, at) => phrase.slice(0, at + 1))),
  )
  const builds: number[] = []
  const searches = Array.from({ length: RUNS }, () => {
    const started = performance.now()
    const index = offenceIndex([...offences.value.values()], synonyms)
    builds.push(performance.now() - started)
    return strokes.map((typed) => {
      const from = performance.now()
      searchOffences(index, typed)
      return performance.now() - from
    })
  })
  return [
    times('offence search, a key stroke', searches.flat(), 'p95 < 5'),
    times('offence search, building the index', builds),
  ]
}

/** Scores a second on one core, and the search for an offence as it is typed. */
export function benchScores(): Figure[] {
  const scores = (name: string, p50: number, aim: string): Figure => ({
    name,
    unit: 'scores/s',
    p50,
    p95: null,
    of: RUNS,
    aim,
  })
  return [
    scores('OGRS3, parsed inputs, with its factors', rate(ogrs3Inputs, ogrs3), '200,000 or more'),
    scores('RSR-2014 dynamic, with its factors', rate(rsrInputs, rsr2014), '100,000 or more'),
    ...searchFigures(),
  ]
}
