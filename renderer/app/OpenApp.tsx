import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { NO_CONTACTS } from '../../shared/contacts/contact.schema.ts'
import type { Reference } from '../../shared/contract/commands.ts'
import type { Copy } from '../../shared/document/document.schema.ts'
import { assertNever } from '../../shared/lib/assert-never.ts'
import { courtDate } from '../../shared/lib/dates.ts'
import { DEFAULT_COUNTERSIGN_SETTING } from '../../shared/quality/countersign-rule.ts'
import { offenceTable } from '../../shared/scoring/offence-table.ts'
import { useClient } from '../client/ClientContext.tsx'
import { now } from '../client/now.ts'
import { useQuery } from '../client/use-query.ts'
import { type WritingPlace, writingPlace } from '../editor/insert-words.ts'
import { ContactsContext } from '../form/ContactLine.tsx'
import { type KeyHandlers, SingleKeys, useKeys } from '../keys/use-keys.ts'
import { AllocationRulesScreen } from '../screens/allocation-rules/AllocationRulesScreen.tsx'
import { CasesScreen } from '../screens/cases/CasesScreen.tsx'
import { ContactsScreen } from '../screens/contacts/ContactsScreen.tsx'
import { DayScreen } from '../screens/day/DayScreen.tsx'
import { CaseScreen } from '../screens/inbox/CaseScreen.tsx'
import { InboxScreen } from '../screens/inbox/InboxScreen.tsx'
import { OrganisationsScreen } from '../screens/organisations/OrganisationsScreen.tsx'
import { PracticeScreen } from '../screens/practice/PracticeScreen.tsx'
import { QualityChecksScreen } from '../screens/quality-checks/QualityChecksScreen.tsx'
import { ReportScreen } from '../screens/report/ReportScreen.tsx'
import { RiskReviewScreen } from '../screens/risk-reviews/RiskReviewScreen.tsx'
import { RiskReviewsScreen } from '../screens/risk-reviews/RiskReviewsScreen.tsx'
import { placeOfFound } from '../screens/search/place-of-found.ts'
import { NO_LIMITS } from '../screens/search/use-search.ts'
import { ServicesScreen } from '../screens/services/ServicesScreen.tsx'
import { WritingScreen } from '../screens/writing/WritingScreen.tsx'
import { SpellingContext } from '../spelling/spelling-context.ts'
import { AppContext, type AppWindow } from '../window/AppContext.tsx'
import type { Place, User } from '../window/app-state.ts'
import type { LastPlace } from '../window/last-place.ts'
import { OFFICE_PAGES } from '../window/office-pages.ts'
import type { PaletteEntry } from '../window/palette.ts'
import type { UnsavedWork } from '../window/unsaved-work.ts'
import { caseEntry } from './case-entry.ts'
import { HelpDialog } from './HelpDialog.tsx'
import { HELP } from './help.ts'
import { IdleWarning } from './IdleWarning.tsx'
import { AWAKE_LIMIT_MS } from './idle-lock.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { NotSavedDialog } from './NotSavedDialog.tsx'
import { offenceSearch } from './offence-search.ts'
import { Palette } from './Palette.tsx'
import { PhrasePicker } from './PhrasePicker.tsx'
import { SettingsDialog } from './SettingsDialog.tsx'
import { useIdleLock } from './use-idle-lock.ts'
import { useOfficeSpelling } from './use-office-spelling.ts'
import { usePreferences } from './use-preferences.ts'

/** pdf.js is larger than the rest of the window, so it is loaded only when a page is shown. */
const PrintCopy = lazy(async () => ({ default: (await import('./PrintCopy.tsx')).PrintCopy }))

type OpenDialog =
  | { is: 'nothing' }
  | { is: 'palette' }
  | { is: 'keys' }
  | { is: 'help' }
  | { is: 'settings' }
  | { is: 'phrases'; place: WritingPlace }
  | { is: 'print'; id: string; copy: Copy }
  | { is: 'notSaved'; goOn: () => void; doing: string }

/** Whether somebody locked it, left it alone, or hid it for a moment. */
export type LockedBy = 'asked' | 'idle' | 'hidden'

