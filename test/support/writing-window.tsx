import '../renderer/jsdom-window.ts'
import { isDeepStrictEqual } from 'node:util'
import { useEffect } from 'react'
import { createRoot } from 'react-dom/client'
import { saveAll } from '../../renderer/autosave/use-open-entries.ts'
import { ClientContext } from '../../renderer/client/ClientContext.tsx'
import { createClient } from '../../renderer/client/client.ts'
import type { OpenReport } from '../../renderer/report/open-report.ts'
import { useOpenReport } from '../../renderer/report/use-open-report.ts'
import { ConflictDialog } from '../../renderer/screens/report/ConflictDialog.tsx'
import { AppContext } from '../../renderer/window/AppContext.tsx'
import type { ReportView } from '../../shared/contract/commands.ts'
import { personKnown } from '../../shared/earlier/same-person.ts'
import { taken } from '../../shared/earlier/take.ts'
import { fills } from '../../shared/form/fills.ts'
import type { Answer } from '../../shared/record/answers.ts'
import { readCase } from '../../shared/record/case.ts'
import { appWindow } from '../renderer/app-window.ts'
import type { ApplicationApart } from './application-apart.ts'
import { derivedIn } from './derived.ts'
import type { KeptWord } from './kept-word.ts'
import { formOf } from './templates.ts'

// Two windows at once, in their own time: nothing here is drawn to be looked at.
Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', false)

const pressed = { now: '2016-10-11T09:31', me: 'Ellen Ruddock' }
/** A machine with much else to do is slow, and no fault. */
const WAIT_MS = 300_000

type Hand = { report: OpenReport | null; theirs: ReportView | null }

function Desk({ view, hand }: { view: ReportView; hand: Hand }) {
  const form = formOf(view.format)
  const { report, theirs } = useOpenReport(view, (before, change) =>
    fills(form, before, change, pressed, (answers) => derivedIn(form, answers)),
  )
  useEffect(() => {
    hand.report = report
    hand.theirs = theirs
  }, [hand, report, theirs])
  return theirs === null ? null : <ConflictDialog form={form} report={report} theirs={theirs} />
}

/** One window on one report, with all that saves in it; `word` overhears what it sends. */
export async function writingWindow(host: ApplicationApart, word: KeptWord, opened: ReportView) {
  const { client, sent, killed } = word.overheard(createClient(host))
  const page = document.body.appendChild(document.createElement('div'))
  const root = createRoot(page)
  /** Here and not yet said to be saved. */
  const typed = new Map<string, Answer | null>()
  const faults: string[] = []
  let hand: Hand = { report: null, theirs: null }
  const isGone = () => host.hasEnded()

  const until = async (holds: () => boolean) => {
    const since = performance.now()
    while (!isGone() && !holds()) {
      if (performance.now() - since > WAIT_MS)
        throw new Error(`A window waits in vain: ${hand.report?.saveState().is} ${page.textContent}`)
      await new Promise((resolve) => setTimeout(resolve, 2))
    }
  }
  const isKept = (question: string, given: Answer | null): boolean =>
    sent.has(question) && isDeepStrictEqual(sent.get(question), given)
  /** "Saved" is a promise about everything typed here before. */
  const check = () => {
    for (const [question, given] of typed)
      if (!isDeepStrictEqual(sent.get(question) ?? null, given))
        faults.push(`“Saved” is shown, and ${question} was not acknowledged: ${JSON.stringify(given)}`)
    typed.clear()
  }
  const show = async (view: ReportView) => {
    const mine: Hand = { report: null, theirs: null }
    hand = mine
    root.render(
      <AppContext value={appWindow({})}>
        <ClientContext value={client}>
          <Desk key={`${view.format} ${view.rev}`} view={view} hand={mine} />
        </ClientContext>
      </AppContext>,
    )
    await until(() => mine.report !== null)
    const { report } = mine
    if (report === null) return
    const shown = (question: string): Answer | null => report.answers.get(question) ?? null
    report.answers.subscribe((changed) => {
      if (hand !== mine) return
      if (changed !== null) typed.set(changed, shown(changed))
      // What was acknowledged is kept, whatever another window writes over it while more waits here.
      for (const [question, given] of typed)
        if (!isDeepStrictEqual(shown(question), given) && !isKept(question, given))
          faults.push(`${question} was replaced unsaved`)
    })
    report.onSaveState(() => {
      if (hand === mine && report.saveState().is === 'saved') check()
    })
  }
  await show(opened)

  const close = () => {
    root.unmount()
    page.remove()
  }
  const isIn = (state: string) => hand.report?.saveState().is === state
  const press = (words: string) =>
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click()

  return {
    faults,
    report: () => hand.report,
    /** Decides where this window and another differ, until they differ no more. */
    decide: async (mine: boolean) => {
      while (!isGone() && isIn('conflict')) {
        await until(() => hand.theirs !== null || !isIn('conflict'))
        const { theirs } = hand
        press(mine ? 'Keep what I typed here' : 'Use the text from the other window')
        await until(() => hand.theirs !== theirs && !isIn('saving'))
      }
    },
    /** True when nothing typed here is unsaved. */
    settle: async () => hand.report !== null && saveAll(hand.report),
    visit: async (section: string) => {
      const { report } = hand
      if (report === null) return
      report.closeAct()
      await saveAll(report)
      await client.run('report.visit', { id: opened.id, section })
    },
    changeFormat: async (format: string): Promise<boolean> => {
      const { report } = hand
      if (report === null) return false
      if (!(await saveAll(report))) return false
      const { id } = opened
      const reply = await client.run('report.changeFormat', {
        id,
        rev: report.saving.rev(),
        format,
        reason: 'why',
      })
      if (reply.ok) await show(reply.value)
      return reply.ok
    },
    take: async (which: number): Promise<boolean> => {
      const { report } = hand
      if (report === null) return false
      const person = personKnown(readCase(report.answers.all(), formOf(opened.format).lists))
      const reply = await client.run('report.earlier', { id: opened.id, person })
      const earlier = reply.ok ? reply.value[0] : undefined
      const block = earlier?.blocks[which % earlier.blocks.length]
      if (earlier === undefined || block === undefined) return false
      report.answerAll(taken(earlier, block, report.answers.all(), pressed), 'Taken')
      return true
    },
    /** What is shown here, and where it stands: a save that stands elsewhere meets the conflict. */
    shown: () => ({ rev: hand.report?.saving.rev(), answers: hand.report?.answers.all() }),
    /** Its application is gone, and it with it. */
    killed: () => {
      killed()
      close()
    },
    close,
  }
}
export type WritingWindow = Awaited<ReturnType<typeof writingWindow>>
