import { longInstant } from '../../../shared/lib/dates.ts'
import type { CheckedKeyList } from '../storage/key-lists.ts'
import { groupsToCompare } from './groups-to-compare.ts'

/**
 * Why a list whose signature is good is still not taken in place of the one in force; null where it may be. Against an
 * old list played back, and against a root that nobody compared.
 */
export function whyNotTaken(
  found: CheckedKeyList,
  inForce: CheckedKeyList | null,
  now: string,
): string | null {
  const { list, root } = found
  if (now > list.expires)
    return `This list ran out on ${longInstant(list.expires)}. Ask whoever holds the root for a newer one.`
  if (inForce === null) return null
  if (root.kid !== inForce.root.kid)
    return `This list is signed by another root (${groupsToCompare(root.kid)}) than the one that was compared here (${groupsToCompare(inForce.root.kid)}). Do not use it: ask whoever holds the root, by telephone.`
  const version = inForce.list.version
  if (list.version < version)
    return `This list is version ${list.version}, and version ${version} is in force here. An older list is never taken: a key that it names may have been revoked since.`
  if (list.version > version) return null
  return found.sha256 === inForce.sha256
    ? `This list, version ${version}, is in force here already.`
    : `There are two different lists of version ${version}. Do not use this one: tell whoever holds the root.`
}
