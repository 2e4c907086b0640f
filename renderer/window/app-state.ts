import type { AppStatus, Reference } from '../../shared/contract/commands.ts'
import type { IsoDate } from '../../shared/lib/dates.ts'

type Unlocked = Extract<AppStatus, { is: 'unlocked' }>
export type User = Unlocked['user']

/** Where somebody is on a page: the section shown, and the question, or row of it, that had the focus. */
export type Spot = { section: string; field: string | null; row: string | null }

/** Where the signed-in officer is. A report is named only; its screen opens it, at the spot if one is given. */
export type Place =
  /** `row`: of the list of that day, to be opened there. */
  | { at: 'start'; day?: IsoDate; row?: string }
  | { at: 'cases' }
  | { at: 'inbox' }
  | { at: 'receivedCase'; id: string; spot?: Spot }
  | { at: 'directory' }
  | { at: 'contacts' }
  | { at: 'organisations' }
  | { at: 'allocationRules' }
  | { at: 'qualityChecks' }
  | { at: 'writing' }
  | { at: 'practice' }
  | { at: 'riskReviews' }
  | { at: 'riskReview'; id: string; spot?: Spot }
  | { at: 'report'; id: string; spot?: Spot }

/** What the window shows. Each state carries only what exists in it. */
export type AppState =
  | { is: 'starting' }
  | { is: 'stopped'; says: string }
  | { is: 'firstRun'; minimumPassphrase: number }
  | { is: 'recoveryCode'; code: string; next: AppStatus }
  | {
      is: 'locked'
      office: string
      users: Extract<AppStatus, { is: 'locked' }>['users']
      says: string | null
      practice: boolean
    }
  | { is: 'open'; office: string; user: User; reference: Reference; place: Place; practice: boolean }

export type AppAct =
  | { act: 'stopped'; says: string }
  | { act: 'status'; status: Exclude<AppStatus, { is: 'unlocked' }>; says: string | null }
  | { act: 'created'; code: string; status: AppStatus }
  | { act: 'opened'; status: Unlocked; reference: Reference; place: Place }
  | { act: 'go'; place: Place }

export function appReducer(state: AppState, act: AppAct): AppState {
  switch (act.act) {
    case 'stopped':
      return { is: 'stopped', says: act.says }
    case 'created':
      return { is: 'recoveryCode', code: act.code, next: act.status }
    case 'opened':
      return {
        is: 'open',
        office: act.status.office,
        user: act.status.user,
        reference: act.reference,
        place: act.place,
        practice: act.status.practice === true,
      }
    case 'status':
      return act.status.is === 'firstRun'
        ? { is: 'firstRun', minimumPassphrase: act.status.minimumPassphrase }
        : {
            is: 'locked',
            office: act.status.office,
            users: act.status.users,
            says: act.says,
            practice: act.status.practice === true,
          }
    case 'go':
      return state.is === 'open' ? { ...state, place: act.place } : state
  }
}
