/** A file that a window sends in pieces, as far as it has come. One at a time for each owner, and gone with it. */
export function comingFiles<Owner extends WeakKey>() {
  const coming = new WeakMap<Owner, { readonly bytes: Buffer; come: number }>()
  return {
    /** The whole file with its last piece, `more` before it, `broken` where a piece does not follow the one before. */
    take: (
      owner: Owner,
      { size, from, piece }: { size: number; from: number; piece: Uint8Array },
    ): Uint8Array | 'more' | 'broken' => {
      if (from === 0) coming.set(owner, { bytes: Buffer.alloc(size), come: 0 })
      const mine = coming.get(owner)
      if (
        mine === undefined ||
        mine.come !== from ||
        mine.bytes.length !== size ||
        from + piece.length > size
      )
        return 'broken'
      mine.bytes.set(piece, from)
      mine.come += piece.length
      if (mine.come < size) return piece.length === 0 ? 'broken' : 'more'
      coming.delete(owner)
      return mine.bytes
    },
  }
}
