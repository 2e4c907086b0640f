import type { Ports } from '../machine/ports.ts'
import type { Session } from '../office/session.ts'
import type { PdfRenderer } from '../pdf/pdf-renderer.ts'
import type { DayFactsReader } from '../report/day-facts.ts'
import type { PracticeDoor } from '../report/practice-door.ts'
import type { Search } from '../search/search.ts'
import type { Reference } from '../templates/reference.ts'
import type { Templates } from '../templates/templates.ts'
import type { chosenPath, signedIn } from './handlers.ts'

/** What commands work with; made once in application.ts. */
export type CommandContext = {
  readonly ports: Ports
  readonly templates: Templates
  readonly reference: Reference
  readonly pdf: PdfRenderer
  readonly session: Session
  /** The way to practise and back; null where one practises already. */
  readonly practice: PracticeDoor | null
  readonly search: Search
  readonly dayFacts: DayFactsReader
  readonly asUser: ReturnType<typeof signedIn>
  readonly chosen: ReturnType<typeof chosenPath>
}
