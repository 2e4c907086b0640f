import type { Case } from '../record/case.ts'

/** Who is meant, or the meeting that is about them. */
const ABOUT_FAMILY =
  /\b(?:child\w*|kids?|boys?|girls?|bab(?:y|ies)|sons?|daughters?|step\w+|niece|nephew|partners?|wife|husband|famil(?:y|ies)|parent\w*|mothers?|fathers?|mum|dad|core groups?|strategy meetings?|safeguarding|hand-?overs?)\b/i

/** "No plan for the children", "I will not be involved": nothing is done. */
const DENIED =
  /^\W*(?:no|none|nil|not|nothing)\b|\b(?:will|shall|do|does|did|am|is|are|have|has|can|could|would)(?: ?not|n['’]t)\b(?! (?:left|only|just|alone))|\bcannot\b|\bnever\b|\bno (?:plan|part|role|contact|involvement)\b|\bnothing\b/i

/** "I leave the children to the social worker", "the children are the social worker's task". */
const LEFT_TO_OTHERS =
  /(?<!not )\b(?:leav(?:e|es|ing)|left)\b.*\b(?:to|with) (?:(?:the|their|his|her) )?(?:social|children['’]s|local authority|services|others|school)\b|\b(?:worker|services)['’]s? (?:task|job|role|responsibility|concern)\b|\b(?:matter|task|job) (?:for|of) (?:the|children|social)\b/i
/** Somebody else is the one who acts, and probation is not beside them. */
const OTHERS_ACT =
  /^\W*(?:(?:the|their|his|her) )?(?:social (?:worker|services|care)|children['’]s (?:services|social care)|family court|school|nursery|health visitor)\b/i
const WITH_PROBATION = /\b(?:I|we|us|probation|officer)\b/i

/** "I am told the children are well", "The children are on a plan": how things stand, and nothing done about it. */
const ONLY_TOLD =
  /^(?!.*\band\b.*\b(?:will|shall|must)\b)\W*(?:I am told\b|(?:[\p{L}'’]+ ){1,4}(?:is|are|was|were) (?:well|fine|safe|happy|known|in|on|with|living|placed|open|subject|involved)\b)/iu

const SENTENCE = /(?<=[.!?;])\s+|\n+/

/** Names as the rows of children give them, beside the relation: "son Jake", "Mia, at weekends". */
const namesIn = (facts: Case): readonly string[] =>
  facts
    .rows('children')
    .flatMap((child) => [child.text('relation'), child.text('contact')])
    .flatMap((text) => text.match(/(?<!^)(?<![.!?] )\b\p{Lu}\p{Ll}+/gu) ?? [])
    .filter((name) => !/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/.test(name))

/**
 * Whether the plan says what probation does about the children or the partner: a sentence of it, or a block of the
 * rehabilitation days, that is about them, and neither denied nor left to others. The question's own label ("What
 * probation will do for these children") says who acts.
 */
export function probationHasAPart(facts: Case): boolean {
  const names = namesIn(facts)
  const isPart = (text: string): boolean =>
    (ABOUT_FAMILY.test(text) || names.some((name) => new RegExp(`\\b${name}\\b`, 'u').test(text))) &&
    !DENIED.test(text) &&
    !LEFT_TO_OTHERS.test(text) &&
    !(OTHERS_ACT.test(text) && !WITH_PROBATION.test(text)) &&
    !ONLY_TOLD.test(text)
  return (
    facts.plain('children.plan').split(SENTENCE).some(isPart) ||
    facts
      .rows('proposal.rarPlan')
      .some((block) => block.ticked('protects').includes('children') || isPart(block.text('purpose')))
  )
}
