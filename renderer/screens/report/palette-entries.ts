import type { FormDefinition } from '../../../shared/form/definition.ts'
import { onDemandIn, shownIn } from '../../../shared/form/journey.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import type { DerivedFacts } from '../../../shared/record/derived-fact.ts'
import type { PaletteEntry } from '../../window/palette.ts'
import type { SidePanelTab } from './SidePanel.tsx'

type DeskActions = {
  toSection(id: string): void
  toField(id: string): void
  showTab(tab: SidePanelTab): void
  sign(): void
  upgrade(): void
  discard(): void
}

const TABS: readonly (readonly [SidePanelTab, string])[] = [
  ['now', 'Show what the report needs now'],
  ['risk', 'Show the scores'],
  ['proposal', 'Show the proposal in a sentence'],
  ['history', 'Show the history'],
  ['preview', 'Show the printed report'],
]

/** What Ctrl+K offers on the report page: sections first, then things to do, then every question that is asked. */
export function deskEntries(
  form: FormDefinition,
  answers: Answers,
  derived: DerivedFacts,
  desk: DeskActions,
): PaletteEntry[] {
  return [
    ...form.sections.map((section) => ({
      kind: 'Section',
      label: section.title,
      run: () => desk.toSection(section.id),
    })),
    { kind: 'Action', label: 'Sign the report', run: desk.sign },
    ...TABS.map(([tab, label]) => ({ kind: 'Action', label, run: () => desk.showTab(tab) })),
    ...(form.format === 'oral'
      ? [{ kind: 'Action', label: 'Make this a short-format report', run: desk.upgrade }]
      : []),
    { kind: 'Action', label: 'Discard this draft', run: desk.discard },
    ...form.sections.flatMap((section) => [
      ...shownIn(section, answers, derived).map(({ question }) => ({
        kind: section.title,
        label: question.label,
        run: () => desk.toField(question.id),
      })),
      ...[...onDemandIn(section, answers, derived)].map(([open, [first = '']]) => ({
        kind: section.title,
        label: open,
        run: () => desk.toField(first),
      })),
    ]),
  ]
}