/** The window of a signed-in officer: one screen, and above it at most one dialog. */
export function OpenApp(props: {
  office: string
  user: User
  reference: Reference
  place: Place
  lastPlace: LastPlace
  unsavedWork: UnsavedWork
  onGo: (place: Place) => void
  /** `saved`: nothing typed was lost. */
  onLocked: (why: LockedBy, saved: boolean) => void
}) {
  const client = useClient()
  const { onGo, onLocked, office, user, reference, unsavedWork, place, lastPlace } = props
  const [openDialog, setOpenDialog] = useState<OpenDialog>({ is: 'nothing' })
  const offers = useRef(new Set<() => readonly PaletteEntry[]>())

  const lockNow = useCallback(
    async (why: LockedBy, saved: boolean) => {
      const reply = await client.run('session.lock', { why })
      if (reply.ok || reply.refusal.kind === 'locked') onLocked(why, saved)
    },
    [client, onLocked],
  )
  const lock = useCallback(async () => {
    if (await unsavedWork.settle()) await lockNow('asked', true)
    else setOpenDialog({ is: 'notSaved', doing: 'Lock', goOn: () => void lockNow('asked', false) })
  }, [unsavedWork, lockNow])
  const go = useCallback(
    async (place: Place) => {
      if (await unsavedWork.settle()) onGo(place)
      else setOpenDialog({ is: 'notSaved', doing: 'Leave', goOn: () => onGo(place) })
    },
    [unsavedWork, onGo],
  )

  useEffect(() => lastPlace.keep(user.userId, place), [lastPlace, user.userId, place])

  // An unattended window locks even if the last save fails: others pass by in a court corridor.
  const [awakeUntil, setAwakeUntil] = useState<number | null>(null)
  const lockAs = useCallback(
    (why: 'idle' | 'hidden') => void unsavedWork.settle().then((saved) => lockNow(why, saved)),
    [unsavedWork, lockNow],
  )
  const hide = useCallback(() => {
    document.documentElement.dataset['hidden'] = ''
    lockAs('hidden')
  }, [lockAs])
  useEffect(() => () => void delete document.documentElement.dataset['hidden'], [])
  const secondsLeft = useIdleLock(() => (awakeUntil === null ? lockAs('idle') : hide()), awakeUntil)

  const { preferences, setPreferences } = usePreferences()
  const { value: directory } = useQuery('services.read', {}, ['servicesChanged'])
  const imported = directory?.imported ?? null
  const { value: officeRules } = useQuery('office.rules', {}, ['rulesChanged'])
  const today = courtDate(now())
  const tables = useMemo(
    () => ({
      offences: offenceTable(reference.offences),
      quality: reference.quality,
      softened: (officeRules?.softened ?? []).map(({ check }) => check),
      proposal: reference.proposal,
      countersign: officeRules?.countersign?.setting ?? DEFAULT_COUNTERSIGN_SETTING,
      today,
      services: imported === null ? null : { directory: imported.directory, today },
    }),
    [reference, imported, officeRules, today],
  )
  const searchOffences = useMemo(() => offenceSearch(reference), [reference])
  const { value: contacts } = useQuery('contacts.read', {}, ['contactsChanged'])
  const { value: colleagues } = useQuery('user.list', {}, ['usersChanged'])
  const spelling = useOfficeSpelling(
    reference,
    [office, user.name, user.office, ...(colleagues ?? []).map(({ name }) => name)].join(' '),
  )

  const other = lastPlace.otherCase(user.userId, place)
  const appWindow = useMemo<AppWindow>(
    () => ({
      office,
      user,
      reference,
      directory,
      officeRules,
      tables,
      searchOffences,
      nameOf: (userId) => (colleagues ?? []).find((one) => one.userId === userId)?.name ?? 'A colleague',
      unsavedWork,
      preferences,
      spot: 'id' in place ? (place.spot ?? lastPlace.spotOf(user.userId, place.id)) : null,
      keepSpot: lastPlace.keepSpot,
      awakeUntil,
      stayAwake: (stay) => setAwakeUntil(stay ? Date.now() + AWAKE_LIMIT_MS : null),
      go: (place) => void go(place),
      otherCase: other === null ? null : () => void go({ at: 'report', id: other }),
      lock: () => void lock(),
      hide,
      offer(entries) {
        offers.current.add(entries)
        return () => {
          offers.current.delete(entries)
        }
      },
      openPalette: () => setOpenDialog({ is: 'palette' }),
      openKeys: () => setOpenDialog({ is: 'keys' }),
      openHelp: () => setOpenDialog({ is: 'help' }),
      openSettings: () => setOpenDialog({ is: 'settings' }),
      printCopy: (id, copy) => setOpenDialog({ is: 'print', id, copy }),
    }),
    [
      office,
      user,
      reference,
      directory,
      officeRules,
      tables,
      searchOffences,
      colleagues,
      unsavedWork,
      preferences,
      place,
      other,
      lastPlace,
      awakeUntil,
      go,
      lock,
      hide,
    ],
  )

  const pickPhrase = () => {
    const place = writingPlace(document.activeElement)
    if (place !== null) setOpenDialog({ is: 'phrases', place })
  }
  const keys: KeyHandlers = {
    lock: appWindow.lock,
    hide,
    palette: () => setOpenDialog((now) => (now.is === 'palette' ? { is: 'nothing' } : { is: 'palette' })),
    help: appWindow.openHelp,
    otherCase: () => (appWindow.otherCase ?? appWindow.openPalette)(),
    keys: appWindow.openKeys,
    phrase: pickPhrase,
    print: () => {
      if (place.at === 'report') setOpenDialog({ is: 'print', id: place.id, copy: 'draft' })
    },
  }

  const everywhere: readonly PaletteEntry[] = [
    ...OFFICE_PAGES.map(({ at, title }) => ({
      kind: 'Page',
      label: title,
      run: () => appWindow.go({ at }),
    })),
    { kind: 'Action', label: 'Insert a phrase of your own', key: 'phrase', run: pickPhrase },
    ...(appWindow.otherCase === null
      ? []
      : [
          {
            kind: 'Action',
            label: 'The other case that is open',
            key: 'otherCase',
            run: appWindow.otherCase,
          } as const,
        ]),
    { kind: 'Action', label: 'Lock', key: 'lock', run: appWindow.lock },
    { kind: 'Action', label: 'Hide the screen', key: 'hide', run: hide },
    { kind: 'Action', label: 'Keys', key: 'keys', run: appWindow.openKeys },
    { kind: 'Action', label: 'Help', key: 'help', run: appWindow.openHelp },
    { kind: 'Action', label: 'Your settings', run: appWindow.openSettings },
    ...HELP.map(({ title, says }) => ({ kind: 'Help', label: title, text: says, run: appWindow.openHelp })),
  ]
  const findCases = async (typed: string): Promise<readonly PaletteEntry[]> => {
    const found = await client.run('report.search', { text: typed, ...NO_LIMITS })
    return found.ok
      ? found.value.hits.map((hit) => caseEntry(hit, () => appWindow.go(placeOfFound(hit))))
      : []
  }
  const close = () => setOpenDialog({ is: 'nothing' })
  return (
    <SingleKeys value={preferences.singleKeys === 'on'}>
      <AppContext value={appWindow}>
        <Everywhere keys={keys} />
        <SpellingContext value={spelling}>
          <ContactsContext value={contacts?.contacts ?? NO_CONTACTS}>{screenAt(place)}</ContactsContext>
        </SpellingContext>
        {openDialog.is === 'palette' ? (
          <Palette
            entries={[...[...offers.current].flatMap((entries) => entries()), ...everywhere]}
            find={findCases}
            onClose={close}
          />
        ) : null}
        {openDialog.is === 'keys' ? <KeysDialog onClose={close} /> : null}
        {openDialog.is === 'help' ? <HelpDialog onClose={close} /> : null}
        {openDialog.is === 'settings' ? (
          <SettingsDialog preferences={preferences} onPreferences={setPreferences} onClose={close} />
        ) : null}
        {openDialog.is === 'phrases' ? (
          <PhrasePicker
            place={openDialog.place}
            onClose={close}
            onEdit={() => {
              close()
              appWindow.go({ at: 'writing' })
            }}
          />
        ) : null}
        {openDialog.is === 'print' ? (
          <Suspense>
            <PrintCopy id={openDialog.id} copy={openDialog.copy} onClose={close} />
          </Suspense>
        ) : null}
        {openDialog.is === 'notSaved' ? (
          <NotSavedDialog doing={openDialog.doing} onGoOn={openDialog.goOn} onClose={close} />
        ) : null}
        {secondsLeft === null ? null : <IdleWarning secondsLeft={secondsLeft} />}
      </AppContext>
    </SingleKeys>
  )
}

