import { isoDateSchema } from '../../../shared/lib/dates.ts'
import type { Twin } from './twin.ts'

const day = isoDateSchema.parse('2016-05-24')
const screening = (answers: Record<string, 'yes' | 'no'>) => ({
  'rosh.screening': { yesNo: { 'R2.1': 'no' as const, 'R5.1': 'no' as const, ...answers } },
})

/** What an earlier report on the same person says, and this one says otherwise. */
export const twinsOfEarlier: readonly Twin[] = [
  [
    'QC77',
    'a concern about suicide in May, and none now',
    { earlier: [{ day, yes: ['R3.1'], levels: {} }], answers: screening({ 'R3.1': 'no' }) },
    { earlier: [], answers: screening({ 'R3.1': 'no' }) },
  ],
  [
    'QC77',
    'the public at high in May, and low now',
    { earlier: [{ day, yes: [], levels: { public: 'high' } }], answers: { 'rosh.public': 'low' } },
    { earlier: [{ day, yes: [], levels: { public: 'medium' } }], answers: { 'rosh.public': 'low' } },
  ],
  [
    'QC78',
    'very high in May, and never assessed as high',
    { earlier: [{ day, yes: [], levels: { staff: 'veryHigh' } }], answers: screening({ 'R1.3.7': 'no' }) },
    { earlier: [{ day, yes: [], levels: { staff: 'medium' } }], answers: screening({ 'R1.3.7': 'no' }) },
  ],
]
