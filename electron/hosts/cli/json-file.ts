import type { z } from 'zod'
import { writeWhole } from '../../core/machine/write-whole.ts'
import { BadInput, type CommandIo } from './command-io.ts'
import { readJson, readText } from './read-json.ts'

/** A file of this shape. Throws `BadInput`, each problem with the file's name. */
export function jsonFile<Schema extends z.ZodType>(
  source: string,
  schema: Schema,
  io: CommandIo,
): z.output<Schema> {
  const text = readText(io.read(source))
  const read = text.ok ? readJson(text.value, schema) : text
  if (!read.ok) throw new BadInput(read.problem.map((line) => `${source}: ${line}`))
  return read.value
}

/** Whole or not at all, for its owner alone. Throws `BadInput` where it cannot be written. */
export function writeFileWhole(path: string, bytes: Uint8Array): void {
  const written = writeWhole(path, bytes)
  if (!written.ok) throw new BadInput([written.problem.says])
}

export const writeJson = (path: string, value: unknown): void =>
  writeFileWhole(path, Buffer.from(`${JSON.stringify(value, null, 2)}\n`))
