import { accept, refuse } from '../../../shared/contract/refusals.ts'
import { courtDate } from '../../../shared/lib/dates.ts'
import { succeed } from '../../../shared/lib/result.ts'
import type { ServicesRead } from '../../../shared/services/imported-directory.ts'
import { serviceLabels } from '../../../shared/services/service-facts.ts'
import { isStale } from '../../../shared/services/staleness.ts'
import { writeWhole } from '../machine/write-whole.ts'
import type { Store } from '../storage/store.ts'
import { loadSampleDirectory, readDirectoryFile } from '../templates/directory-file.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

const JSON_FILES = { name: 'Directory of services', extensions: ['json'] }

/** The office's local directory: one file in, one file out, and a page of paper for each service. */
export const directoryCommands = ({ ports, templates, reference, pdf, asUser, chosen }: CommandContext) => {
  const programmes = reference.proposal.requirements.programmes.map(({ code }) => code)
  const sample = loadSampleDirectory(ports.paths.templates, programmes)
  const read = async (store: Store): Promise<ServicesRead> => ({
    imported: await store.directories.read(),
    sample: { area: sample.area, issuedBy: sample.issuedBy, entries: sample.entries.length },
  })

  return {
    'services.read': asUser(async (_, { store }) => accept(await read(store))),

    'services.import': asUser(async ({ from }, who) => {
      const path =
        from === 'sample'
          ? accept(null)
          : await chosen(who, ports.dialogs.openFile(JSON_FILES), 'No file was chosen.')
      if (!path.ok) return path
      const { store, by } = who
      const found = path.value === null ? succeed(sample) : readDirectoryFile(path.value, programmes)
      if (!found.ok) {
        return refuse({
          kind: 'badInput',
          says: 'This file is not a directory that can be used. Nothing was replaced.',
          problems: found.problem,
        })
      }
      await store.directories.replace(by, found.value)
      return accept(await read(store))
    }),

    'services.export': asUser(async (_, who) => {
      const { store, by } = who
      const imported = await store.directories.read()
      if (imported === null) return nothingImported
      const { directory } = imported
      const path = await chosen(who, ports.dialogs.saveFile(`services-${directory.issuedAt}.json`))
      if (!path.ok) return path
      const written = writeWhole(path.value, Buffer.from(`${JSON.stringify(directory, null, 2)}\n`))
      if (!written.ok) return refuse({ kind: 'cannotWrite', says: written.problem.says })
      await store.directories.exported(by, directory)
      return accept({ path: path.value })
    }),

    /** Nothing of any case is on the page, so nothing is logged. */
    'services.printService': asUser(async ({ id }, who) => {
      const imported = await who.store.directories.read()
      if (imported === null) return nothingImported
      const { directory } = imported
      const entry = directory.entries.find((one) => one.id === id)
      if (entry === undefined)
        return refuse({ kind: 'notFound', says: 'This service is no longer in the directory.' })
      const now = ports.clock.now()
      const made = await pdf.render({
        service: {
          entry,
          area: directory.area,
          issuedBy: directory.issuedBy,
          sample: directory.sample,
          stale: isStale(entry, courtDate(now), reference.quality.settings.directoryStaleDays),
          labels: serviceLabels(entry, templates.lists),
          printedAt: now,
        },
      })
      const path = await chosen(who, ports.dialogs.saveFile(`service-${entry.id}.pdf`))
      if (!path.ok) return path
      const written = writeWhole(path.value, made.bytes)
      return written.ok
        ? accept({ path: path.value, undrawable: made.undrawable })
        : refuse({ kind: 'cannotWrite', says: written.problem.says })
    }),
  } satisfies Partial<Handlers>
}

const nothingImported = refuse({
  kind: 'notFound',
  says: 'No directory is imported yet. Import one on the page of the directory.',
})