/** Within the officer's own settings, which may switch off a sign alone. */
function Everywhere(props: { keys: KeyHandlers }) {
  useKeys(props.keys)
  return null
}

function screenAt(place: Place): ReactNode {
  switch (place.at) {
    case 'start':
      return (
        <DayScreen
          key={`${place.day ?? 'today'} ${place.row ?? ''}`}
          day={place.day ?? null}
          row={place.row ?? null}
        />
      )
    case 'cases':
      return <CasesScreen />
    case 'inbox':
      return <InboxScreen />
    case 'receivedCase':
      return <CaseScreen key={place.id} id={place.id} />
    case 'directory':
      return <ServicesScreen />
    case 'contacts':
      return <ContactsScreen />
    case 'organisations':
      return <OrganisationsScreen />
    case 'allocationRules':
      return <AllocationRulesScreen />
    case 'qualityChecks':
      return <QualityChecksScreen />
    case 'writing':
      return <WritingScreen />
    case 'practice':
      return <PracticeScreen />
    case 'riskReviews':
      return <RiskReviewsScreen />
    case 'riskReview':
      return <RiskReviewScreen key={place.id} id={place.id} />
    case 'report':
      return <ReportScreen key={place.id} id={place.id} />
    default:
      return assertNever(place, 'place')
  }
}
