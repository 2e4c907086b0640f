import { join } from 'node:path'
import { fail, type Problem, type Result } from '../../../shared/lib/result.ts'
import type { Directory } from '../../../shared/services/directory.schema.ts'
import { parseDirectory } from '../../../shared/services/parse-directory.ts'
import { readChosenFile } from '../machine/chosen-file.ts'
import { readTemplate, TemplateError } from './templates.ts'

/** A directory of a county is about 50 kB; a thousand entries with long leaflets stay below this. */
const LARGEST = { largestMegabytes: 2, of: 'directory' }

/** The directory in a file that an officer chose; every problem with its place otherwise. Nothing throws for what is in the file. */
export function readDirectoryFile(
  path: string,
  programmes: readonly string[],
): Result<Directory, readonly Problem[]> {
  const bytes = readChosenFile(path, LARGEST)
  if (!bytes.ok) return bytes
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value))
    return parseDirectory(json, programmes)
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof TypeError)) throw error
    return wrong('is not JSON in UTF-8: it is no directory that Courtside exported')
  }
}

const wrong = (message: string): Result<never, readonly Problem[]> => fail([{ path: 'file', message }])

/**
 * The sample directory among the templates.
 * @throws TemplateError listing every problem of the file
 */
export function loadSampleDirectory(templates: string, programmes: readonly string[]): Directory {
  const problems: Problem[] = []
  const name = 'kent-2016.json'
  const file = readTemplate(join(templates, 'services', name), name, problems)
  if (file === null) throw new TemplateError(problems)
  const parsed = parseDirectory(file.content, programmes)
  if (!parsed.ok)
    throw new TemplateError(parsed.problem.map(({ path, message }) => ({ path: `${name} ${path}`, message })))
  return parsed.value
}
