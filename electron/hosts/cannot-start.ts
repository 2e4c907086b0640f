/** Not a bug: the machine or the delivery lacks something, and the message says what. */
export class CannotStart extends Error {}
