import type { Database } from 'better-sqlite3'
import { z } from 'zod'

/** What is stored is not what this application stores: the file is damaged, or another program wrote to it. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged'
  constructor(where: string) {
    super(`The store holds something unreadable in ${where}`)
  }
}

/** The store was let go of, at locking or closing, before this was asked. */
export class StoreClosed extends Error {
  override readonly name = 'StoreClosed'
}

export function assertOpen(db: Database): void {
  if (!db.open) throw new StoreClosed('The store is closed')
}

type Bound = string | number | null | Uint8Array

/** A prepared question whose rows are read through a schema: nothing leaves the file unchecked. */
export function query<Row extends z.ZodType>(db: Database, sql: string, row: Row, where: string) {
  const statement = db.prepare<Bound[]>(sql)
  const read = (found: unknown): z.output<Row> => {
    const parsed = row.safeParse(found)
    if (!parsed.success) throw new StoreDamaged(where)
    return parsed.data
  }
  return {
    first: (...bound: Bound[]): z.output<Row> | null => {
      assertOpen(db)
      const found = statement.get(...bound)
      return found === undefined ? null : read(found)
    },
    all: (...bound: Bound[]): z.output<Row>[] => {
      assertOpen(db)
      return statement.all(...bound).map(read)
    },
    *each(...bound: Bound[]): Generator<z.output<Row>> {
      for (const found of statement.iterate(...bound)) yield read(found)
    },
  }
}

/** A prepared change. */
export function execute(db: Database, sql: string): (...bound: Bound[]) => void {
  const statement = db.prepare<Bound[]>(sql)
  return (...bound) => {
    statement.run(...bound)
  }
}

/** A text column that holds JSON of a known shape. */
export function jsonColumn<Shape extends z.ZodType>(shape: Shape) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' })
        return z.NEVER
      }
    })
    .pipe(shape)
}

export const bytesColumn = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
