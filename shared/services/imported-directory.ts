import type { Directory } from './directory.schema.ts'

/** The directory of an office, with who brought it in and when. */
export type ImportedDirectory = {
  readonly directory: Directory
  readonly importedAt: string
  readonly importedBy: string
}

/** What a window is told: the office's directory, and the sample that could be taken in its place. */
export type ServicesRead = {
  readonly imported: ImportedDirectory | null
  readonly sample: { readonly area: string; readonly issuedBy: string; readonly entries: number }
}
