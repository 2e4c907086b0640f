import { Fragment, type ReactNode } from 'react'
import type { ReportDocument } from '../../shared/document/document.schema.ts'
import type { LaidNode, LaidReport, LaidSection, Point } from '../../shared/document/laid-report.ts'
import { layOut } from '../../shared/document/layout.ts'
import { scoreColumns } from '../../shared/document/score-words.ts'
import type { PrintedFact } from '../../shared/document/section-parts.ts'
import type { SignatureShown } from '../../shared/document/signatures.ts'
import { assertNever } from '../../shared/lib/assert-never.ts'
import { FindingWords } from '../parts/FindingWords.tsx'
import { inOrder } from '../parts/in-order.ts'
import { AnswerView } from './AnswerView.tsx'
import { columnHead, ScoresTable } from './ScoresTable.tsx'

/** The report as it was signed, in full and with all that the checks found: for whoever decides about it. */
export const laidForReading = (
  document: ReportDocument,
  signatures: readonly SignatureShown[],
): LaidReport => {
  const payloadSha256 = signatures.find(({ role }) => role === 'author')?.payloadSha256 ?? null
  const laid = layOut(document, 'receiver', {
    signing: { signatures, signed: true, payloadSha256 },
    everyFinding: true,
  })
  // What proves a paper is on paper alone: here the signatures themselves stand beside the report.
  return { ...laid, sections: laid.sections.filter(({ nodes }) => nodes.every(({ is }) => is !== 'proof')) }
}

/**
 * A signed report, drawn from the signed payload itself and from nothing else: what is read here is what the
 * signatures stand for.
 */
export function DocumentView({ laid }: { laid: LaidReport }) {
  const { artifacts, title, under, heading, lives, sections } = laid
  return (
    <article className="document">
      <header>
        <p className="document__marking">{artifacts.marking}</p>
        <h1 tabIndex={-1}>{title}</h1>
        <p className="hint">{under}</p>
        <dl className="facts">
          {heading.map(({ label, lines }) => (
            <Fragment key={label}>
              <dt>{label}</dt>
              <dd>{inOrder(lines.map(headingLine))}</dd>
            </Fragment>
          ))}
        </dl>
        {lives === null ? null : <p>{lives}</p>}
      </header>
      {sections.map((section) => (
        <SectionView key={section.id} section={section} />
      ))}
    </article>
  )
}

const SectionView = ({ section }: { section: LaidSection }) => (
  <section id={`document-${section.id}`}>
    {section.title === '' ? null : <h2>{section.title}</h2>}
    {inOrder(section.nodes.map(nodeView))}
  </section>
)

/** One node of a laid-out report, under the heading of its section. */
export function nodeView(node: LaidNode): ReactNode {
  switch (node.is) {
    case 'band':
      return (
        <div className="sentence">
          <h3>{node.label}</h3>
          <p>{node.text}</p>
        </div>
      )
    case 'scores':
      return <ScoresTable {...node} />
    case 'glance':
      return (
        <>
          {factsView(null, node.levels)}
          <ScoresTable is="scores" heads={scoreColumns} scores={node.scores} note={node.note} />
        </>
      )
    case 'abreast':
      return (
        <div className="entry">
          {node.parts.map(({ title, strong, lines }) => (
            <Fragment key={title}>
              <h3>{title}</h3>
              <p>
                <strong>{strong}</strong>
              </p>
              {inOrder(lines.map(lineView))}
            </Fragment>
          ))}
        </div>
      )
    case 'levels':
      return factsView(null, node.facts)
    case 'facts':
      return factsView(node.title, node.facts)
    case 'answer':
      return <AnswerView {...node} />
    case 'points': {
      const points = inOrder(node.points.map(pointView))
      return (
        <div className="entry">
          {node.title === null ? null : <h3>{node.title}</h3>}
          {node.numbered ? <ol>{points}</ol> : <ul>{points}</ul>}
        </div>
      )
    }
    case 'finding': {
      const { finding } = node
      return (
        <div className={`finding finding--${finding.severity}`}>
          <FindingWords finding={finding}>
            {finding.acknowledged === null ? null : (
              <p>
                The author looked at it
                {finding.acknowledged.reason === '' ? '.' : `: “${finding.acknowledged.reason}”`}
              </p>
            )}
          </FindingWords>
        </div>
      )
    }
    case 'proof':
    case 'lines':
      return (
        <div className="entry">
          {node.title === null ? null : <h3>{node.title}</h3>}
          {inOrder(node.lines.map(lineView))}
        </div>
      )
    case 'signatures':
      return (
        <>
          <table className="grid">
            <thead>
              <tr>{inOrder(node.heads.map(columnHead))}</tr>
            </thead>
            <tbody>{inOrder(node.rows.map(signatureRow))}</tbody>
          </table>
          {node.note === null ? null : <p className="hint grid__note">{node.note}</p>}
        </>
      )
    default:
      return assertNever(node, 'node of a laid-out report')
  }
}

/** Short answers that follow each other, a line each. */
const factsView = (title: string | null, facts: readonly PrintedFact[]): ReactNode => (
  <>
    {title === null ? null : <h3 className="entry__title">{title}</h3>}
    {inOrder(facts.map(factView))}
  </>
)

const factView = ({ label, text }: PrintedFact): ReactNode => (
  <div className="entry entry--line">
    <h3>{label}</h3>
    <p className="entry__text">{text}</p>
  </div>
)

const pointView = ({ lead, text }: Point): ReactNode => (
  <li>
    <strong>{lead}</strong> {text}
  </li>
)

const headingLine = (line: string): ReactNode => <bdi className="document__line">{line}</bdi>
const lineView = (line: string): ReactNode => <p>{line}</p>
const cellView = (text: string): ReactNode => <td>{text}</td>
const signatureRow = (cells: readonly string[]): ReactNode => <tr>{inOrder(cells.map(cellView))}</tr>
