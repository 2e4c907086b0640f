import { existsSync, readdirSync, rmSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import { PAPER_PIECE } from '../../../shared/record/paper.ts'
import { makeFolder } from '../machine/make-folder.ts'
import { systemFaultOrThrow } from '../machine/system-error.ts'
import { type CannotWrite, syncFolder } from '../machine/write-whole.ts'
import { openBytes, sealBytes } from '../vault/sealed-bytes.ts'

/** What a seal adds to a piece (vault/sealed-bytes.ts). */
const SEAL = 29

export type PaperFiles = ReturnType<typeof paperFiles>

/**
 * The files of papers, each sealed piece by piece under a key of its own, which is nowhere but in the store: a file
 * whose row is gone is noise. Nothing here waits within a transaction, and no piece keeps the application long.
 */
export function paperFiles(folder: string) {
  const pathOf = (id: string): string => join(folder, `${id}.sealed`)
  const partOf = (id: string): string => join(folder, `.${id}.part`)
  /** Written and not known to the store yet. */
  const inHand = new Set<string>()
  /** A key seals each of its pieces once, so that their number is nonce enough. */
  const nonceOf = (piece: number): Buffer => {
    const nonce = Buffer.alloc(12)
    nonce.writeUInt32BE(piece, 8)
    return nonce
  }

  return {
    /** Whole and on the disk, or not at all; in hand from here on until `release`. */
    write: async (id: string, key: Uint8Array, bytes: Uint8Array): Promise<Result<null, CannotWrite>> => {
      const part = partOf(id)
      inHand.add(id)
      try {
        makeFolder(folder)
        const file = await open(part, 'wx', 0o600)
        try {
          const pieces = piecesIn(bytes.length)
          for (let piece = 0; piece < pieces; piece += 1) {
            const plain = bytes.subarray(piece * PAPER_PIECE, (piece + 1) * PAPER_PIECE)
            const sealed = sealBytes(plain, key, nonceOf(piece), { paper: id, piece, pieces })
            for (let done = 0; done < sealed.length; )
              done += (await file.write(sealed, done, sealed.length - done)).bytesWritten
          }
          await file.sync()
        } finally {
          await file.close()
        }
        await rename(part, pathOf(id))
        syncFolder(folder)
        return succeed(null)
      } catch (error) {
        systemFaultOrThrow(error)
        await rm(part, { force: true }).catch(() => {})
        return fail({
          kind: 'cannotWrite',
          says: 'The paper could not be kept: the disk is full, or Courtside may not write there. Nothing else was changed.',
        })
      }
    },

    /** Its row is in the store now, or never will be. */
    release: (id: string): void => void inHand.delete(id),

    /** Null where the file is gone, was cut or was altered. */
    read: async (id: string, key: Uint8Array, size: number, piece: number): Promise<Uint8Array | null> => {
      const pieces = piecesIn(size)
      if (piece >= pieces) return null
      const length = Math.min(PAPER_PIECE, size - piece * PAPER_PIECE) + SEAL
      const sealed = Buffer.alloc(length)
      try {
        const file = await open(pathOf(id), 'r')
        try {
          let done = 0
          while (done < length) {
            const { bytesRead } = await file.read(
              sealed,
              done,
              length - done,
              piece * (PAPER_PIECE + SEAL) + done,
            )
            if (bytesRead === 0) return null
            done += bytesRead
          }
        } finally {
          await file.close()
        }
      } catch (error) {
        systemFaultOrThrow(error)
        return null
      }
      return openBytes(sealed, key, { paper: id, piece, pieces })
    },

    /** Deletes what no row of the store knows any more, and what was cut off before it had one. */
    keepOnly: (known: ReadonlySet<string>): void => {
      if (!existsSync(folder)) return
      try {
        const kept = new Set([...known, ...inHand].map(pathOf))
        const written = new Set([...inHand].map(partOf))
        for (const path of readdirSync(folder).map((name) => join(folder, name)))
          if (!kept.has(path) && !written.has(path)) rmSync(path, { force: true })
      } catch (error) {
        // Without its key it is noise; the next opening of the store tries again.
        systemFaultOrThrow(error)
      }
    },
  }
}

export const piecesIn = (size: number): number => Math.ceil(size / PAPER_PIECE)
