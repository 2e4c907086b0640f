/** What a host must give the application. Everything that varies between shells and tests stands here. */
export type Ports = {
  readonly clock: Clock
  readonly ids: Ids
  readonly dialogs: Dialogs
  readonly paths: Paths
  readonly log: Log
}

/** The present instant, as "2016-10-11T13:02:11.123Z". */
export type Clock = { now(): string }

/** A fresh UUIDv7, and random bytes for keys and nonces. */
export type Ids = { uuid(): string; randomBytes(length: number): Buffer }

export type Dialogs = {
  /** Where to save a file of this name; null when the officer thinks better of it. */
  saveFile(suggestedName: string): Promise<string | null>
  /** Opens the folder that the file lies in; false where the system has no way to. */
  showInFolder(path: string): Promise<boolean>
  openFile(filter: { name: string; extensions: readonly string[] }): Promise<string | null>
}

/** `data` holds the store and the vault; `templates` the forms and reference lists. */
export type Paths = { readonly data: string; readonly templates: string }

/** No personal data by construction: a code, opaque ids and numbers, nothing free. */
export type Log = {
  write(code: LogCode, detail: Readonly<Record<string, number | `id:${string}`>>): void
  /** A bug. The host keeps the stack's places and never the message: a message may quote the case. */
  fault(incident: string, error: unknown): void
}
export type LogCode = 'started' | 'unlocked' | 'locked' | 'storeOpened' | 'migrated' | 'rendered'
