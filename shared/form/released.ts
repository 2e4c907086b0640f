import type { Problem } from '../lib/result.ts'
import type { FormDefinition, ReleasedFile } from './definition.ts'

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
