import { z } from 'zod'

const ranges = z.record(z.string(), z.string()).default({})
const packageSchema = z.object({
  version: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  dependencies: ranges,
  devDependencies: ranges,
  optionalDependencies: ranges,
})
const lockSchema = z.object({ packages: z.record(z.string(), packageSchema) })

/**
 * What stops `npm ci` on some system, or ties it to one registry: a package that another names and that has no
 * entry (npm leaves out those of other systems where a registry lacked them that day), an entry without its
 * version or hash, one that names the host it came from.
 */
export function faultsOfLock(json: unknown): string[] {
  const { packages } = lockSchema.parse(json)
  return Object.entries(packages).flatMap(([place, entry]) => {
    const named = { ...entry.dependencies, ...entry.devDependencies, ...entry.optionalDependencies }
    const missing = Object.keys(named)
      .filter((name) => !placesOf(place, name).some((candidate) => candidate in packages))
      .map((name) => `${place === '' ? 'package.json' : place} needs ${name}, which has no entry`)
    const unsure = place !== '' && (entry.version === undefined || entry.integrity === undefined)
    return [
      ...missing,
      ...(unsure ? [`${place} has no version or no hash`] : []),
      ...(entry.resolved === undefined ? [] : [`${place} names the host it came from`]),
    ]
  })
}

/** Where Node looks for a package that the one at `place` asks for, nearest first. */
function placesOf(place: string, name: string): string[] {
  const above = place.lastIndexOf('node_modules/')
  const here = `${place === '' ? '' : `${place}/`}node_modules/${name}`
  return above === -1 ? [here] : [here, ...placesOf(place.slice(0, Math.max(0, above - 1)), name)]
}
