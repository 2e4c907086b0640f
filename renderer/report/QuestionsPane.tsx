import { useQuery } from '../client/use-query.ts'
import { isKey } from '../keys/key-name.ts'
import { BesideHead } from './BesideHead.tsx'
import { useBeside } from './beside.ts'
import { InspectorsQuestions } from './InspectorsQuestions.tsx'

/** The inspector's questions beside the report that somebody practises on. */
export function QuestionsPane() {
  const { show } = useBeside()
  const { value: guide } = useQuery('practice.read', {})
  return (
    <section
      className="pane beside"
      aria-label="What an inspector asks"
      data-beside="questions"
      onKeyDown={(event) => {
        if (!isKey(event, 'close')) return
        event.preventDefault()
        show('panel')
      }}
    >
      <BesideHead title="What an inspector asks" />
      {guide === null ? null : <InspectorsQuestions guide={guide} />}
    </section>
  )
}
