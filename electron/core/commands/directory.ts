import { accept, type Reply, refuse } from '../../../shared/contract/refusals.ts'
import { courtDate } from '../../../shared/lib/dates.ts'
import type { ServicesRead } from '../../../shared/services/imported-directory.ts'
import { serviceLabels } from '../../../shared/services/service-facts.ts'
import { isStale } from '../../../shared/services/staleness.ts'
import { writeWhole } from '../machine/write-whole.ts'
import type { Store } from '../storage/store.ts'
import { loadSampleDirectory, readDirectoryFile } from '../templates/directory-file.ts'
import type { CommandContext } from './context.ts'
import { handle } from './handle.ts'

const JSON_FILES = { name: 'Directory of services', extensions: ['json'] }

/** The office's local directory: one file in, one file out, and a page of paper for each service. */
export const directoryCommands = ({ ports, templates, reference, pdf, session, emit }: CommandContext) => {
  const programmes = reference.proposal.requirements.programmes.map(({ code }) => code)
  const sample = loadSampleDirectory(ports.paths.templates, programmes)
  const read = (store: Store): ServicesRead => ({
    imported: store.directories.read(),
    sample: { area: sample.area, issuedBy: sample.issuedBy, entries: sample.entries.length },
  })

  return [
    handle('services.read', () => {
      const open = session.signedIn()
      return open.ok ? accept(read(open.value.store)) : open
    }),

    handle('services.import', async ({ from }): Promise<Reply<ServicesRead>> => {
      const asked = session.signedIn()
      if (!asked.ok) return asked
      const path = from === 'sample' ? null : await ports.dialogs.openFile(JSON_FILES)
      if (from === 'file' && path === null) return refuse({ kind: 'cancelled', says: 'No file was chosen.' })
      const still = session.recheck(asked.value)
      if (!still.ok) return still
      const { store, by } = still.value
      const found = path === null ? { ok: true as const, value: sample } : readDirectoryFile(path, programmes)
      if (!found.ok) {
        return refuse({
          kind: 'badInput',
          says: 'This file is not a directory that can be used. Nothing was replaced.',
          problems: found.problem,
        })
      }
      store.directories.replace(by, found.value)
      emit({ is: 'servicesChanged' })
      return accept(read(store))
    }),

    handle('services.export', async () => {
      const asked = session.signedIn()
      if (!asked.ok) return asked
      const imported = asked.value.store.directories.read()
      if (imported === null) return nothingImported
      const path = await ports.dialogs.saveFile(`services-${imported.directory.issuedAt}.json`)
      if (path === null) return refuse({ kind: 'cancelled', says: 'Nothing was written.' })
      const still = session.recheck(asked.value)
      if (!still.ok) return still
      const text = `${JSON.stringify(imported.directory, null, 2)}\n`
      const written = writeWhole(path, Buffer.from(text))
      if (!written.ok) return refuse({ kind: 'cannotWrite', says: written.problem.says })
      still.value.store.directories.exported(still.value.by, imported.directory)
      return accept({ path })
    }),

    /** Nothing of any case is on the page, so nothing is logged. */
    handle('services.printService', async ({ id }) => {
      const asked = session.signedIn()
      if (!asked.ok) return asked
      const imported = asked.value.store.directories.read()
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
      const path = await ports.dialogs.saveFile(`service-${entry.id}.pdf`)
      if (path === null) return refuse({ kind: 'cancelled', says: 'Nothing was written.' })
      const still = session.recheck(asked.value)
      if (!still.ok) return still
      const written = writeWhole(path, made.bytes)
      return written.ok ? accept({ path }) : refuse({ kind: 'cannotWrite', says: written.problem.says })
    }),
  ]
}

const nothingImported = refuse({
  kind: 'notFound',
  says: 'No directory is imported yet. Import one on the page of the directory.',
})
