/** What the application tells its windows unasked. */
export type CourtsideEvent =
  | { is: 'locked'; why: 'asked' | 'idle' | 'closing' }
  | { is: 'reportChanged'; id: string; rev: number }
  | { is: 'riskReviewChanged'; id: string; rev: number }
  | { is: 'servicesChanged' }
  | { is: 'rulesChanged' }
  /** The window is about to close: save what is typed, then answer with `app.readyToClose`. */
  | { is: 'closing' }
