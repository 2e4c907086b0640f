import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import type { EarlierReport } from '../../../shared/earlier/earlier-report.ts'
import { personKnown } from '../../../shared/earlier/same-person.ts'
import { isOnPerson } from '../../../shared/earlier/take.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import { fills } from '../../../shared/form/fills.ts'
import { formsOffered } from '../../../shared/form/formats.ts'
import { courtTime } from '../../../shared/lib/dates.ts'
import { must } from '../../../shared/lib/must.ts'
import { oneLine } from '../../../shared/lib/one-line.ts'
import { readCase } from '../../../shared/record/case.ts'
import { listedQuestions } from '../../../shared/record/marks.ts'
import { useSettledAnswers } from '../../autosave/use-answers.ts'
import { saveAll } from '../../autosave/use-open-entries.ts'
import { now } from '../../client/now.ts'
import { useQuery } from '../../client/use-query.ts'
import { toNextMisspelt } from '../../editor/misspelt.ts'
import { OpenReportId } from '../../form/ReportInput.tsx'
import { useKeys } from '../../keys/use-keys.ts'
import { DiscardDraft } from '../../parts/DiscardDraft.tsx'
import { courtKey, Frame } from '../../parts/Frame.tsx'
import { UndoStatus } from '../../parts/UndoStatus.tsx'
import { useAtField } from '../../report/at-field.ts'
import { useBeside } from '../../report/beside.ts'
import { formOf } from '../../report/forms.ts'
import { summarise } from '../../report/insight.ts'
import { ReportBar } from '../../report/ReportBar.tsx'
import { openedWith, questionOf, sectionOfField } from '../../report/section-of-field.ts'
import { useDerived } from '../../report/use-derived.ts'
import { useMarks } from '../../report/use-marks.ts'
import { useNamesKnown } from '../../report/use-names-known.ts'
import { useNewToDo } from '../../report/use-new-to-do.ts'
import { useOpenReport } from '../../report/use-open-report.ts'
import { useVisited } from '../../report/use-visited.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import type { Spot } from '../../window/app-state.ts'
import { useOffer } from '../../window/use-offer.ts'
import { ConflictDialog } from './ConflictDialog.tsx'
import { FindBar } from './FindBar.tsx'
import { Formats } from './FindingWays.tsx'
import { focusField } from './focus.ts'
import { emptyTexts, nextAfter } from './next-open.ts'
import { deskEntries } from './palette-entries.ts'
import { SectionNavigation } from './SectionNavigation.tsx'
import { SectionPage } from './SectionPage.tsx'
import { SidePanel, type SidePanelTab } from './SidePanel.tsx'
import { SignDialog } from './SignDialog.tsx'
import { type FormatWanted, UpgradeDialog } from './UpgradeDialog.tsx'

type OpenDialog = 'nothing' | 'sign' | 'discard' | FormatWanted

const NONE_EARLIER: readonly EarlierReport[] = []

