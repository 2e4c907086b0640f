import type { Copy, ReportDocument } from '../../../shared/document/document.schema.ts'

/** Beside the copies of the report: what is held about a person, as text. */
type Kind = Copy | 'heldAbout'

const KINDS: Record<Kind, string> = {
  draft: 'draft',
  court: 'court copy',
  defendant: 'defendant’s copy',
  receiver: 'receiver’s copy',
  restricted: 'restricted passages',
  notes: 'notes for the hearing',
  heldAbout: 'what is held',
}

/** What Windows takes in no name, what acts on a text instead of showing, and full stops: "CON.pdf" is a device there. */
const UNSAFE = /[<>:"/\\|?*.\p{C}\p{Z}]+/gu
const LONGEST = 40

const safe = (text: string): string => text.replace(UNSAFE, ' ').trim()

/** "Pascall LA X123456 court copy 2016-08-31.pdf": found by whoever looks for the person, on the day of the hearing. */
export function fileNameOf({ heading, completedAt }: ReportDocument, kind: Kind): string {
  const who = Array.from(surnameFirst(heading.name)).slice(0, LONGEST).join('')
  const day = heading.hearingDate ?? completedAt.slice(0, 10)
  const parts = [who, safe(heading.crn), KINDS[kind], day]
  return `${parts.filter((part) => part !== '').join(' ')}.${kind === 'heldAbout' ? 'txt' : 'pdf'}`
}

/** The surname and the first letters of the rest: of "Liam Anthony Pascall", or of "Pascall, Liam Anthony". */
function surnameFirst(name: string): string {
  const [before = '', after] = name.split(',')
  const words = safe(after ?? name)
    .split(' ')
    .filter((word) => /\p{L}/u.test(word))
  const surname = after === undefined ? (words.pop() ?? '') : safe(before)
  const initials = words.flatMap((word) => word.match(/^\p{L}\p{M}*/u) ?? []).join('')
  return [surname, initials.toUpperCase()].filter((part) => part !== '').join(' ')
}
