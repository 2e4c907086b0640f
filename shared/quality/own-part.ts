import type { Case } from '../report/case.ts'

/** Who is meant, or the meeting that is about them. */
const ABOUT_FAMILY =
  /\b(?:child\w*|kids?|boys?|girls?|bab(?:y|ies)|sons?|daughters?|step\w+|niece|nephew|partners?|wife|husband|famil(?:y|ies)|parent\w*|mothers?|fathers?|mum|dad|core group|strategy meeting|safeguarding|hand-?overs?)\b/i

/** Probation as the one who acts: the author, or whoever supervises. */
const ACTING =
  /\b(?:I|we)\b|\b(?:probation|(?:responsible|supervising|probation) officer|the officer|offender manager|case manager|author|RO|NPS|CRC)(?:['’]s)?\b[^.;]{0,200}\b(?:will|shall|is to|are to|must|part is|task|joins?|attends?|asks?|tells?|shares?|sees?|visits?|checks?|repeats?|works?|speaks?|contacts?)\b/i

/** "No plan for the children", "I will not be involved": nothing is done. */
const DENIED =
  /^\W*(?:no|none|nil|not|nothing)\b|\b(?:will|shall|do|does|did|am|is|are|have|has|can|could|would)(?: ?not|n['’]t)\b(?! (?:left|only|just|alone))|\bcannot\b|\bnever\b|\bno (?:plan|part|role|contact|involvement)\b|\bnothing\b/i

const SENTENCE = /(?<=[.!?;])\s+|\n+/

/** Names as the rows of children give them, beside the relation: "son Jake", "Mia, at weekends". */
const namesIn = (facts: Case): readonly string[] =>
  facts
    .rows('children')
    .flatMap((child) => [child.text('relation'), child.text('contact')])
    .flatMap((text) => text.match(/(?<!^)(?<![.!?] )\b\p{Lu}\p{Ll}+/gu) ?? [])
    .filter((name) => !/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/.test(name))

/**
 * Whether the plan says what probation does about the children or the partner: a sentence in which probation
 * acts and they are meant, or a block of the rehabilitation days that is about them. Explainable, not clever: a
 * sentence that names only the social worker is no plan of probation's.
 */
export function probationHasAPart(facts: Case): boolean {
  const names = namesIn(facts)
  const about = (text: string): boolean =>
    ABOUT_FAMILY.test(text) || names.some((name) => new RegExp(`\\b${name}\\b`, 'u').test(text))
  const planned = facts
    .plain('children.plan')
    .split(SENTENCE)
    .some((sentence) => about(sentence) && ACTING.test(sentence) && !DENIED.test(sentence))
  return (
    planned ||
    facts
      .rows('proposal.rarPlan')
      .some(
        (block) =>
          block.ticked('protects').includes('children') || blockIsAbout(block.text('purpose'), about),
      )
  )
}

const blockIsAbout = (purpose: string, about: (text: string) => boolean): boolean =>
  about(purpose) && !DENIED.test(purpose)
