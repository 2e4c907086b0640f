import type { ReportListed } from '../../shared/contract/commands.ts'
import { sayTyped } from '../../shared/lib/typed-dates.ts'
import type { PaletteEntry } from '../window/palette.ts'

/** A case of the office as Ctrl+K offers it: whose, what, and heard when. */
export const caseEntry = (
  { name, formatName, hearingDate }: Pick<ReportListed, 'name' | 'formatName' | 'hearingDate'>,
  open: () => void,
): PaletteEntry => ({
  kind: [formatName, sayTyped('date', hearingDate) ?? hearingDate].filter(Boolean).join(', '),
  label: name === '' ? 'No name yet' : name,
  run: open,
})
