/** A handover to an organisation without a key: a test that is about something else has no list of them. */
export const UNENCRYPTED = { unencrypted: { reason: 'The receiver has no key yet.' } } as const
