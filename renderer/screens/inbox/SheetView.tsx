import { Fragment, type ReactNode } from 'react'
import type { CaseSheet } from '../../../shared/handover/case-sheet.ts'
import { inOrder } from '../../parts/in-order.ts'

type Said = CaseSheet['harm'][number]

/** The sheet: when and where first, why here, what is out, the sentence, who may be hurt, how to work with them, whom to ring. */
export function SheetView(props: { sheet: CaseSheet; name: string }) {
  const { sheet } = props
  return (
    <article className="handover-sheet" id="sheet">
      <h1 tabIndex={-1}>
        Handover sheet<span className="vh">: {props.name}</span>
      </h1>
      <div className="handover-sheet__pair">
        <section>
          <h2>First appointment</h2>
          {sheet.appointment === null ? (
            <p className="handover-sheet__big is-owed">None was given. Ring the person.</p>
          ) : (
            <>
              <p className="handover-sheet__big">{sheet.appointment.when}</p>
              {inOrder(sheet.appointment.lines.map(line))}
            </>
          )}
        </section>
        <section>
          <h2>Why the case is here</h2>
          {sheet.why === null ? (
            <p>No allocation was recorded.</p>
          ) : (
            <>
              <p className="handover-sheet__big">{sheet.why.decision}</p>
              {inOrder(sheet.why.grounds.map(line))}
            </>
          )}
        </section>
      </div>
      {sheet.out.length === 0 ? null : (
        <Part title="Still out when the report was signed" wait>
          {inOrder(sheet.out.map(row))}
        </Part>
      )}
      <Part title="The sentence">
        {sheet.sentence === null ? (
          <p>Not sentenced when it was handed over.</p>
        ) : (
          <>
            <p>
              <b>{sheet.sentence.date}.</b> {sheet.sentence.says}
            </p>
            {inOrder(sheet.sentence.parts.map(row))}
          </>
        )}
      </Part>
      {sheet.plan.length === 0 ? null : (
        <Part title="Plan for the rehabilitation days">{inOrder(sheet.plan.map(row))}</Part>
      )}
      <Part title="Who may be hurt, and what keeps them safe">
        {sheet.harm.length === 0 ? null : facts(sheet.harm)}
        {sheet.atRisk.length === 0 ? <p>The report names no victim and no child.</p> : null}
        {inOrder(sheet.atRisk.map(atRisk))}
        <p className="hint">
          Self-harm has no answer of its own in the report: read Needs and strengths, and ask at the first
          appointment.
        </p>
      </Part>
      <Part title="How to work with them">
        {sheet.working.length === 0 ? <p>Nothing is recorded.</p> : facts(sheet.working)}
        <p>Supervised: {sheet.supervisedNow ?? 'by nobody that the report names'}.</p>
      </Part>
      <Part title="Whom to ring">
        <dl className="facts">
          {sheet.ring.map(({ name, as, phone }) => (
            <Fragment key={`${name} ${as}`}>
              <dt>
                {name}, {as}
              </dt>
              <dd>{phone === '' ? 'no number given' : phone}</dd>
            </Fragment>
          ))}
        </dl>
      </Part>
    </article>
  )
}

function Part(props: { title: string; wait?: boolean; children: ReactNode }) {
  return (
    <section className={props.wait === true ? 'handover-sheet__part is-waiting' : 'handover-sheet__part'}>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  )
}

const line = (text: string): ReactNode => <p>{text}</p>

/** A row as its cells, each under what it is. */
const facts = (said: readonly Said[]): ReactNode => (
  <dl className="facts">
    {inOrder(
      said.map(({ label, text }) => (
        <>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </>
      )),
    )}
  </dl>
)

/** A row by what it is, and beside that whatever else it says. */
const row = ([first, ...others]: readonly Said[]): ReactNode =>
  first === undefined ? null : (
    <section className="handover-sheet__row">
      <h3>{first.text}</h3>
      {facts(others)}
    </section>
  )

const atRisk = ({ who, lines, reach }: CaseSheet['atRisk'][number]): ReactNode => (
  <section className="handover-sheet__row">
    <h3>{who}</h3>
    <div>
      {facts(lines)}
      {reach.length === 0 ? null : (
        <details>
          <summary>Name, and how to reach them</summary>
          {facts(reach)}
        </details>
      )}
    </div>
  </section>
)
