import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { keyShown } from '../keys/keys.ts'
import { useKeys } from '../keys/use-keys.ts'
import { useAppWindow } from '../window/AppContext.tsx'
import { OFFICE_PAGES, type OfficePageName } from '../window/office-pages.ts'
import type { PaletteEntry } from '../window/palette.ts'
import { useOffer } from '../window/use-offer.ts'
import { Frame, type Key } from './Frame.tsx'
import { OfficeMenu } from './OfficeMenu.tsx'
import { TopBar } from './TopBar.tsx'

/** A page about no one report: the office's pages and the search of this one in the bar, the page, and its side. */
export function OfficePage(props: {
  at: OfficePageName
  heading: string
  /** None on a page that is read as it is. */
  search?: {
    label: string
    value: string
    onChange: (value: string) => void
    onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  }
  /** Beside the heading. */
  beside?: ReactNode
  /** What Ctrl K offers here. */
  offers?: () => readonly PaletteEntry[]
  keys?: readonly Key[]
  says?: string
  side?: ReactNode
  sideName?: string
  children: ReactNode
}) {
  const { go, user, office } = useAppWindow()
  const { search } = props
  const searchId = useId()
  const field = useRef<HTMLInputElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const toSearch = () => field.current?.focus()
  useKeys({ find: toSearch })
  useOffer(() => [
    ...(search === undefined
      ? []
      : [{ kind: 'Action', label: search.label, key: 'find' as const, run: toSearch }]),
    ...(props.offers?.() ?? []),
  ])
  useEffect(() => heading.current?.focus(), [])
  return (
    <Frame
      title={OFFICE_PAGES.find(({ at }) => at === props.at)?.title ?? props.heading}
      columns={props.side === undefined ? 'one' : 'day'}
      keys={[
        ...(props.keys ?? []),
        ...(search === undefined ? [] : [{ key: 'find' as const, does: 'search', run: toSearch }]),
      ]}
      {...(props.says === undefined ? {} : { says: props.says })}
      bar={
        <TopBar
          right={
            <>
              {search === undefined ? null : (
                <search className="find">
                  <label htmlFor={searchId} className="vh">
                    {search.label}
                  </label>
                  <input
                    id={searchId}
                    ref={field}
                    type="search"
                    placeholder={search.label}
                    autoComplete="off"
                    value={search.value}
                    onChange={(event) => search.onChange(event.target.value)}
                    onKeyDown={search.onKeyDown}
                  />
                  <kbd>{keyShown('find')}</kbd>
                </search>
              )}
              <span className="top__me">
                {user.name} <span>{user.grade}</span> <span className="top__office">{office}</span>
              </span>
            </>
          }
        >
          <nav className="top__nav" aria-label="Pages">
            {OFFICE_PAGES.flatMap(({ at, title, menu }) =>
              menu !== null ? (
                []
              ) : (
                <button
                  key={at}
                  type="button"
                  className="top__page"
                  aria-current={at === props.at ? 'page' : undefined}
                  onClick={() => go({ at })}
                >
                  {title}
                </button>
              ),
            )}
            <OfficeMenu at={props.at} />
          </nav>
        </TopBar>
      }
    >
      <main className="main" id="main" data-pane="main" tabIndex={-1}>
        <div className="page__head">
          <h1 ref={heading} tabIndex={-1}>
            {props.heading}
          </h1>
          {props.beside}
        </div>
        {props.children}
      </main>
      {props.side === undefined ? null : (
        <aside className="side" aria-label={props.sideName ?? 'Office'} data-pane="side">
          {props.side}
        </aside>
      )}
    </Frame>
  )
}
