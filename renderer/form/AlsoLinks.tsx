/** What is asked on demand: a link for each, which opens it. */
export function AlsoLinks(props: { links: readonly string[]; onOpen: (link: string) => void }) {
  return (
    <p className="also-links">
      <span className="also-links__also">Also:</span>
      {props.links.map((link) => (
        <button key={link} type="button" className="link" onClick={() => props.onOpen(link)}>
          {link}
        </button>
      ))}
    </p>
  )
}
