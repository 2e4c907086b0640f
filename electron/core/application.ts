import { type CommandName, type Input, inputSchemas, type OutputOf } from '../../shared/contract/commands.ts'
import type { CourtsideEvent } from '../../shared/contract/events.ts'
import { type Reply, refuse } from '../../shared/contract/refusals.ts'
import type { Problem } from '../../shared/lib/result.ts'
import { unkeepable } from '../../shared/lib/unkeepable.ts'
import { afterSentenceCommands } from './commands/after-sentence.ts'
import { allocationCommands } from './commands/allocation.ts'
import { betweenOfficesCommands } from './commands/between-offices.ts'
import { contactsCommands } from './commands/contacts.ts'
import type { CommandContext } from './commands/context.ts'
import { dayCommands } from './commands/day.ts'
import { directoryCommands } from './commands/directory.ts'
import { earlierCommands } from './commands/earlier.ts'
import { chosenPath, type Handlers, signedIn } from './commands/handlers.ts'
import { handoverCommands } from './commands/handover.ts'
import { inboxCommands } from './commands/inbox.ts'
import { messageCommands } from './commands/messages.ts'
import { officeRulesCommands } from './commands/office-rules.ts'
import { paperCommands } from './commands/papers.ts'
import { practiceCommands } from './commands/practice.ts'
import { printCommands } from './commands/print.ts'
import { privateNoteCommands } from './commands/private-notes.ts'
import { referenceCommands } from './commands/reference.ts'
import { reportCommands } from './commands/report.ts'
import { riskReviewCommands } from './commands/risk-review.ts'
import { searchCommands } from './commands/search.ts'
import { sessionCommands } from './commands/session.ts'
import { signingCommands } from './commands/signing.ts'
import { subjectAccessCommands } from './commands/subject-access.ts'
import { trustCommands } from './commands/trust.ts'
import { userCommands } from './commands/user.ts'
import { writingCommands } from './commands/writing.ts'
import type { Ports } from './machine/ports.ts'
import { DISK_FULL, systemFault } from './machine/system-error.ts'
import { createSession, locked } from './office/session.ts'
import { createPdfRenderer } from './pdf/pdf-renderer.ts'
import { WordsLost } from './pdf/words-lost.ts'
import { withPractice } from './practice.ts'
import { readDayFacts } from './report/day-facts.ts'
import type { PracticeDoor } from './report/practice-door.ts'
import { createSearch } from './search/search.ts'
import { StoreClosed } from './storage/rows.ts'
import { loadReference } from './templates/reference.ts'
import { loadTemplates } from './templates/templates.ts'

export type Application = {
  /** One command from any window. Never throws and never rejects: a bug answers with an incident number. */
  run(name: string, input: unknown): Promise<Reply<unknown>>
  on(listener: (event: CourtsideEvent) => void): () => void
  /** Locks, stops the renderer of PDFs and lets go of the files and the folder. */
  close(): Promise<void>
}

/** For whoever made it: a command by its name gives what the contract says. */
type Typed = {
  run<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Reply<OutputOf<Name>>>
}

/** The office on this computer, and beside it the one to practise in. */
export function createApplication(ports: Ports): Typed & Application {
  const { answering, on, close } = withPractice(ports, oneOffice)
  function run<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Reply<OutputOf<Name>>>
  function run(name: string, input: unknown): Promise<Reply<unknown>>
  function run(name: string, input: unknown): Promise<Reply<unknown>> {
    return answering(name).run(name, input)
  }
  return { run, on, close }
}

/**
 * The only wiring, read top to bottom. Throws where the templates themselves are broken. `practice` is the way to
 * practise and back; null where this office is the one to practise in.
 */
function oneOffice(ports: Ports, practice: PracticeDoor | null): Typed & Application {
  const listeners = new Set<(event: CourtsideEvent) => void>()
  const pdf = createPdfRenderer()
  const emit = (event: CourtsideEvent): void => {
    if (event.is === 'locked') {
      pdf.forget()
      search.forget()
      dayFacts.forget()
    } else search.changed()
    for (const listener of listeners) listener(event)
  }

  const templates = loadTemplates(ports.paths.templates)
  const reference = loadReference(ports.paths.templates)
  const session = createSession(ports, emit, practice === null)
  const dayFacts = readDayFacts(templates, reference)
  const search = createSearch(ports, templates, reference)
  const context: CommandContext = {
    ports,
    templates,
    reference,
    pdf,
    session,
    practice,
    search,
    dayFacts,
    asUser: signedIn(session),
    chosen: chosenPath(session),
  }
  const handlers: Handlers = {
    ...sessionCommands(context),
    ...userCommands(context),
    ...trustCommands(context),
    ...referenceCommands(context),
    ...dayCommands(context),
    ...reportCommands(context),
    ...searchCommands(context),
    ...earlierCommands(context),
    ...privateNoteCommands(context),
    ...paperCommands(context),
    ...subjectAccessCommands(context),
    ...practiceCommands(context),
    ...signingCommands(context),
    ...afterSentenceCommands(context),
    ...allocationCommands(context),
    ...printCommands(context),
    ...handoverCommands(context),
    ...inboxCommands(context),
    ...messageCommands(context),
    ...betweenOfficesCommands(context),
    ...directoryCommands(context),
    ...officeRulesCommands(context),
    ...contactsCommands(context),
    ...riskReviewCommands(context),
    ...writingCommands(context),
  }

  function run<Name extends CommandName>(name: Name, input: Input<Name>): Promise<Reply<OutputOf<Name>>>
  function run(name: string, input: unknown): Promise<Reply<unknown>>
  async function run(name: string, input: unknown): Promise<Reply<unknown>> {
    if (!isCommand(name))
      return badInput([{ path: 'name', message: 'unknown command' }], 'There is no such command.')
    try {
      return await answer(name, input, handlers)
    } catch (error) {
      if (error instanceof WordsLost) return refuse({ kind: 'notAllowed', says: error.message })
      if (error instanceof StoreClosed) return locked
      const fault = systemFault(error)
      if (fault === 'full') return refuse({ kind: 'cannotWrite', says: DISK_FULL })
      const incident = ports.ids.uuid()
      ports.log.fault(incident, error)
      return refuse({
        kind: 'fault',
        says: `Something went wrong in Courtside. Nothing already saved is lost. Incident ${incident}.`,
        incident,
      })
    }
  }

  return {
    run,
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      await session.lock('closing')
      await pdf.close()
      session.office.release()
    },
  }
}

const badInput = (problems: readonly Problem[], says: string) => refuse({ kind: 'badInput', says, problems })
const inOneLine = ({ path, message }: Problem): string => `${path}: ${message}`

const isCommand = (name: string): name is CommandName => Object.hasOwn(inputSchemas, name)

/** What reaches a handler has been parsed, once, here. */
async function answer<Name extends CommandName>(
  name: Name,
  input: unknown,
  handlers: Handlers,
): Promise<Reply<OutputOf<Name>>> {
  const lost = unkeepable(input)
  if (lost.length > 0)
    return badInput(lost, `What was entered cannot be kept. ${lost.map(inOneLine).join('. ')}.`)
  const parsed = inputSchemas[name].input.safeParse(input)
  if (parsed.success) return handlers[name](parsed.data)
  const problems = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  return badInput(problems, problems.map(({ message }) => message).join('. '))
}
