import { readFileSync } from 'node:fs'
import { type IsoDate, isIsoDate } from '../../shared/lib/dates.ts'
import { type Directory, directorySchema, type ServiceEntry } from '../../shared/services/directory.schema.ts'

export const isoDate = (text: string): IsoDate => {
  if (!isIsoDate(text)) throw new Error(`${text} is no date`)
  return text
}

/** The wait that case 3 was written with: Building Better Relationships at Maidstone. */
export const programmeEntry = (changes: Partial<ServiceEntry> = {}): ServiceEntry => ({
  id: 'bbr-maidstone',
  name: 'Building Better Relationships, Maidstone',
  kind: 'programme',
  requirements: ['PROG'],
  programme: 'BBR',
  needs: ['relationships'],
  areas: ['Maidstone'],
  eligibility: { says: 'Adult men', sex: 'male', minAge: 18, maxAge: null },
  provider: 'Kent, Surrey and Sussex CRC',
  contact: '01622 000000',
  venue: 'Maidstone',
  days: 'Tuesday evening',
  lengthWeeks: 30,
  wait: { is: 'weeks', weeks: 21, upTo: null, asAt: isoDate('2016-09-26'), note: null },
  lastConfirmed: isoDate('2016-09-26'),
  source: 'Programme team',
  leaflet: { blocks: [{ type: 'paragraph', text: [{ text: 'In a group.' }] }] },
  ...changes,
})

export const directoryOf = (...entries: readonly ServiceEntry[]): Directory => ({
  schema: 'courtside/directory/1',
  area: 'Kent',
  issuedBy: 'NPS Kent',
  issuedAt: isoDate('2016-10-01'),
  sample: false,
  entries: [...entries],
})

export const sampleJson: unknown = JSON.parse(readFileSync('templates/services/kent-2016.json', 'utf8'))
export const sampleDirectory = directorySchema.parse(sampleJson)
