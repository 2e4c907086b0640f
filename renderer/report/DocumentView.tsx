import type { DocumentSection, ReportDocument } from '../../shared/document/document.schema.ts'
import { isAbout, type PrintedFact, sectionParts } from '../../shared/document/section-parts.ts'
import { outstandingChecks } from '../../shared/document/table-layout.ts'
import { longDate } from '../../shared/lib/dates.ts'
import { FindingWords } from '../parts/FindingWords.tsx'
import { EntryView } from './EntryView.tsx'
import { ScoresTable } from './ScoresTable.tsx'

/**
 * The report as it was signed, drawn from the signed payload itself and from nothing else: what is read
 * here is what the signatures stand for.
 */
export function DocumentView(props: { document: ReportDocument }) {
  const { document } = props
  const { heading } = document
  const outstanding = outstandingChecks(document)
  return (
    <article className="document">
      <header>
        <p className="document__marking">{document.marking}</p>
        <h1 tabIndex={-1}>{document.title}</h1>
        <p className="hint">{document.statuteLine}</p>
        <dl className="facts">
          <Fact label="Name" value={heading.name} />
          <Fact
            label="Date of birth"
            value={
              heading.dateOfBirth === null
                ? ''
                : `${longDate(heading.dateOfBirth)}${heading.ageAtHearing === null ? '' : `, ${heading.ageAtHearing} at the hearing`}`
            }
          />
          <Fact label="CRN" value={heading.crn} />
          <Fact label="PNC" value={heading.pnc} />
          <Fact label="Court" value={heading.court} />
          <Fact label="Hearing" value={heading.hearingDate === null ? '' : longDate(heading.hearingDate)} />
          <Fact
            label="Author"
            value={`${document.author.name}, ${document.author.grade}, ${document.author.office}`}
          />
        </dl>
      </header>
      {document.sections.map((section) => (
        <SectionView key={section.id} section={section} document={document} outstanding={outstanding} />
      ))}
      {document.findings.length === 0 ? null : (
        <section id="document-findings">
          <h2>What the checks found when it was signed</h2>
          <ul className="findings">
            {document.findings.map((finding) => (
              <li
                key={`${finding.id} ${finding.field ?? ''} ${finding.says}`}
                className={`finding finding--${finding.severity}`}
              >
                <FindingWords finding={finding}>
                  {finding.acknowledged === null ? null : (
                    <p>
                      The author looked at it
                      {finding.acknowledged.reason === '' ? '.' : `: “${finding.acknowledged.reason}”`}
                    </p>
                  )}
                </FindingWords>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

function Fact(props: { label: string; value: string }) {
  if (props.value === '') return null
  return (
    <>
      <dt>{props.label}</dt>
      <dd>
        <bdi>{props.value}</bdi>
      </dd>
    </>
  )
}

/** A section as it prints: the proposed sentence and the scores stand where they stand on paper. */
function SectionView(props: {
  section: DocumentSection
  document: ReportDocument
  outstanding: ReadonlySet<number>
}) {
  const { section, document } = props
  return (
    <section id={`document-${section.id}`}>
      <h2>{section.title}</h2>
      {isAbout(section, 'proposal.') && document.proposedSentence !== null ? (
        <div className="sentence">
          <h3>Proposed sentence</h3>
          <p>{document.proposedSentence}</p>
        </div>
      ) : null}
      {isAbout(section, 'likelihood.') ? <ScoresTable worksheets={document.worksheets} /> : null}
      {sectionParts(section).map((part) =>
        part.as === 'entry' ? (
          <EntryView key={part.entry.question} entry={part.entry} outstanding={props.outstanding} />
        ) : (
          <FactsView
            key={part.facts[0]?.label}
            title={part.as === 'facts' ? part.title : null}
            facts={part.facts}
          />
        ),
      )}
    </section>
  )
}

/** Short answers that follow each other, a line each. */
function FactsView(props: { title: string | null; facts: readonly PrintedFact[] }) {
  return (
    <>
      {props.title === null ? null : <h3 className="entry__title">{props.title}</h3>}
      {props.facts.map(({ label, text }) => (
        <div key={label} className="entry entry--line">
          <h3>{label}</h3>
          <p className="entry__text">{text}</p>
        </div>
      ))}
    </>
  )
}
