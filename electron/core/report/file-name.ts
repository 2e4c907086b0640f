import type { StoredReport } from '../storage/store.ts'

/** A file name that says which report and which copy, of letters that every file system takes; no person's name in it. */
export function fileNameOf(
  report: Pick<StoredReport, 'id' | 'format'>,
  copy: string,
  extension: string,
): string {
  return `${report.format}-report-${report.id.slice(-12)}-${copy}.${extension}`
}
