import { fail, type Problem, type Result, succeed } from '../../../shared/lib/result.ts'
import { readChosenFile } from '../machine/chosen-file.ts'
import { decodeText } from './decode-text.ts'

/** Ten thousand lines with the wording of each charge are some five megabytes. */
const LARGEST = { largestMegabytes: 10, of: 'court list' }

/** The text of a court list in a file that an officer chose, however it is encoded. */
export function readListFile(path: string): Result<string, readonly Problem[]> {
  const bytes = readChosenFile(path, LARGEST)
  if (!bytes.ok) return bytes
  // A workbook is a zip file, which begins with these two letters.
  if (Buffer.from(bytes.value.subarray(0, 4)).toString('latin1') === 'PK\u0003\u0004')
    return fail([
      {
        path: 'file',
        message:
          'is a workbook. Save it as CSV in the spreadsheet, or copy its rows there and paste them here',
      },
    ])
  return succeed(decodeText(bytes.value))
}
