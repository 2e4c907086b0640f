import { importsOf } from './imports.ts'
import type { Source } from './source.ts'

/**
 * The rooms of each layer in their order: a folder imports only from itself and from those before it.
 * The file at a layer's own root (`.`) counts as a room.
 */
export const roomOrder: Readonly<Record<string, readonly string[]>> = {
  shared: [
    'lib',
    'record',
    'contacts',
    'audit',
    'form',
    'court-list',
    'scoring',
    'document',
    'proposal',
    'earlier',
    'services',
    'allocation',
    'quality',
    'assessment',
    'day',
    'search',
    'handover',
    'risk-review',
    'contract',
  ],
  'electron/core': [
    'machine',
    'court-list',
    'pdf',
    'vault',
    'storage',
    'signing',
    'handover',
    'templates',
    'office',
    'report',
    'search',
    'commands',
    '.',
    'window',
  ],
  renderer: [
    'styles',
    'client',
    'keys',
    'spelling',
    'controls',
    'editor',
    'form',
    'window',
    'autosave',
    'parts',
    'report',
    'screens',
    'app',
    '.',
  ],
}

/** Every import that runs against the order of rooms, and every room that has no place in it. */
export function disorder(sources: readonly Source[]): string[] {
  return Object.entries(roomOrder).flatMap(([layer, rooms]) => {
    const roomOf = (path: string): string | null => {
      if (!path.startsWith(`${layer}/`)) return null
      const [first = '.', ...rest] = path.slice(layer.length + 1).split('/')
      return rest.length === 0 ? '.' : first
    }
    return sources.flatMap((source) => {
      const room = roomOf(source.path)
      if (room === null) return []
      const place = rooms.indexOf(room)
      if (place === -1) return [`${source.path}: ${layer}/${room} has no place in the order of rooms`]
      return importsOf(source).flatMap(({ what }) => {
        const other = roomOf(what)
        return other === null || rooms.indexOf(other) <= place
          ? []
          : [`${source.path} may not import ${what}: in ${layer}, ${other} comes after ${room}`]
      })
    })
  })
}
