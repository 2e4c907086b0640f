import { z } from 'zod'
import { type IsoDate, longDate, readDate } from '../lib/dates.ts'

/**
 * Schedule 15 to the Criminal Justice Act 2003 as templates/reference/schedule15.json holds it: which
 * offences are specified, by paragraph and by CJS code. Membership is never guessed: a code in neither list
 * is unknown, and an officer must say.
 */
const paragraphSchema = z.strictObject({
  id: z.string(),
  part: z.number().int(),
  paragraph: z.string(),
  act: z.string(),
  section: z.string(),
  title: z.string(),
  from: z.iso.date(),
  to: z.iso.date().nullable(),
  /** s.327(3) counts Parts 1 and 2; Part 3 (terrorism, from 2019) it does not. */
  countsForMappa: z.boolean(),
  cjsCodes: z.array(z.string()),
  confidence: z.enum(['confirmed', 'memory']),
})

export const schedule15Schema = z.strictObject({
  source: z.string(),
  notes: z.array(z.string()),
  paragraphs: z.array(paragraphSchema),
  /** Offences often taken for specified ones that are not. */
  notSpecified: z.array(z.strictObject({ offence: z.string(), cjsCodes: z.array(z.string()) })),
})
export type Schedule15 = z.infer<typeof schedule15Schema>
export type Paragraph = z.infer<typeof paragraphSchema>

export type Membership = {
  readonly specified: 'yes' | 'no' | 'unknown'
  readonly paragraphs: readonly Paragraph[]
  readonly says: string
}

/** What an officer is asked. Murder and s.327(4A) stand in s.327(3)(a) itself, not in the Schedule. */
export const ASK_MEMBERSHIP = 'say whether it is in Schedule 15, or is murder or within s.327(4A)'

/** The day the Schedule came into force (Criminal Justice Act 2003, Schedule 15; date from memory [M], as its rows say). Before it there was none: such a date of sentence is a slip of the keyboard. */
const SCHEDULE_BEGINS = '2005-04-04'

/** Attempt, conspiracy, aiding and the like count as the offence itself (paras 64, 65, 153); their codes add a letter. */
const INCHOATE = /^([A-Z]+\d+)[ABCEIS]$/

const inForce = (paragraph: Paragraph, date: IsoDate): boolean =>
  paragraph.from <= date && (paragraph.to === null || date < paragraph.to)

const citing = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map(({ paragraph, part }) => `Schedule 15, Part ${part}, para ${paragraph}`).join(' or ')

/** Beside an offence: "Schedule 15, Part 1, para 20", "not in Schedule 15"; "" where its code says nothing of it. */
export function membershipInShort({ specified, paragraphs }: Membership): string {
  if (specified === 'no') return 'not in Schedule 15'
  if (paragraphs.length === 0) return ''
  return specified === 'yes' ? citing(paragraphs) : `${citing(paragraphs)}, to be said with the sentence`
}

/**
 * Whether the offence of this CJS code is specified on the date: the code as it is, then without its inchoate
 * letter, then the known mistakes. `unknown` asks the officer; it is never a "no".
 */
export function membershipByCode(cjsCode: string, date: IsoDate, table: Schedule15): Membership {
  const code = cjsCode.trim().toUpperCase()
  const base = INCHOATE.exec(code)?.[1]
  for (const candidate of base === undefined ? [code] : [code, base]) {
    const listed = table.paragraphs.filter(({ cjsCodes }) => cjsCodes.includes(candidate))
    const mistake = table.notSpecified.find(({ cjsCodes }) => cjsCodes.includes(candidate))
    // TH68036 and TH68037: the Ministry's mapping puts them under para 32, the statute goes by the intent.
    if (listed.length > 0 && mistake !== undefined)
      return {
        specified: 'unknown',
        paragraphs: listed,
        says: `${candidate}: ${citing(listed)}, but not where it is ${mistake.offence.toLowerCase()}: say which`,
      }
    if (listed.length > 0) return asListed(candidate, listed, date)
    if (mistake !== undefined)
      return { specified: 'no', paragraphs: [], says: `${mistake.offence}: not in Schedule 15` }
  }
  return {
    specified: 'unknown',
    paragraphs: [],
    says: `${code} is in neither list: ${ASK_MEMBERSHIP}`,
  }
}

function asListed(code: string, listed: readonly Paragraph[], date: IsoDate): Membership {
  if (date < SCHEDULE_BEGINS)
    return {
      specified: 'unknown',
      paragraphs: listed,
      says: `${code}: ${citing(listed)}, but there was no Schedule 15 on ${longDate(date)}: check the date of the sentence`,
    }
  const counting = listed.filter(({ countsForMappa }) => countsForMappa)
  const current = counting.filter((paragraph) => inForce(paragraph, date))
  if (current.length > 0)
    return { specified: 'yes', paragraphs: current, says: `${code}: ${citing(current)}` }
  // The terrorism paragraphs moved between Parts in 2019, and their earlier codes are not known: ask.
  if (counting.length === 0)
    return {
      specified: 'unknown',
      paragraphs: listed,
      says: `${code}: ${citing(listed)}, whose paragraphs moved in 2019: ${ASK_MEMBERSHIP} on ${longDate(date)}`,
    }
  const from = readDate(counting[0]?.from ?? '')
  return {
    specified: 'no',
    paragraphs: counting,
    says: `${code}: ${citing(counting)}, ${from !== null && date < from ? `only from ${longDate(from)}` : 'no longer in force'}`,
  }
}

/** Paragraphs in force on the date whose title or Act holds every word, for the officer to choose from. */
export function searchSchedule15(words: string, date: IsoDate, table: Schedule15): readonly Paragraph[] {
  const wanted = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  if (wanted.length === 0) return []
  return table.paragraphs.filter((paragraph) => {
    const text = `${paragraph.title} ${paragraph.act}`.toLowerCase()
    return inForce(paragraph, date) && wanted.every((word) => text.includes(word))
  })
}
