import { makeFolder } from '../../core/machine/make-folder.ts'
import { systemFaultOrThrow } from '../../core/machine/system-error.ts'
import { BadInput } from './command-io.ts'

/** Makes the folder that was named for what is written. Throws `BadInput` where it cannot be made. */
export function outputFolder(folder: string): void {
  try {
    makeFolder(folder)
  } catch (error) {
    systemFaultOrThrow(error)
    throw new BadInput([`${folder}: cannot be made; name a folder that you may write in`])
  }
}
