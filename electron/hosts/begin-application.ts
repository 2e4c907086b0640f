import { type Application, createApplication } from '../core/application.ts'
import type { Ports } from '../core/machine/ports.ts'
import { whyNotStarted } from '../core/templates/why-not-started.ts'
import { readWindowFiles, type WindowFiles } from '../core/window/files.ts'
import { CannotStart } from './cannot-start.ts'

export type Begun = { readonly application: Application; readonly files: WindowFiles }

/** The application and the files of its window. Imported while the browser starts: reading and linking take as long. */
export function beginApplication(ports: Ports, windowFolder: string): Begun {
  // Templates first: what is wrong with them is for whoever owns them, whether or not a window was built.
  const application = started(ports)
  return { application, files: readWindowFiles(windowFolder) }
}

function started(ports: Ports): Application {
  try {
    return createApplication(ports)
  } catch (error) {
    const why = whyNotStarted(error)
    throw why === null ? error : new CannotStart(why)
  }
}
