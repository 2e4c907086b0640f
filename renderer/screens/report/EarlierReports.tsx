import { type EarlierReport, reportOfDay } from '../../../shared/earlier/earlier-report.ts'
import { CARRIED, decisionOn, IDENTITY, isOnPerson, withDecision } from '../../../shared/earlier/take.ts'
import type { FormDefinition, FormSection } from '../../../shared/form/definition.ts'
import { courtTime, longDate } from '../../../shared/lib/dates.ts'
import { useSettledAnswers } from '../../autosave/use-answers.ts'
import { now } from '../../client/now.ts'
import { Button } from '../../controls/Button.tsx'
import type { OpenReport } from '../../report/open-report.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import { EarlierBlocks } from './EarlierBlocks.tsx'

/** What was recorded before on this person, at the head of the section that it belongs to: a block at a time, to take or to leave. */
export function EarlierReports(props: {
  earlier: readonly EarlierReport[]
  form: FormDefinition
  section: FormSection
  report: OpenReport
}) {
  const { earlier, form, section, report } = props
  const answers = useSettledAnswers(report.answers)
  if (earlier.length === 0) return null
  const first = form.sections[0]?.id === section.id
  const certain = earlier.filter((one) => isOnPerson(one, answers))
  const likely = earlier.filter(
    (one) => !certain.includes(one) && decisionOn(answers, one.id, IDENTITY) === null,
  )
  return (
    <>
      {!first || certain.length === 0 ? null : <Known earlier={certain} />}
      {first ? likely.map((one) => <Likely key={one.id} earlier={one} report={report} />) : null}
      <EarlierBlocks earlier={certain} form={form} section={section} report={report} />
    </>
  )
}

/** "Earlier reports on this person: 24 May 2016, oral, by Dawn Prentice." */
const Known = ({ earlier }: { earlier: readonly EarlierReport[] }) => (
  <p className="earlier__known">
    {earlier.length === 1 ? 'An earlier report on this person: ' : 'Earlier reports on this person: '}
    {earlier.map(({ day, formatName, by }) => `${longDate(day)}, ${formatName}, by ${by}`).join('; ')}. What
    it says stands where it belongs, to take or to leave.
  </p>
)

/** One that may be about somebody else: nothing of it is shown before an officer says that it is not. */
function Likely({ earlier, report }: { earlier: EarlierReport; report: OpenReport }) {
  const { user } = useAppWindow()
  const decide = (is: 'taken' | 'left') =>
    report.answer(
      CARRIED,
      withDecision(
        report.answers.all(),
        { report: earlier.id, block: IDENTITY },
        { is, at: courtTime(now()), by: user.name },
      ),
      {
        words: `${reportOfDay(earlier.day)} ${is === 'taken' ? 'is on this person' : 'is on somebody else'}`,
        typing: null,
      },
    )
  return (
    <section className="earlier" aria-label={`Likely the same person: ${reportOfDay(earlier.day)}`}>
      <p>
        <strong>Likely the same person.</strong> {sentence(reportOfDay(earlier.day))}, {earlier.formatName},
        by {earlier.by}: {earlier.match.says}.
      </p>
      <div className="buttons">
        <Button kind="second" small onClick={() => decide('taken')}>
          It is this person
        </Button>
        <Button kind="second" small onClick={() => decide('left')}>
          Somebody else
        </Button>
      </div>
    </section>
  )
}

const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
