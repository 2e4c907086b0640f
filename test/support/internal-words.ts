/** Ids of rules and questions, how a rule was learnt, codes of offences, and answers that tell a reader nothing. */
export const INTERNAL =
  /\b(AL|MP|RE|QC|CB)-?\d+\b|\bR\d\.\d|from memory|not confirmed|body not read|text or code seen|: None recorded\n|No fixed abode: No|Home Office code|\b0\d{4}\b/
