import { levelInWords } from '../../shared/quality/in-words.ts'
import { levelsAgainstScores } from '../../shared/quality/level-and-score.ts'
import { type Case, isLevel, overallRosh } from '../../shared/record/case.ts'
import type { KnownQuestion } from '../../shared/record/known-questions.ts'
import { type OfficialFigure, officialFigures } from '../../shared/scoring/official-figures.ts'
import type { ScoreAnswer } from '../../shared/scoring/score-answer.ts'
import type { ToAnswer } from './score-shown.ts'

/** A line beside a score: what stands there, why it differs where it does, or what is still to be said. */
export type BesideScore = {
  heading: string
  says: string
  differs: boolean
  reason: string | null
  toAnswer: ToAnswer | null
}

type Predictor = 'OGRS3' | 'RSR'

/** What stands beside each score: the officer's own level, and the figure of the official tool where one is entered. */
export function besideScores(facts: Case, answer: ScoreAnswer): Readonly<Record<Predictor, BesideScore[]>> {
  const official = officialFigures(facts, answer)
  const of = (predictor: Predictor) => [
    ...ownLevel(predictor, facts, answer),
    ...official
      .filter((figure) => figure.predictor === predictor)
      .map((figure) => officialShown(figure, facts)),
  ]
  return { OGRS3: of('OGRS3'), RSR: of('RSR') }
}

/** A difference with its reason, or with the way to the question that asks for it. */
function explained(facts: Case, field: 'risk.differenceReason' | 'official.differenceReason', ask: string) {
  const reason = facts.text(field)
  return reason === ''
    ? { differs: true, reason: null, toAnswer: { says: ask, field } }
    : { differs: true, reason, toAnswer: null }
}

const AGREED = { differs: false, reason: null, toAnswer: null } as const

function ownLevel(predictor: Predictor, facts: Case, { ogrs3, rsr }: ScoreAnswer): BesideScore[] {
  const asked = {
    OGRS3: { heading: 'Your level, likelihood of reoffending', field: 'likelihood.level' },
    RSR: { heading: 'Your level, risk of serious harm', field: 'rosh.public' },
  } as const satisfies Record<Predictor, { heading: string; field: KnownQuestion }>
  const { heading, field } = asked[predictor]
  const likelihood = facts.text('likelihood.level')
  const level = predictor === 'RSR' ? overallRosh(facts) : isLevel(likelihood) ? likelihood : null
  if (level === null)
    return [{ heading, says: 'not given yet', ...AGREED, toAnswer: { says: 'Give your own level', field } }]
  const against = levelsAgainstScores(facts, {
    ogrs3Band: ogrs3.status === 'scored' ? ogrs3.band : null,
    rsrBand: rsr.status === 'scored' ? rsr.band : null,
  }).find((found) => found.predictor === predictor)
  if (against === undefined) return [{ heading, says: levelInWords(level), ...AGREED }]
  return [
    {
      heading,
      says: `${levelInWords(level)}, away from the score`,
      ...explained(facts, 'risk.differenceReason', 'Say why your level differs'),
    },
  ]
}

function officialShown({ official, difference }: OfficialFigure, facts: Case): BesideScore {
  const heading = 'In OASys'
  const figure = `${official} %`
  if (difference === null)
    return { heading, says: `${figure}; there is no figure here to compare it with`, ...AGREED }
  if (difference === 0) return { heading, says: `${figure}, the same as here`, ...AGREED }
  const apart = Math.abs(difference)
  const places = official.includes('.') ? 2 : 0
  return {
    heading,
    says: `${figure}: ${apart.toFixed(places)} ${apart === 1 ? 'point' : 'points'} ${difference > 0 ? 'higher' : 'lower'} than here`,
    ...explained(facts, 'official.differenceReason', 'Say why the figures differ'),
  }
}
