import { receiverOf } from '../../../shared/allocation/receiver-of.ts'
import { ROUTES, routeOf } from '../../../shared/allocation/route.ts'
import type { Reference, ReportView } from '../../../shared/contract/commands.ts'
import { receiptInWords } from '../../../shared/handover/receipt.schema.ts'
import { receiptDue } from '../../../shared/handover/receipt-due.ts'
import { longDate, longInstant, readDate } from '../../../shared/lib/dates.ts'
import { asSentence, counted } from '../../../shared/lib/words.ts'
import { inCustodyInWords } from '../../../shared/record/custody.ts'
import { deliveryInWords } from '../../../shared/record/delivery.ts'
import { firstAppointmentInWords, type HearingResult } from '../../../shared/record/result.ts'
import { dayInWords } from '../../parts/day-words.ts'
import { STEP_NAMES, type StepId } from './after-steps.ts'
import { LookedAtTable } from './LookedAtTable.tsx'
import type { StepWords } from './Step.tsx'

type Known = Reference['allocation']

const OUTCOMES: Readonly<Record<HearingResult['outcome'], string>> = {
  asProposed: 'Sentenced as proposed',
  partly: 'Sentenced partly as proposed',
  otherwise: 'Sentenced otherwise than proposed',
  adjourned: 'Adjourned',
}

/** What a step says of itself while it is not worked at: what was done, else what it will need. */
export const stepWords: Readonly<Record<StepId, (view: ReportView, known: Known) => StepWords>> = {
  deliver: ({ delivery }) => {
    if (delivery === null)
      return {
        title: STEP_NAMES.deliver,
        says: (
          <p>When, by whom and to which bench it was given. Whoever gave it, or a colleague, records it.</p>
        ),
      }
    const [, ...asked] = deliveryInWords(delivery)
    return {
      title: 'Delivered in court',
      when: [longDate(delivery.date), ...(delivery.time === null ? [] : [delivery.time])].join(', '),
      says: <p>{[`By ${delivery.by}: ${delivery.bench}.`, ...asked].join(' ')}</p>,
    }
  },

  result: ({ result }) =>
    result === null
      ? { title: STEP_NAMES.result, says: <p>What the court did. Any officer of the team may record it.</p> }
      : {
          title: OUTCOMES[result.outcome],
          when: longDate(result.date),
          says: <p>{result.sentence}</p>,
        },

  allocation: ({ allocation }) => {
    const record = allocation?.record
    if (record === undefined)
      return {
        title: STEP_NAMES.allocation,
        says: (
          <p>
            Worked out from the sentence, the signed report and a few questions about the person. Any officer
            records what the rules decide; an SPO settles what they leave open.
          </p>
        ),
      }
    const when = `${longInstant(record.at)}, by ${record.by.name}, ${record.by.grade}`
    if (allocation?.stands !== true)
      return {
        title: STEP_NAMES.allocation,
        says: <p>The result has been recorded again since then. This allocation no longer applies.</p>,
      }
    if (record.is === 'referred')
      return {
        title: 'Referred to the SPO',
        when,
        says: (
          <p>
            <strong>Waiting for an SPO</strong> other than the author where a ground is to be approved.{' '}
            {record.reason}
          </p>
        ),
      }
    return {
      title: ROUTES[routeOf(record)].short,
      when,
      says: (
        <p data-testid="allocation-recorded">
          {record.spoReason === null ? '' : `${asSentence(`Settled by the SPO: ${record.spoReason}`)} `}
          {record.answer.grounds.map(({ says }) => asSentence(says)).join(' ')} {ROUTES[routeOf(record)].says}
        </p>
      ),
      more: (
        <details className="fold">
          <summary>Why</summary>
          <LookedAtTable input={record.input} answer={record.answer} />
          <p className="hint">{[...new Set(record.answer.grounds.map(({ source }) => source))].join('; ')}</p>
        </details>
      ),
    }
  },

  appointment: ({ firstAppointment, result }) => {
    if (firstAppointment === null && result?.inCustody !== undefined)
      return { title: 'In custody', says: <p>{inCustodyInWords(result.inCustody)}</p> }
    if (firstAppointment === null)
      return {
        title: STEP_NAMES.appointment,
        says: (
          <p>With whom, when, where, and how the person was told. Best before they leave the building.</p>
        ),
      }
    const [date = '', time = ''] = firstAppointment.at.split('T')
    const day = readDate(date)
    const [, told = '', reached = ''] = firstAppointmentInWords(firstAppointment)
    return {
      title: `First appointment: ${day === null ? date : dayInWords(day)}, ${time}`,
      says: (
        <p>
          {firstAppointment.with}, {firstAppointment.where}. {asSentence(told)} {reached}
        </p>
      ),
    }
  },

  handover: ({ state, handovers, allocation }, { organisations }) => {
    const sent = handovers[0]
    if (state.is !== 'handedOver' || sent === undefined) {
      const record = allocation?.stands === true ? allocation.record : null
      const to = record?.is === 'decided' ? receiverOf(record, organisations) : null
      return {
        title: STEP_NAMES.handover,
        says: (
          <p>
            {to === null
              ? 'One sealed file for the receiving organisation.'
              : `To ${to.name}. ${to.because}.`}
          </p>
        ),
      }
    }
    return {
      title: `Handed over to ${sent.organisation}`,
      when: longInstant(sent.sentAt),
      says: <p>Version {sent.version}. Handing over again makes the next version.</p>,
    }
  },

  receipt: ({ handovers }, { rules }) => {
    const sent = handovers[0]
    const due = sent === undefined ? null : receiptDue(sent, rules)
    const { businessDays } = rules.settings.receiptDue
    if (sent === undefined)
      return {
        title: STEP_NAMES.receipt,
        says: <p>Due {counted(businessDays, 'working day')} after you hand over.</p>,
      }
    const { receipt } = sent
    if (receipt === null || due !== null)
      return {
        title: STEP_NAMES.receipt,
        says: (
          <p>
            {receipt === null ? '' : `${receiptInWords(receipt)}. `}
            {due === null ? '' : `Due by ${dayInWords(due)}. If none comes it stands on the first page.`}
          </p>
        ),
      }
    return {
      title: receiptInWords(receipt),
      when: longInstant(receipt.at),
      says: (
        <p>
          By {sent.organisation}, of version {sent.version}.
        </p>
      ),
    }
  },
}
