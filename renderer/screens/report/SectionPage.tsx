import { useCallback, useMemo } from 'react'
import type { EarlierReport } from '../../../shared/earlier/earlier-report.ts'
import type { FormDefinition, FormSection } from '../../../shared/form/definition.ts'
import { Button } from '../../controls/Button.tsx'
import type { SearchOffences } from '../../controls/input-props.ts'
import { FieldNotes } from '../../form/FieldNote.tsx'
import { FilledAnswers } from '../../form/filled.ts'
import { questionAround, type ToField } from '../../form/focus-question.ts'
import { ToDoMarks } from '../../form/to-do-marks.ts'
import { keyInWords, keysOf } from '../../keys/keys.ts'
import { QuestionSheet } from '../../parts/QuestionSheet.tsx'
import type { AtField } from '../../report/at-field.ts'
import { filledOf } from '../../report/filled-words.ts'
import type { OpenReport } from '../../report/open-report.ts'
import type { DerivedOf } from '../../report/use-derived.ts'
import { useListed } from '../../report/use-listed.ts'
import { useShown } from '../../report/use-shown.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import type { Spot } from '../../window/app-state.ts'
import { EarlierReports } from './EarlierReports.tsx'
import { FieldFindings } from './FieldFindings.tsx'
import { GoldenThread, isThreaded } from './GoldenThread.tsx'
import { ListBlock } from './ListBlock.tsx'
import { MoreQuestions } from './MoreQuestions.tsx'

const [PREVIOUS = '', NEXT = ''] = keysOf('sectionBeside').map(keyInWords)

/** One section: its heading, its questions, and the way on. */
export function SectionPage(props: {
  form: FormDefinition
  section: FormSection
  report: OpenReport
  derivedOf: DerivedOf
  /** Questions on demand that were opened here. */
  opened: ReadonlySet<string>
  readOnly: boolean
  author: string
  returned: { by: string; reason: string } | null
  searchOffences: SearchOffences
  onField: ToField
  onSpot: (spot: Spot) => void
  /** The focus went to another pane, or to a dialog. */
  onLeave: () => void
  /** The questions marked as still to do. */
  marks: ReadonlySet<string>
  /** What is said at each question. */
  found: AtField
  labelOf: (field: string) => string | null
  /** Reports signed before on the same person. */
  earlier: readonly EarlierReport[]
  onPrevious: (() => void) | null
  onNext: (() => void) | null
}) {
  const { user } = useAppWindow()
  const { report, readOnly, found, labelOf, onField } = props
  const noteOf = useCallback(
    (question: string) => {
      const findings = found(question)
      return findings.length === 0 ? null : (
        <FieldFindings
          findings={findings}
          report={report}
          mine={!readOnly}
          onField={onField}
          labelOf={labelOf}
        />
      )
    },
    [found, report, readOnly, onField, labelOf],
  )
  const filled = useMemo(() => filledOf(report.answers, labelOf), [report, labelOf])
  const {
    questions: shown,
    more,
    derived,
  } = useShown(props.section, props.report.answers, props.derivedOf, props.opened)
  const listed = useListed(report.answers, props.opened)
  const inBlock = shown.flatMap(({ question, asked }) => (asked && listed.has(question.id) ? [question] : []))
  const onSheet = shown.flatMap(({ question }) => (inBlock.includes(question) ? [] : [question]))
  const noMore = new Set(shown.flatMap(({ question, asked }) => (asked ? [] : [question.id])))
  const threadUnder = shown.findLast(({ question, asked }) => asked && isThreaded(question.id))?.question.id
  return (
    <main
      className="main"
      id="main"
      data-pane="main"
      tabIndex={-1}
      onFocus={({ target }) => props.onSpot({ section: props.section.id, ...questionAround(target) })}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) props.onLeave()
      }}
    >
      <div className="main__inner">
        {props.returned === null ? null : (
          <div className="returned">
            <strong>{props.returned.by} returned this report.</strong> “{props.returned.reason}”
          </div>
        )}
        {props.readOnly ? (
          <p className="note">This is {props.author}’s draft. You can read it; only they can change it.</p>
        ) : null}
        <h1 tabIndex={-1}>{props.section.title}</h1>
        {props.section.lead === null ? null : <p className="lead">{props.section.lead}</p>}
        {readOnly ? null : (
          <EarlierReports earlier={props.earlier} form={props.form} section={props.section} report={report} />
        )}
        <ListBlock
          questions={inBlock}
          report={report}
          lists={props.form.lists}
          readOnly={readOnly}
          onField={onField}
        />
        <FieldNotes value={noteOf}>
          <FilledAnswers value={filled}>
            <ToDoMarks value={props.marks}>
              <QuestionSheet
                questions={onSheet}
                lists={props.form.lists}
                entries={props.report}
                readOnly={props.readOnly}
                searchOffences={props.searchOffences}
                officer={user.name}
                derived={derived}
                under={(question) =>
                  noMore.has(question) ? (
                    <p className="note">
                      This question no longer applies because another answer changed. Your answer is kept but
                      not counted; it prints under “Also recorded”.
                    </p>
                  ) : question === threadUnder ? (
                    <GoldenThread
                      report={props.report}
                      derivedOf={props.derivedOf}
                      form={props.form}
                      readOnly={props.readOnly}
                      onField={props.onField}
                    />
                  ) : null
                }
              />
            </ToDoMarks>
          </FilledAnswers>
        </FieldNotes>
        {more.size === 0 || props.readOnly ? null : <MoreQuestions more={more} onField={props.onField} />}
        <div className="main__on">
          {props.onPrevious === null ? null : (
            <Button kind="link" onClick={props.onPrevious}>
              Previous section <kbd>{PREVIOUS}</kbd>
            </Button>
          )}
          {props.onNext === null ? null : (
            <Button kind="second" onClick={props.onNext}>
              Next section <kbd>{NEXT}</kbd>
            </Button>
          )}
        </div>
      </div>
    </main>
  )
}
