/** Beside a field, small: where its answer comes from until it is edited. */
export function FilledFrom({ id, words }: { id?: string; words: string | null }) {
  return words === null ? null : (
    <span id={id} className="q-filled">
      {words}
    </span>
  )
}
