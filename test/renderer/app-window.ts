import { loadReference } from '../../electron/core/templates/reference.ts'
import type { AppWindow } from '../../renderer/window/AppContext.tsx'
import { createUnsavedWork } from '../../renderer/window/unsaved-work.ts'
import { USUAL_PREFERENCES } from '../../shared/contract/preferences.schema.ts'
import { assessmentTables } from '../support/assessment-tables.ts'
import { templates } from '../support/templates.ts'

const { offences, synonyms, ...reference } = loadReference('templates')
const nothing = () => {}

/** The window around a part of it, of which nothing is pressed but what is given. */
export const appWindow = (given: Partial<AppWindow>): AppWindow => ({
  office: 'NPS Kent',
  user: { userId: 'pat', name: 'Pat Evans', grade: 'PSO', office: 'Maidstone', phone: '' },
  reference: { ...reference, forms: [...templates.forms], offences: [...offences.values()], synonyms },
  directory: null,
  officeRules: null,
  tables: { ...assessmentTables, services: null },
  searchOffences: () => [],
  nameOf: () => '',
  unsavedWork: createUnsavedWork(),
  preferences: USUAL_PREFERENCES,
  spot: null,
  keepSpot: nothing,
  awakeUntil: null,
  stayAwake: nothing,
  go: nothing,
  otherCase: null,
  lock: nothing,
  hide: nothing,
  offer: () => nothing,
  openPalette: nothing,
  openKeys: nothing,
  openHelp: nothing,
  openSettings: nothing,
  printCopy: nothing,
  ...given,
})
