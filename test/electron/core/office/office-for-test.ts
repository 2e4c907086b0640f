import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Office, officeAt } from '../../../../electron/core/office/office.ts'
import { done } from '../done.ts'
import { randomIds } from '../random-ids.ts'
import { steppingClock } from '../storage/store-for-test.ts'

export const costForTests = { memoryKiB: 64, passes: 1, lanes: 1 }
export const PASSPHRASE = 'plain tall copper kettle'
export const pat = { name: 'Pat Evans', grade: 'PSO', office: 'Maidstone', phone: '' } as const
export const sam = { name: 'Sam Okoro', grade: 'SPO', office: 'Canterbury', phone: '' } as const

export const changed = () => {}
const doors = new Map<string, Office>()
/** The office of a folder as the next application there finds it: the one before has let go. */
export const newDoor = (
  folder = mkdtempSync(join(tmpdir(), 'courtside-office-')),
  clock = steppingClock(),
) => {
  doors.get(folder)?.release()
  const door = officeAt({ folder, clock, ids: randomIds, changed, costForTests })
  doors.set(folder, door)
  return { folder, door }
}
/** What another application there would show, if the first had let go. */
export const lookAnew = (folder: string) => {
  const { door } = newDoor(folder)
  const seen = door.look()
  door.release()
  return seen
}

/** Keeps hold of every random byte drawn: the data key is among them. */
export function rememberingIds() {
  const made: Buffer[] = []
  const randomBytes = (length: number) => {
    const bytes = randomIds.randomBytes(length)
    made.push(bytes)
    return bytes
  }
  return { made, ids: { ...randomIds, randomBytes } }
}

export async function founded() {
  const { folder, door } = newDoor()
  const { recoveryCode, opened } = done(
    await door.create({ office: 'Kent', user: pat, passphrase: PASSPHRASE }),
  )
  return { folder, door, recoveryCode, opened }
}
