import { z } from 'zod'
import type { Problem } from '../lib/result.ts'
import type { FormDefinition } from './definition.ts'

/**
 * Every version of every form, in templates/reports/released.json, in the order in which they are offered, the
 * usual format first and a newer version after an older. One with a date of release never changes
 * again: its digest (FormDefinition.sha256) is held to. One without is still being written.
 */
export const releasedFileSchema = z.strictObject({
  versions: z.array(
    z.union([
      z.strictObject({
        format: z.string(),
        version: z.number().int(),
        releasedOn: z.null(),
        sha256: z.null(),
      }),
      z.strictObject({
        format: z.string(),
        version: z.number().int(),
        releasedOn: z.iso.date(),
        sha256: z.hash('sha256'),
      }),
    ]),
  ),
})
type ReleasedFile = z.infer<typeof releasedFileSchema>

/** What a format names and the folder does not hold: a report could not be made of it. */
export const formatProblems = (forms: readonly FormDefinition[]): readonly Problem[] =>
  forms.flatMap(({ format, version, upgradesTo }) =>
    upgradesTo
      .filter((to) => to === format || !forms.some((form) => form.format === to))
      .map((to) => ({
        path: `${format}/${version}/form.json upgradesTo`,
        message: `there is no other format "${to}"`,
      })),
  )

/** Where the forms and the list of released versions disagree: a released form that changed, a version that stands in one only. */
export function releaseProblems(
  path: string,
  released: ReleasedFile,
  forms: readonly FormDefinition[],
): readonly Problem[] {
  const same = (
    one: { format: string; version: number },
    other: { format: string; version: number },
  ): boolean => one.format === other.format && one.version === other.version
  return [
    ...released.versions.flatMap((entry, index): readonly Problem[] => {
      const at = `${path} versions[${index}]`
      const form = forms.find((candidate) => same(candidate, entry))
      if (form === undefined)
        return [{ path: at, message: `there is no form ${entry.format} ${entry.version}` }]
      return entry.sha256 === null || entry.sha256 === form.sha256
        ? []
        : [
            {
              path: at,
              message: `${entry.format} ${entry.version} was released on ${entry.releasedOn} and has changed since: make a new version instead`,
            },
          ]
    }),
    ...forms
      .filter((form) => !released.versions.some((entry) => same(entry, form)))
      .map((form) => ({ path: `${path} versions`, message: `${form.format} ${form.version} is not listed` })),
  ]
}
