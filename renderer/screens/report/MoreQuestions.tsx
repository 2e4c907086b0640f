import { AlsoLinks } from '../../form/AlsoLinks.tsx'

/** Questions on demand: a link for each, at the foot of the section. */
export function MoreQuestions(props: {
  more: ReadonlyMap<string, readonly string[]>
  onField: (field: string) => void
}) {
  return (
    <AlsoLinks
      links={[...props.more.keys()]}
      onOpen={(link) => {
        const [first] = props.more.get(link) ?? []
        if (first !== undefined) props.onField(first)
      }}
    />
  )
}
