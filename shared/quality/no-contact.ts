/** Orders that keep the person away from somebody, and the words in which a condition of no contact is put. */
const KEEPS_AWAY = [
  /\brestraining orders?\b/i,
  /\bnon-molestation\b/i,
  /\bsexual harm prevention\b/i,
  /\bno[- ]contact\b/i,
  /\bnot? (?:directly or indirectly |in any way )*(?:to |be allowed to )?(?:contact|approach|communicate with|have (?:any )?contact|be in contact|go (?:to|near|within)|enter)\b/i,
  /\b(?:prohibited|forbidden|banned|barred|kept) from (?:contacting|approaching|communicating|going|entering)\b/i,
  /\b(?:stay|keep|remain) away from\b/i,
]

/** "Does not oppose a restraining order", "no doubt that one is needed": denied twice, so asked for. */
const DENIED_TWICE =
  /(?:\b(?:not|no|never|nor|without|cannot)|n['’]t)\s+(?:\w+\s+)?(?:oppos\w+|object\w*|doubt\w*|disput\w+|resist\w*|contest\w*)\b/gi
/** Before the words: one that was broken is no plan. */
const BROKEN_BEFORE = /\b(?:breached|broke|broken)\s+(?:the|an?|his|her|that|this|its)\s*$/i

/** Before the words: "No restraining order", "without asking for one", "she does not want a". */
const DENIED_BEFORE =
  /\b(?:no|not|never|without|nor|neither|cannot|n[o']t|against|instead of)\b|n['’]t\b|\b(?:do|does|did|has|had)\s*$/i
/** After them: "is not asked for", "was refused", ": none". */
const DENIED_AFTER =
  /^(?: orders?)?\s*(?:[:–-]\s*(?:none|no|nil|not)\b|(?:is|are|was|were|has been|have been|would be|will be)?\s*(?:not|n['’]t|never)\s+(?:be |been |being )?(?:asked|sought|proposed|requested|needed|necessary|wanted|required|applied|available|made|suitable|appropriate)|(?:is|are|was|were|has|has been|have been)?\s*(?:refused|withdrawn|opposed|discharged|unnecessary|expired|ended)\b|(?:would|could)\s+(?:\w+\s+)?(?:no|not|nothing|little)\b|(?:serves?|adds?)\s+(?:no|nothing|little)\b)/i
/** "No contact order is asked for" asks for none. */
const NONE_ASKED_FOR =
  /^ orders? (?:is|are|was|were) (?:asked|sought|proposed|requested|needed|necessary|wanted|made|applied)\b/i

/**
 * Whether a text asks that the person keep away from somebody, clause by clause: a clause that denies it
 * ("no restraining order is asked for") does not. Words, not meaning: it excuses a check, it never raises one.
 */
export const asksForNoContact = (text: string): boolean =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(DENIED_TWICE, '')
    .split(/[.;\n]|, (?:but|though|although|and) /i)
    .some((clause) => KEEPS_AWAY.some((words) => stands(words, clause)))

function stands(words: RegExp, clause: string): boolean {
  const found = words.exec(clause)
  if (found === null) return false
  const [before, after] = [clause.slice(0, found.index), clause.slice(found.index + found[0].length)]
  if (DENIED_BEFORE.test(before) || BROKEN_BEFORE.test(before) || DENIED_AFTER.test(after)) return false
  return !(/^no[- ]contact/i.test(found[0]) && NONE_ASKED_FOR.test(after))
}
