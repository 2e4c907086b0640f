import type { Wording } from '../../../shared/document/shown.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import { formInWords } from '../../../shared/form/formats.ts'
import { onDemandIn, shownIn } from '../../../shared/form/journey.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import type { DerivedFacts } from '../../../shared/record/derived-fact.ts'
import type { PaletteEntry } from '../../window/palette.ts'
import { answerInWords } from './answers-in-words.ts'
import type { SidePanelTab } from './SidePanel.tsx'

type DeskActions = {
  toSection(id: string): void
  toField(id: string, row?: string | null): void
  nextToDo(): void
  nextText(): void
  find(replacing: boolean): void
  showTab(tab: SidePanelTab): void
  sign(): void
  /** The formats that the report can be made. */
  others: readonly FormDefinition[]
  upgrade(format: string): void
  discard(): void
}

const TABS: readonly (readonly [SidePanelTab, string])[] = [
  ['now', 'Show what the report needs now'],
  ['risk', 'Show the scores'],
  ['proposal', 'Show the proposal in a sentence'],
  ['history', 'Show the history'],
  ['preview', 'Show the printed report'],
]

/** What Ctrl+K offers on the report page: sections, things to do, every question that is asked, and its answer by its words. */
export function deskEntries(
  form: FormDefinition,
  answers: Answers,
  derived: DerivedFacts,
  offences: Wording['offences'],
  desk: DeskActions,
): readonly PaletteEntry[] {
  const asked = form.sections.flatMap((section) =>
    shownIn(section, answers, derived).map(({ question }) => ({ section, question })),
  )
  return [
    ...form.sections.map((section) => ({
      kind: 'Section',
      label: section.title,
      run: () => desk.toSection(section.id),
    })),
    { kind: 'Action', label: 'Next thing to do', key: 'nextToDo', run: desk.nextToDo },
    { kind: 'Action', label: 'Next empty text', key: 'nextText', run: desk.nextText },
    { kind: 'Action', label: 'Find in the report', key: 'findText', run: () => desk.find(false) },
    { kind: 'Action', label: 'Replace in the report', key: 'replaceText', run: () => desk.find(true) },
    { kind: 'Action', label: 'Sign the report', run: desk.sign },
    ...TABS.map(([tab, label]) => ({ kind: 'Action', label, run: () => desk.showTab(tab) })),
    ...desk.others.map((other) => ({
      kind: 'Action',
      label: `Make this ${formInWords(other)}`,
      run: () => desk.upgrade(other.format),
    })),
    { kind: 'Action', label: 'Discard this draft', run: desk.discard },
    ...asked.map(({ section, question }) => ({
      kind: section.title,
      label: question.label,
      run: () => desk.toField(question.id),
    })),
    ...form.sections.flatMap((section) =>
      [...onDemandIn(section, answers, derived)].map(([open, [first = '']]) => ({
        kind: section.title,
        label: open,
        run: () => desk.toField(first),
      })),
    ),
    ...asked.flatMap(({ question }) =>
      answerInWords(question, answers[question.id], { lists: form.lists, offences }).map(
        ({ row, words }) => ({
          kind: 'Answer',
          label: question.label,
          text: words,
          run: () => desk.toField(question.id, row),
        }),
      ),
    ),
  ]
}
