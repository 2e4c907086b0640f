import type { Twin } from './twin.ts'

/** QC75 and QC76: whether it may be a spoken report, and one of this office. */
export const twinsOfFormat: readonly Twin[] = [
  [
    'QC75',
    'an oral report at a high risk',
    { answers: { 'rosh.public': 'high' } },
    { format: 'short-format', answers: { 'rosh.public': 'high' } },
  ],
  [
    'QC76',
    'seventeen on the day of the hearing',
    { answers: { 'person.dateOfBirth': '1998-10-12' } },
    { answers: { 'person.dateOfBirth': '1998-10-11' } },
  ],
]
