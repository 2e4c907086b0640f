/** What the restricted mark means to the officer who sets it; which copy shows what: shared/report/copies.ts. */
export const RESTRICTED_MEANING =
  'Restricted: third-party or safety information the defendant should not read. ' +
  'The court copy leaves it out; the bench and the receiving organisation are given it, marked.'
