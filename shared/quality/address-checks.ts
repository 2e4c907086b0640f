import { listed } from '../lib/listed.ts'
import type { Case, TypedRow } from '../record/case.ts'
import { OUTSTANDING_STATUSES } from '../record/outstanding.ts'

/** The two things that an address is checked for. */
const MATTERS = ['domestic abuse', 'children'] as const
type Matter = (typeof MATTERS)[number]

const ABUSE = /\bdomestic abuse\b|\bDA\b|\bcall-?outs?\b/i
const CHILDREN = /\bchild(?:ren)?\b|\bsafeguarding\b/i
/** Children by themselves may live at an address that was checked for both. */
const CHILDREN_CHECK = /\bchild(?:ren)?(?:['’]s)? (?:safeguarding|services|check|only)\b|\bsafeguarding\b/i
const NOT_ASKED: Readonly<Record<Matter, RegExp>> = {
  'domestic abuse':
    /\b(?:domestic abuse|DA|call-?outs?)(?: was| were)? not (?:yet )?(?:asked|checked)|\bchildren only\b/i,
  children: /\bchild(?:ren)?(?: was| were)? not (?:yet )?(?:asked|checked)|\bdomestic abuse only\b/i,
}

/** One line of the ledger covers both, unless it says that it is about one. */
function covers(row: TypedRow<'checks'>, matter: Matter): boolean {
  const about = row.text('about')
  if (NOT_ASKED[matter].test(`${about}\n${row.text('result')}`)) return false
  const abuseAlone = ABUSE.test(about) && !CHILDREN.test(about)
  const childrenAlone = CHILDREN_CHECK.test(about) && !ABUSE.test(about)
  return matter === 'children' ? !abuseAlone : !childrenAlone
}

/** Where the address checks stand, worst first: what the officer can do about it differs. */
type Standing = 'concerns' | 'outstanding' | 'refused' | 'unsaid' | 'notAsked' | 'clear'

function standingOf(facts: Case, matter: Matter): Standing {
  const statuses = facts
    .rows('checks')
    .filter((row) => row.text('check') === 'address' && covers(row, matter))
    .map((row) => row.text('status'))
  if (statuses.includes('concerns')) return 'concerns'
  if (statuses.some((status) => OUTSTANDING_STATUSES.includes(status))) return 'outstanding'
  if (statuses.includes('refused')) return 'refused'
  if (statuses.some((status) => status !== 'noConcerns')) return 'unsaid'
  return statuses.length === 0 ? 'notAsked' : 'clear'
}

const SAYS: Readonly<Record<Exclude<Standing, 'clear'>, (matters: string) => string>> = {
  concerns: (matters) => `The address check shows concerns (${matters}).`,
  outstanding: (matters) => `The address check is still out (${matters}).`,
  refused: (matters) => `The address check was refused (${matters}).`,
  unsaid: (matters) => `Record whether the address check shows concerns (${matters}).`,
  notAsked: (matters) => `The address has not been checked (${matters}).`,
}

/** What keeps an address from being clear, a sentence for each way; empty where it is clear of both. */
export function addressDoubts(facts: Case): { readonly says: readonly string[]; readonly concerns: boolean } {
  const standings = new Map(MATTERS.map((matter) => [matter, standingOf(facts, matter)] as const))
  const says = (['concerns', 'outstanding', 'refused', 'unsaid', 'notAsked'] as const).flatMap((standing) => {
    const matters = MATTERS.filter((matter) => standings.get(matter) === standing)
    return matters.length === 0 ? [] : [SAYS[standing](listed(matters))]
  })
  return { says, concerns: [...standings.values()].includes('concerns') }
}
