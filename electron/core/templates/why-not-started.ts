import { TemplateError } from './templates.ts'

const MOST_LINES = 20

/** Why the application does not start, as whoever started it is told: the file and the place, no stack. Null for a bug. */
export function whyNotStarted(error: unknown): string | null {
  if (!(error instanceof TemplateError)) return null
  const lines = error.problems.map(({ path, message }) => `  ${path}: ${message}`)
  return [
    'Courtside does not start, because its forms or tables (the folder "templates") hold a mistake:',
    ...lines.slice(0, MOST_LINES),
    ...(lines.length > MOST_LINES ? [`  and ${lines.length - MOST_LINES} more`] : []),
    'Put the folder back as it was delivered, or mend what is named. No report is touched by this.',
  ].join('\n')
}
