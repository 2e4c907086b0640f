import { lazy, Suspense } from 'react'
import type { ToDo } from '../../../shared/assessment/open.ts'
import type { ReportView } from '../../../shared/contract/commands.ts'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import { Tabs } from '../../parts/Tabs.tsx'
import { CaseSide } from '../../report/CaseSide.tsx'
import type { Insight } from '../../report/insight.ts'
import type { OpenReport } from '../../report/open-report.ts'
import { HistoryPane } from './HistoryPane.tsx'
import { NowPane } from './NowPane.tsx'
import { ProposalPane } from './ProposalPane.tsx'
import { RiskPane } from './RiskPane.tsx'

/** pdf.js is larger than the rest of the window, so it is loaded only when a page is shown. */
const PreviewPane = lazy(async () => ({ default: (await import('./PreviewPane.tsx')).PreviewPane }))

export type SidePanelTab = 'now' | 'risk' | 'proposal' | 'history' | 'preview'

/** What the report needs now, and four other ways of looking at it. */
export function SidePanel(props: {
  tab: SidePanelTab
  onTab: (tab: SidePanelTab) => void
  insight: Insight
  form: FormDefinition
  sectionId: string
  view: ReportView
  report: OpenReport
  called: readonly ToDo[]
  onField: (field: string, row?: string | null) => void
  onSection: (id: string) => void
}) {
  const { insight, onField } = props
  const stops = insight.open.stops.length
  return (
    <CaseSide label="What the report needs" mine={props.view.may.save ? props.report : null}>
      <Tabs<SidePanelTab>
        label="Beside the report"
        tabs={[
          {
            name: 'now',
            label: 'Now',
            count: stops,
            countSays: stops === 1 ? 'stop' : 'stops',
          },
          { name: 'risk', label: 'Risk' },
          ...(insight.labelOf('proposal.order') === null
            ? []
            : [{ name: 'proposal', label: 'Proposal' } as const]),
          { name: 'history', label: 'History' },
          { name: 'preview', label: 'Preview' },
        ]}
        chosen={props.tab}
        onChoose={props.onTab}
      >
        {props.tab === 'now' ? (
          <NowPane
            insight={insight}
            form={props.form}
            sectionId={props.sectionId}
            report={props.report}
            mine={props.view.may.save}
            called={props.called}
            onField={onField}
            onSection={props.onSection}
          />
        ) : null}
        {props.tab === 'risk' ? <RiskPane insight={insight} onField={onField} /> : null}
        {props.tab === 'proposal' ? (
          <ProposalPane insight={insight} report={props.report} onField={onField} />
        ) : null}
        {props.tab === 'history' ? <HistoryPane report={props.report} /> : null}
        {props.tab === 'preview' ? (
          <Suspense fallback={<p className="hint">Opening the printed report.</p>}>
            <PreviewPane view={props.view} report={props.report} copy="draft" />
          </Suspense>
        ) : null}
      </Tabs>
    </CaseSide>
  )
}
