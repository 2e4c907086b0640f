import type { CourtsideEvent } from '../../../shared/contract/events.ts'
import type { PdfRenderer } from '../pdf/pdf-renderer.ts'
import type { Ports } from '../ports.ts'
import type { Reference } from '../reference.ts'
import type { Session } from '../session.ts'
import type { Templates } from '../templates.ts'

/** What commands work with; made once in application.ts. */
export type CommandContext = {
  readonly ports: Ports
  readonly templates: Templates
  readonly reference: Reference
  readonly pdf: PdfRenderer
  readonly session: Session
  emit(event: CourtsideEvent): void
}
