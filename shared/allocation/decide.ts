import { fail, type Problem, type Result, succeed } from '../lib/result.ts'
import type { HearingResult } from '../record/result.ts'
import { type AllocateAnswer, type AllocationTables, allocate } from './allocate.ts'
import { type AllocateInput, allocateInputSchema } from './allocate-input.ts'
import { type AllocationFacts, openQuestions, type SentencePart } from './facts.ts'
import type { FromReport } from './from-report.ts'

export type AllocationParts = {
  readonly report: FromReport
  readonly result: HearingResult
  readonly facts: AllocationFacts
  /** The SPO who approves a public interest ground; null where none does. */
  readonly approvedBy: string | null
}

export type Decided = {
  readonly input: AllocateInput
  readonly answer: AllocateAnswer
  /** Questions about the person without an answer: nothing is recorded until each has one. */
  readonly open: readonly { readonly rule: string; readonly says: string }[]
}

/**
 * The allocation of a sealed report: the input put together from the report, the result and what the officer
 * recorded, and the decision on it. A question left open is no "no": without an NPS ground it means
 * CANNOT_DECIDE. Fails with every part of the sentence that cannot be read, by its path.
 */
export function decideAllocation(
  parts: AllocationParts,
  tables: AllocationTables,
): Result<Decided, readonly Problem[]> {
  const { facts, report } = parts
  const problems = sentenceProblems(facts, report, tables)
  if (problems.length > 0) return fail(problems)
  const read = allocateInputSchema.safeParse(inputOf(parts))
  if (!read.success)
    return fail(
      read.error.issues.map((issue) => ({
        path: issue.path.join('.').replace('sentence.components', 'parts'),
        message: issue.message,
      })),
    )
  const input = read.data
  const answer = allocate(input, tables)
  const open = openQuestions(facts, report.managedNow === 'NPS').filter(
    ({ rule }) => answer.decision !== 'NOT_ALLOCATED' || (rule === 'AL-15' && mayBeDeferred(facts)),
  )
  return succeed({ input, answer: withOpen(answer, open, facts.choice), open })
}

/** A deferred sentence has no disposal of its own: it is entered as something else. */
const mayBeDeferred = ({ parts }: AllocationFacts): boolean =>
  parts.some(({ disposal }) => disposal === 'other')

/** An open question stands beside an NPS ground, and in the way of any other decision. */
function withOpen(
  answer: AllocateAnswer,
  open: Decided['open'],
  choice: AllocationFacts['choice'],
): AllocateAnswer {
  const [first] = open
  if (first === undefined) return answer
  const missing = [...answer.missing, ...open]
  const mappa = open.some(({ rule }) => rule.startsWith('MP-')) ? notSettled(answer.mappa) : answer.mappa
  if (answer.decision === 'NPS' || answer.decision === 'CANNOT_DECIDE') return { ...answer, mappa, missing }
  return {
    ...answer,
    mappa,
    decision: 'CANNOT_DECIDE',
    grounds: [],
    missing,
    conflict:
      choice === null ? null : { rule: first.rule, says: `nothing can be decided yet: ${first.says}` },
  }
}

/** While a question of MAPPA is open no "not eligible" is said, nor is its register offered. */
const notSettled = (mappa: AllocateAnswer['mappa']): AllocateAnswer['mappa'] =>
  mappa.eligible === 'no'
    ? { ...mappa, eligible: 'refer', trace: mappa.trace.filter(({ rule }) => rule !== 'MP-13') }
    : mappa

function inputOf({ facts, report, result, approvedBy }: AllocationParts) {
  const { person } = facts
  return {
    sentence: {
      date: result.date,
      components: facts.parts.map((part) => {
        const { title, cjsCode } = offenceOf(part, report)
        return {
          id: part.id,
          offence: title,
          cjsCode: cjsCode === '' ? null : cjsCode,
          schedule15: part.schedule15,
          disposal: part.disposal,
          term: part.term,
          operationalMonths: part.operationalMonths,
          runs: part.runs,
          ...(part.supervised === null ? {} : { supervised: part.supervised }),
        }
      }),
    },
    notification: person.notification === true,
    mappaCategory3: person.mappaCategory3 === true,
    earlierQualifyingSentenceRunning: person.earlierQualifyingSentenceRunning === true,
    deportation: person.deportation === true,
    deferredSentence: person.deferredSentence === true,
    publicInterest:
      facts.publicInterest === null ? null : { ground: facts.publicInterest.ground, approvedBy },
    rsr: report.rsr,
    roshScreening: report.roshScreening,
    rosh: report.rosh,
    homeDistrict: report.homeDistrict,
    managedBy: { current: report.managedNow, stillQualifies: person.stillQualifies === true },
    choice: facts.choice,
    choiceBasis: facts.choiceBasis,
  }
}

const NOT_IN_REPORT = { title: '', cjsCode: '' }

/** Title and code of a part's offence: from the signed report, or as they were added. */
export function offenceOf(
  { offence }: Pick<SentencePart, 'offence'>,
  report: Pick<FromReport, 'offences'>,
): { readonly title: string; readonly cjsCode: string } {
  if (!('row' in offence)) return offence
  return report.offences.find(({ row }) => row === offence.row) ?? NOT_IN_REPORT
}

function sentenceProblems(
  { parts }: AllocationFacts,
  report: FromReport,
  { schedule15 }: AllocationTables,
): readonly Problem[] {
  if (parts.length === 0) return [{ path: 'parts', message: 'Enter the sentence, offence by offence' }]
  return parts.flatMap((part, at) => {
    const { title } = offenceOf(part, report)
    const problem = (of: string, message: string) => ({ path: `parts.${at}.${of}`, message })
    return [
      ...(title === '' ? [problem('offence', `${part.id}: this offence is not in the signed report`)] : []),
      ...(part.disposal === null ? [problem('disposal', `${part.id}: say what the court passed`)] : []),
      ...(holdsATerm(part) && part.term === null
        ? [problem('term', `${part.id}: give the length of the custodial term`)]
        : []),
      ...(part.paragraph !== null && !isReliedOn(part, schedule15)
        ? [problem('paragraph', `${part.id}: this paragraph of Schedule 15 does not go with the answer`)]
        : []),
    ]
  })
}

const holdsATerm = ({ disposal }: SentencePart): boolean => disposal === 'custody' || disposal === 'suspended'

const isReliedOn = (part: SentencePart, { paragraphs }: AllocationTables['schedule15']): boolean =>
  part.schedule15 === 'yes' && paragraphs.some(({ id }) => id === part.paragraph)
