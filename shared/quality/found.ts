import type { Finding } from '../document/document.schema.ts'
import type { Kind } from '../record/severity.ts'

/** A finding while the report is written: the signed document keeps its weight, and not what was to be done about it. */
export type Found = Finding & { readonly kind: Kind }

/** The finding as it is signed. */
export function asSigned({ kind: _, ...finding }: Found): Finding {
  return finding
}
