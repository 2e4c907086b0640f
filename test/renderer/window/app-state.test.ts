import { describe, expect, test } from 'vitest'
import { loadReference } from '../../../electron/core/templates/reference.ts'
import { type AppState, appReducer } from '../../../renderer/window/app-state.ts'

const user = {
  userId: '00000000-0000-4000-8000-000000000001',
  name: 'Ellen Ruddock',
  grade: 'PO',
  office: 'Margate',
  phone: '',
} as const
const unlocked = { is: 'unlocked', office: 'Margate', user } as const
const { offences, quality, synonyms, proposal, allocation, riskReview, courtList, spelling } =
  loadReference('templates')
const reference = {
  forms: [],
  offences: [...offences.values()],
  quality,
  synonyms,
  proposal,
  allocation,
  riskReview,
  courtList,
  spelling,
}
const open = appReducer(
  { is: 'starting' },
  {
    act: 'opened',
    status: unlocked,
    reference,
    place: { at: 'start' },
  },
)

describe('what the window shows', () => {
  test('who unlocks comes to the start page', () => {
    expect(open).toMatchObject({ is: 'open', place: { at: 'start' } })
  })

  test('locking leaves nothing of the open report in the window', () => {
    const report = appReducer(open, { act: 'go', place: { at: 'report', id: user.userId } })
    const locked = appReducer(report, {
      act: 'status',
      status: { is: 'locked', office: 'Margate', users: [] },
      says: 'Locked after five minutes without input.',
    })
    expect(locked).toEqual({
      is: 'locked',
      office: 'Margate',
      users: [],
      says: 'Locked after five minutes without input.',
      practice: false,
    })
  })

  test('a page asked for while locked is not shown', () => {
    const locked: AppState = { is: 'locked', office: 'Margate', users: [], says: null, practice: false }
    expect(appReducer(locked, { act: 'go', place: { at: 'start' } })).toBe(locked)
  })
})
