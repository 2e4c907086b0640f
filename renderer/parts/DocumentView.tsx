import { assertNever } from '../../shared/lib/assert-never.ts'
import { longDate } from '../../shared/lib/dates.ts'
import type { CellShown, DocumentEntry, ReportDocument, Shown } from '../../shared/report/document.schema.ts'
import { plainText } from '../../shared/report/rich-text.ts'
import { FindingWords } from './FindingWords.tsx'
import { inOrder } from './in-order.ts'
import { RichTextView } from './RichTextView.tsx'

/**
 * The report as it was signed, drawn from the signed payload itself and from nothing else: what is read
 * here is what the signatures stand for.
 */
export function DocumentView(props: { document: ReportDocument }) {
  const { document } = props
  const { heading } = document
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
      {document.proposedSentence === null ? null : (
        <section id="document-proposal">
          <h2>Proposed sentence</h2>
          <p className="sentence">{document.proposedSentence}</p>
        </section>
      )}
      {document.sections.map((section) => (
        <section key={section.id} id={`document-${section.id}`}>
          <h2>{section.title}</h2>
          {section.entries.map((entry) => (
            <Entry key={entry.question} entry={entry} />
          ))}
        </section>
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

function Entry(props: { entry: DocumentEntry }) {
  const { entry } = props
  return (
    <div
      className={`entry${entry.shown.as === 'text' ? ' entry--line' : ''}${entry.restricted ? ' entry--restricted' : ''}`}
    >
      <h3>
        {entry.label}
        {entry.restricted ? <span className="entry__restricted"> RESTRICTED</span> : null}
      </h3>
      {isBlank(entry.shown) ? <p className="hint">Not answered</p> : <ShownView shown={entry.shown} />}
    </div>
  )
}

function isBlank(shown: Shown): boolean {
  switch (shown.as) {
    case 'text':
      return shown.text === ''
    case 'list':
      return shown.items.length === 0
    case 'richText':
      return plainText(shown.richText).trim() === ''
    case 'table':
      return shown.rows.length === 0
  }
}

function ShownView(props: { shown: Shown }) {
  const { shown } = props
  switch (shown.as) {
    case 'text':
      return <p className="entry__text">{shown.text}</p>
    case 'list':
      return (
        <ul className="govuk-list govuk-list--bullet">
          {shown.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'richText':
      return <RichTextView richText={shown.richText} />
    case 'table':
      return inOrder(shown.rows.map((cells) => rowView(cells, shown.columns)))
    default:
      return assertNever(shown, 'kind of answer shown')
  }
}

function rowView(cells: readonly CellShown[], columns: readonly string[]) {
  return (
    <dl className="facts facts--row">
      {inOrder(cells.map((cell, column) => cellView(cell, columns[column] ?? '')))}
    </dl>
  )
}

function cellView(cell: CellShown, label: string) {
  if (cell.text === '') return null
  return (
    <div className={cell.restricted ? 'restricted' : undefined}>
      <dt>{label}</dt>
      <dd>
        {cell.restricted ? <span className="entry__restricted">RESTRICTED </span> : null}
        {cell.text}
      </dd>
    </div>
  )
}
