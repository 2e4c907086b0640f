/** What the operating system denied: by the codes of Node (errno) and of SQLite, which passes the system's on. */
export type SystemFault = 'full' | 'denied' | 'missing' | 'inUse' | 'unusable'

const faults: readonly (readonly [SystemFault, RegExp])[] = [
  ['full', /^(ENOSPC|EDQUOT|EFBIG|SQLITE_FULL|SQLITE_IOERR_(SHMSIZE|WRITE))$/],
  ['denied', /^(EACCES|EPERM|EROFS|SQLITE_(PERM|AUTH|READONLY)(_\w+)?)$/],
  ['missing', /^(ENOENT|ENOTDIR|SQLITE_CANTOPEN(_\w+)?)$/],
  ['inUse', /^(EBUSY|ETXTBSY|EAGAIN|SQLITE_(BUSY|LOCKED)(_\w+)?)$/],
  [
    'unusable',
    /^(EISDIR|EEXIST|ENOTEMPTY|ENAMETOOLONG|ELOOP|EINVAL|EMFILE|ENFILE|EIO|ENODEV|ENXIO|EXDEV|ENOTSUP|EOPNOTSUPP|UNKNOWN|SQLITE_IOERR(_\w+)?)$/,
  ],
]

/** Which of these an error is; null for every other, which is a bug: Node's own errors of types have codes too. */
export function systemFault(error: unknown): SystemFault | null {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null
  const { code } = error
  return faults.find(([, codes]) => codes.test(code))?.[0] ?? null
}

/** The same, for whoever can do nothing with a bug but pass it on. */
export function systemFaultOrThrow(error: unknown): SystemFault {
  const fault = systemFault(error)
  if (fault === null) throw error
  return fault
}

/** Said where nothing could be written for want of room. */
export const DISK_FULL =
  'The disk is full, so this could not be saved. What is typed stays in the window and is saved once there is room: delete files that are not needed, or ask IT.'
