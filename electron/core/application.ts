import type { CourtsideEvent } from '../../shared/contract/events.ts'
import { type Reply, refuse } from '../../shared/contract/refusals.ts'
import { afterSentenceCommands } from './commands/after-sentence.ts'
import { allocationCommands } from './commands/allocation.ts'
import { directoryCommands } from './commands/directory.ts'
import type { Handled } from './commands/handle.ts'
import { handoverCommands } from './commands/handover.ts'
import { officeRulesCommands } from './commands/office-rules.ts'
import { printCommands } from './commands/print.ts'
import { referenceCommands } from './commands/reference.ts'
import { reportCommands } from './commands/report.ts'
import { riskReviewCommands } from './commands/risk-review.ts'
import { sessionCommands } from './commands/session.ts'
import { signingCommands } from './commands/signing.ts'
import { userCommands } from './commands/user.ts'
import type { Ports } from './machine/ports.ts'
import { createSession } from './office/session.ts'
import { createPdfRenderer } from './pdf/pdf-renderer.ts'
import { loadReference } from './templates/reference.ts'
import { loadTemplates } from './templates/templates.ts'

export type Application = {
  /** One command from any window. Never throws and never rejects: a bug answers with an incident number. */
  run(name: string, input: unknown): Promise<Reply<unknown>>
  on(listener: (event: CourtsideEvent) => void): () => void
  /** Locks, stops the renderer of PDFs and lets go of the files. */
  close(): Promise<void>
}

/** The only wiring, read top to bottom. Throws where the templates themselves are broken. */
export function createApplication(ports: Ports): Application {
  const listeners = new Set<(event: CourtsideEvent) => void>()
  const emit = (event: CourtsideEvent): void => {
    for (const listener of listeners) listener(event)
  }

  const templates = loadTemplates(ports.paths.templates)
  const reference = loadReference(ports.paths.templates)
  const pdf = createPdfRenderer()
  const session = createSession(ports, emit)
  const context = { ports, templates, reference, pdf, session, emit }

  const commands = new Map<string, Handled>(
    [
      ...sessionCommands(context),
      ...userCommands(context),
      ...referenceCommands(context),
      ...reportCommands(context),
      ...signingCommands(context),
      ...afterSentenceCommands(context),
      ...allocationCommands(context),
      ...printCommands(context),
      ...handoverCommands(context),
      ...directoryCommands(context),
      ...officeRulesCommands(context),
      ...riskReviewCommands(context),
    ].map((command) => [command.name, command]),
  )

  return {
    run: async (name, input) => {
      const command = commands.get(name)
      if (command === undefined) {
        return refuse({
          kind: 'badInput',
          says: 'There is no such command.',
          problems: [{ path: 'name', message: 'unknown command' }],
        })
      }
      try {
        return await command.run(input)
      } catch (error) {
        const incident = ports.ids.uuid()
        ports.log.fault(incident, error)
        return refuse({
          kind: 'fault',
          says: `Something went wrong in Courtside. Nothing already saved is lost. Incident ${incident}.`,
          incident,
        })
      }
    },
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      session.lock('closing')
      await pdf.close()
    },
  }
}