/** The report page: its sections, the section being written, and what the report still needs. */
export function ReportEditor(props: {
  view: ReportView
  onView: (view: ReportView) => void
  /** Made one of another format, from this one. */
  onFormat: (view: ReportView, from: FormDefinition) => void
  /** The change of format that Ctrl+Z takes back once nothing typed since is left to undo; null where there is none. */
  changed: { words: string; undo: (rev: number) => void } | null
  /** Null where the report proposes nothing that a bench could hear. */
  onCourt: (() => void) | null
}) {
  const { view, onView } = props
  const { nameOf, reference, tables, searchOffences, spot, keepSpot, go, user } = useAppWindow()
  const form = formOf(reference.forms, view)
  const derivedOf = useDerived(form, view.author.grade, tables)
  const { report, theirs } = useOpenReport(view, (before, change) =>
    fills(form, before, change, { now: courtTime(now()), me: user.name }, derivedOf),
  )
  const answers = useSettledAnswers(report.answers)
  useNamesKnown(form, answers)
  const returned = view.state.is === 'draft' ? view.state.returned : null
  const returnedBy = returned === null ? null : nameOf(returned.by)
  const person = personKnown(readCase(answers, form.lists))
  const { value: earlierKnown } = useQuery('report.earlier', { id: view.id, person })
  const earlier = earlierKnown ?? NONE_EARLIER
  const insight = useMemo(
    () =>
      summarise(
        {
          form,
          answers,
          authorGrade: view.author.grade,
          returnedBy,
          earlier: earlier.filter((one) => isOnPerson(one, answers)).map(({ risk }) => risk),
        },
        tables,
      ),
    [form, answers, view.author.grade, returnedBy, earlier, tables],
  )
  const [sectionId, setSectionId] = useState(
    form.sections.find(({ id }) => id === spot?.section)?.id ?? form.sections[0]?.id ?? '',
  )
  /** What stands in the block of the court's list is opened as a whole. */
  const openedFor = useCallback(
    (field: string): Iterable<string> => {
      const listed = listedQuestions(report.answers.all())
      return listed.has(field) ? listed : openedWith(form, field)
    },
    [form, report],
  )
  const [opened, setOpened] = useState<ReadonlySet<string>>(() => new Set(openedFor(spot?.field ?? '')))
  const [tab, setTab] = useState<SidePanelTab>('now')
  const { shown } = useBeside()
  const [openDialog, setOpenDialog] = useState<OpenDialog>('nothing')
  const [finding, setFinding] = useState<{ wanted: string; replacing: boolean } | null>(null)
  const [goal, setGoal] = useState<{ field: string | null; row: string | null }>({
    field: spot?.field ?? null,
    row: spot?.row ?? null,
  })

  const { visited, enter, leave } = useVisited(view)
  const here = useRef<Spot>({ section: sectionId, field: null, row: null })
  const onSpot = useCallback(
    (next: Spot) => {
      here.current = next
      keepSpot(next)
      enter(next)
    },
    [keepSpot, enter],
  )
  const marks = useMarks(view.may.save ? insight.open.toDo : [], visited)

  const others = useMemo(
    () =>
      view.may.save
        ? formsOffered(reference.forms, tables.today).filter(({ format }) => format !== form.format)
        : [],
    [view.may.save, reference.forms, tables.today, form.format],
  )
  const usual = others.find(({ format }) => format === form.upgradesTo[0]) ?? null
  const formats = useMemo(() => ({ others, make: setOpenDialog }), [others])
  const found = useAtField(insight.open)
  const called = useNewToDo(insight.open.toDo, answers)
  const labelOf = useCallback((field: string) => questionOf(form, field)?.label ?? null, [form])

  const at = form.sections.findIndex((section) => section.id === sectionId)
  const section = must(form.sections[at], 'the section is chosen from the form')

  const toSection = useCallback((id: string) => {
    setOpenDialog('nothing')
    setSectionId(id)
    setGoal({ field: null, row: null })
  }, [])
  const toField = useCallback(
    (field: string, row: string | null = null) => {
      const found = sectionOfField(form, field)
      if (found === null) return
      setOpenDialog('nothing')
      setSectionId(found)
      setOpened((before) => new Set([...before, ...openedFor(field)]))
      setGoal({ field, row })
    },
    [form, openedFor],
  )
  // After the section is drawn, and after a dialog that was open has given the focus back.
  useEffect(() => {
    const soon = setTimeout(() => focusField(goal.field, goal.row), 0)
    return () => clearTimeout(soon)
  }, [goal])

  const step = (by: number) => {
    const next = form.sections[at + by]
    if (next !== undefined) toSection(next.id)
  }
  const [says, setSays] = useState('')
  const nextToDo = () => {
    const open = insight.open.toDo.flatMap(({ question, groups }) =>
      question === null ? [] : [{ question, line: groups?.left[0]?.line ?? null }],
    )
    const next = nextAfter(form, open, here.current)
    setSays(next === null ? 'Nothing is left to do.' : '')
    if (next !== null) toField(next.question, next.line)
  }
  const nextText = () => {
    const answers = report.answers.all()
    const next = nextAfter(form, emptyTexts(form, answers, derivedOf(answers)), here.current)
    setSays(next === null ? 'No text is empty.' : '')
    if (next !== null) toField(next.question)
  }
  const find = (replacing: boolean) =>
    setFinding({ wanted: (getSelection()?.toString().split('\n')[0] ?? '').slice(0, 100), replacing })
  useKeys({
    sectionBeside: (which) => step(which === 0 ? -1 : 1),
    section: (which) => {
      const chosen = form.sections[which]
      if (chosen !== undefined) toSection(chosen.id)
    },
    nextToDo,
    nextText,
    findText: () => find(false),
    replaceText: () => find(true),
    misspelt: () => setSays(toNextMisspelt() ? '' : 'No misspelt word is marked on this page.'),
  })

  useOffer(() =>
    deskEntries(form, report.answers.all(), derivedOf(report.answers.all()), tables.offences, {
      toSection,
      toField,
      nextToDo,
      nextText,
      find,
      showTab: setTab,
      sign: () => setOpenDialog('sign'),
      others,
      upgrade: (format) => setOpenDialog({ format, because: '' }),
      discard: () => setOpenDialog('discard'),
    }),
  )

  const close = () => setOpenDialog('nothing')
  const page = (
    <Frame
      title={section.title}
      columns={shown === 'papers' ? 'papers' : tab === 'preview' ? 'preview' : 'desk'}
      keys={[
        { key: 'sectionBeside', does: 'section' },
        { key: 'nextToDo', does: 'next to do', run: nextToDo },
        { key: 'pane', does: 'next pane' },
        ...(props.onCourt === null ? [] : [courtKey(props.onCourt)]),
      ]}
      status={
        <>
          <UndoStatus
            entries={report}
            onElsewhere={toField}
            before={
              props.changed && {
                words: props.changed.words,
                undo: () =>
                  void saveAll(report).then((saved) => saved && props.changed?.undo(report.saving.rev())),
              }
            }
          />
          <span role="status">{says}</span>
        </>
      }
      bar={<ReportBar form={form} answers={answers} report={report} onStart={() => go({ at: 'start' })} />}
    >
      <SectionNavigation
        form={form}
        insight={insight}
        sectionId={sectionId}
        onSection={toSection}
        visited={visited}
        view={view}
        onCourt={props.onCourt}
        onSign={() => setOpenDialog('sign')}
        upgrade={
          others.length === 0
            ? null
            : { to: usual, onChoose: () => setOpenDialog({ format: usual?.format ?? '', because: '' }) }
        }
        onDiscard={() => setOpenDialog('discard')}
      />
      <SectionPage
        key={section.id}
        form={form}
        section={section}
        report={report}
        derivedOf={derivedOf}
        opened={opened}
        onPrevious={at > 0 ? () => step(-1) : null}
        onNext={at < form.sections.length - 1 ? () => step(1) : null}
        readOnly={!view.may.save}
        author={view.author.name}
        searchOffences={searchOffences}
        onField={toField}
        onSpot={onSpot}
        onLeave={leave}
        marks={marks}
        found={found}
        labelOf={labelOf}
        earlier={earlier}
        returned={returned === null ? null : { by: nameOf(returned.by), reason: returned.reason }}
      />
      <SidePanel
        tab={tab}
        onTab={setTab}
        insight={insight}
        form={form}
        sectionId={section.id}
        view={view}
        report={report}
        called={called}
        onField={toField}
        onSection={toSection}
      />
      {finding === null ? null : (
        <FindBar
          key={`${finding.wanted} ${finding.replacing}`}
          form={form}
          report={report}
          sectionId={section.id}
          wanted={finding.wanted}
          replacing={finding.replacing}
          readOnly={!view.may.save}
          onSection={setSectionId}
          onClose={() => setFinding(null)}
        />
      )}
      {theirs === null ? null : <ConflictDialog form={form} report={report} theirs={theirs} />}
      {openDialog === 'sign' ? (
        <SignDialog
          view={view}
          report={report}
          insight={insight}
          form={form}
          onField={toField}
          onRead={() => {
            setOpenDialog('nothing')
            setTab('preview')
          }}
          onSigned={onView}
          onClose={close}
        />
      ) : null}
      {typeof openDialog === 'object' ? (
        <UpgradeDialog
          view={view}
          form={form}
          others={others}
          wanted={openDialog}
          report={report}
          onChanged={(changed) => props.onFormat(changed, form)}
          onClose={close}
        />
      ) : null}
      {openDialog === 'discard' ? (
        <DiscardDraft
          report={{
            id: view.id,
            name: oneLine(readCase(answers, form.lists).text('person.name')),
            formatName: form.name,
          }}
          onClose={close}
          onDiscarded={() => go({ at: 'start' })}
        />
      ) : null}
    </Frame>
  )
  return (
    <OpenReportId value={view.id}>
      <Formats value={formats}>{page}</Formats>
    </OpenReportId>
  )
}
