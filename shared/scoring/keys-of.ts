/** The keys of a table of published numbers, typed; the one place that says an object's own keys are its type's keys. */
export function isKeyOf<Table extends object>(table: Table, key: PropertyKey): key is keyof Table {
  return Object.hasOwn(table, key)
}
