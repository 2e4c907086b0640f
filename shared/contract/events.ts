/** What the store tells of when it has committed a change. */
export type StoreEvent =
  | { is: 'reportChanged'; id: string; rev: number }
  | { is: 'riskReviewChanged'; id: string; rev: number }
  | { is: 'servicesChanged' }
  | { is: 'rulesChanged' }
  | { is: 'usersChanged' }
  | { is: 'contactsChanged' }
  | { is: 'trustChanged' }
  | { is: 'dayChanged' }
  | { is: 'inboxChanged' }
  | { is: 'writingChanged' }

/** What the application tells its windows unasked. */
export type CourtsideEvent =
  | StoreEvent
  | { is: 'locked'; why: 'asked' | 'idle' | 'hidden' | 'closing' }
  /** The window is about to close: save what is typed, then answer with `app.readyToClose`. */
  | { is: 'closing' }
