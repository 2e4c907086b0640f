import type { Finding } from '../document/document.schema.ts'
import type { Mend } from '../record/mend.ts'
import type { Kind } from '../record/severity.ts'

/** A finding while the report is written: the signed document keeps its weight, and not what was to be done about it. */
export type Found = Finding & {
  readonly kind: Kind
  /** Keeping it asks for a reason. */
  readonly asksWhy?: true
  /** The reason for which it was kept: it is looked at no more, and is signed with the reason. */
  readonly kept?: string
  /** The other side, or sides, of what does not agree, where the form asks them. */
  readonly also?: readonly { readonly field: string; readonly row: string | null }[]
  /** The formats that would suit the case, the nearest first. */
  readonly instead?: readonly string[]
  /** One click that mends it. */
  readonly mend?: { readonly label: string; readonly by: Mend }
}

/** The finding as it is signed. */
export function asSigned({
  kind: _kind,
  asksWhy: _why,
  kept: _kept,
  also: _also,
  mend: _mend,
  instead: _instead,
  ...finding
}: Found): Finding {
  return finding
}
