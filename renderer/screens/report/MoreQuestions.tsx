/** Questions on demand: a link for each, at the foot of the section. */
export function MoreQuestions(props: {
  more: ReadonlyMap<string, readonly string[]>
  onField: (field: string) => void
}) {
  return (
    <p className="more-questions">
      <span className="more-questions__also">Also:</span>
      {[...props.more].map(([open, [first = '']]) => (
        <button key={open} type="button" className="link" onClick={() => props.onField(first)}>
          {open}
        </button>
      ))}
    </p>
  )
}
