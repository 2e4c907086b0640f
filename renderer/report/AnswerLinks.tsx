import { Button } from '../controls/Button.tsx'

/** Answers to give, each a link to its field. */
export function AnswerLinks(props: {
  answers: readonly { field: string; says: string }[]
  onField: (field: string) => void
}) {
  return (
    <ul className="finding__places">
      {props.answers.map(({ field, says }) => (
        <li key={`${field} ${says}`}>
          <Button kind="link" onClick={() => props.onField(field)}>
            {says}
          </Button>
        </li>
      ))}
    </ul>
  )
}
