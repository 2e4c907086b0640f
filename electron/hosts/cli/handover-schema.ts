import { z } from 'zod'
import type { OptionLists } from '../../../shared/form/definition.ts'
import { handoverDocumentSchema } from '../../../shared/handover/document.schema.ts'
import { must } from '../../../shared/lib/must.ts'

const CODES = 'x-codes'

/**
 * The handover as JSON Schema: a text that holds a code names its list by `x-codes`, and the lists stand beside. They
 * are of this version of the forms: a receiver takes a code that it does not know by its words.
 */
export function handoverSchema(lists: OptionLists): unknown {
  const schema = z.toJSONSchema(handoverDocumentSchema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
  })
  const named = [...new Set(listsNamed(schema))].toSorted()
  return {
    $id: 'urn:courtside:handover:1',
    title: 'courtside/handover/1',
    ...schema,
    'x-codeLists': Object.fromEntries(
      named.map((name) => [
        name,
        must(lists[name], `there is a list ${name}`).options.map(({ code, label }) => ({ code, label })),
      ]),
    ),
  }
}

const listsNamed = (part: unknown): string[] =>
  typeof part !== 'object' || part === null
    ? []
    : Object.entries(part).flatMap(([key, value]) =>
        key === CODES && typeof value === 'string' ? [value] : listsNamed(value),
      )
