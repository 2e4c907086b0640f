import { shownAnswer } from '../../../shared/document/shown.ts'
import { shownInLine } from '../../../shared/document/shown-in-line.ts'
import { type EarlierBlock, type EarlierReport, reportOfDay } from '../../../shared/earlier/earlier-report.ts'
import { CARRIED, decisionOn, type Fact, factsOf, taken, withDecision } from '../../../shared/earlier/take.ts'
import type { FormDefinition, FormSection } from '../../../shared/form/definition.ts'
import { courtTime, longDate } from '../../../shared/lib/dates.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import { useSettledAnswers } from '../../autosave/use-answers.ts'
import { now } from '../../client/now.ts'
import { Button } from '../../controls/Button.tsx'
import type { OpenReport } from '../../report/open-report.ts'
import { questionOf } from '../../report/section-of-field.ts'
import { useAppWindow } from '../../window/AppContext.tsx'

type Offered = {
  readonly earlier: EarlierReport
  readonly block: EarlierBlock
  readonly facts: readonly Fact[]
}

/** The blocks that stand in this section: each of the newest report that holds it and was not left. */
export function EarlierBlocks(props: {
  earlier: readonly EarlierReport[]
  form: FormDefinition
  section: FormSection
  report: OpenReport
}) {
  const { form, section, report } = props
  const { user } = useAppWindow()
  const answers = useSettledAnswers(report.answers)
  const offered = offeredIn(props.earlier, form, section, answers)
  const left = props.earlier.flatMap((earlier) =>
    earlier.blocks
      .filter((block) => stands(block, section) && decisionOn(answers, earlier.id, block.id)?.is === 'left')
      .map((block) => ({ earlier, block })),
  )
  const pressed = () => ({ now: courtTime(now()), me: user.name })
  const take = ({ earlier, block }: Offered) =>
    report.answerAll(
      taken(earlier, asked(block, form), report.answers.all(), pressed()),
      `${block.title}, taken from ${reportOfDay(earlier.day)}`,
    )
  const decide = (earlier: EarlierReport, block: EarlierBlock, is: 'left' | null) => {
    const { now: at, me: by } = pressed()
    const on = { report: earlier.id, block: block.id }
    report.answer(CARRIED, withDecision(report.answers.all(), on, is === null ? null : { is, at, by }), {
      words: `${block.title}, of ${reportOfDay(earlier.day)}, ${is === null ? 'shown again' : 'left'}`,
      typing: null,
    })
  }
  return (
    <>
      {offered.map((one) => (
        <Block
          key={`${one.earlier.id} ${one.block.id}`}
          offered={one}
          form={form}
          onTake={() => take(one)}
          onLeave={() => decide(one.earlier, one.block, 'left')}
        />
      ))}
      {left.map(({ earlier, block }) => (
        <p key={`${earlier.id} ${block.id}`} className="earlier__left">
          {block.title}, of {reportOfDay(earlier.day)}: left.{' '}
          <Button kind="quiet" onClick={() => decide(earlier, block, null)}>
            Show it again
          </Button>
        </p>
      ))}
    </>
  )
}

/** A block belongs to the section that asks the first of what it holds. */
const stands = ({ answers }: EarlierBlock, section: FormSection): boolean =>
  section.questions.some(({ id }) => Object.hasOwn(answers, id))

/** Without what this form does not ask. */
const asked = (block: EarlierBlock, form: FormDefinition): EarlierBlock => ({
  ...block,
  answers: Object.fromEntries(
    Object.entries(block.answers).filter(([id]) => questionOf(form, id) !== undefined),
  ),
})

function offeredIn(
  earlier: readonly EarlierReport[],
  form: FormDefinition,
  section: FormSection,
  answers: Answers,
): readonly Offered[] {
  const offered = earlier.flatMap((one) =>
    one.blocks.flatMap((block): readonly Offered[] => {
      const facts = factsOf(asked(block, form), answers)
      const decided = decisionOn(answers, one.id, block.id)
      return decided !== null || facts.every(({ is }) => is === 'same')
        ? []
        : [{ earlier: one, block, facts }]
    }),
  )
  return offered.filter(
    ({ block, facts }, index) =>
      section.questions.some(({ id }) => id === facts[0]?.question) &&
      offered.findIndex((other) => other.block.id === block.id) === index &&
      !earlier.some(({ id }) => decisionOn(answers, id, block.id)?.is === 'taken'),
  )
}

function Block(props: { offered: Offered; form: FormDefinition; onTake: () => void; onLeave: () => void }) {
  const { form } = props
  const { earlier, block, facts } = props.offered
  const { tables } = useAppWindow()
  const wording = { lists: form.lists, offences: tables.offences }
  const heading = `As recorded on ${longDate(earlier.day)} by ${earlier.by}`
  const nothingNew = facts.every(({ is }) => is !== 'new')
  return (
    <section className="earlier" aria-label={`${block.title}, as recorded before`}>
      <p className="earlier__from">{heading}</p>
      <h2 className="earlier__title">{block.title}</h2>
      <dl>
        {facts.flatMap((fact) => {
          const question = questionOf(form, fact.question)
          return question === undefined
            ? []
            : [
                <div key={fact.question}>
                  <dt>{question.onPaper ?? question.label}</dt>
                  <dd>
                    {shownInLine(shownAnswer(question, fact.earlier, wording))}
                    {fact.is === 'new' ? null : (
                      <span className="earlier__note">
                        {fact.is === 'same' ? 'as it stands here' : 'differs: what you wrote stays'}
                      </span>
                    )}
                  </dd>
                </div>,
              ]
        })}
      </dl>
      <div className="buttons">
        {nothingNew ? null : (
          <Button kind="second" small onClick={props.onTake}>
            Take
          </Button>
        )}
        <Button kind="second" small onClick={props.onLeave}>
          Leave
        </Button>
      </div>
    </section>
  )
}
