import { readFileSync } from 'node:fs'
import type { DynamicItems } from '../../shared/scoring/dynamic-items.ts'
import { offenceIndex, offenceSynonymsSchema, searchOffences } from '../../shared/scoring/offence-search.ts'
import { type Ogrs3Input, ogrs3 } from '../../shared/scoring/ogrs3.ts'
import { parseOffences } from '../../shared/scoring/parse-offences.ts'
import { type RsrInput, rsr2014 } from '../../shared/scoring/rsr-2014.ts'

export type Figure = { name: string; value: number; unit: string }

const RUNS = 7
const SCORES_A_RUN = 100_000

const reference = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../templates/reference/${file}`, import.meta.url), 'utf8'))

const sorted = (values: readonly number[]): number[] => values.toSorted((one, other) => one - other)
const share = (values: readonly number[], part: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN

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
  return Math.round(share(rates, 0.5))
}

/** Every key stroke of every phrase that officers are known to type, over the whole table. */
function searchTimes(): { p95: number; build: number } {
  const offences = parseOffences(reference('offences.json'))
  if (!offences.ok) throw new Error('The offence table is faulty')
  const synonyms = offenceSynonymsSchema.parse(reference('offence-synonyms.json'))
  const started = performance.now()
  const index = offenceIndex([...offences.value.values()], synonyms)
  const build = performance.now() - started
  const strokes = synonyms.phrases.flatMap(({ words }) =>
    words.flatMap((phrase) => Array.from(phrase, (_, at) => phrase.slice(0, at + 1))),
  )
  const p95s = Array.from({ length: RUNS }, () => {
    const times = strokes.map((typed) => {
      const from = performance.now()
      searchOffences(index, typed)
      return performance.now() - from
    })
    return share(times, 0.95)
  })
  return { p95: share(p95s, 0.5), build }
}

/** Aims: 200,000 OGRS3 and 100,000 dynamic RSR a second on one core; a search under 5 ms at p95. */
export async function benchScores(): Promise<Figure[]> {
  const search = searchTimes()
  return [
    {
      name: 'OGRS3, parsed inputs, with its factors',
      value: rate(ogrs3Inputs, (input) => ogrs3(input)),
      unit: 'scores/s',
    },
    {
      name: 'RSR-2014 dynamic, parsed inputs, with its factors',
      value: rate(rsrInputs, (input) => rsr2014(input)),
      unit: 'scores/s',
    },
    { name: 'Offence search, a key stroke, p95', value: Number(search.p95.toFixed(3)), unit: 'ms' },
    { name: 'Offence search, building the index', value: Number(search.build.toFixed(1)), unit: 'ms' },
  ]
}
