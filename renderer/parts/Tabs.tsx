import { type ReactNode, useId, useRef } from 'react'
import { pressed } from '../keys/key-name.ts'

export type Tab<Name extends string> = {
  name: Name
  label: string
  count?: number | undefined
  countSays?: string
}

/** One tab stop; the arrows move between tabs, as screen readers expect of tabs. */
export function Tabs<Name extends string>(props: {
  label: string
  tabs: readonly Tab<Name>[]
  chosen: Name
  onChoose: (name: Name) => void
  children: ReactNode
}) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const at = props.tabs.findIndex((tab) => tab.name === props.chosen)
  const choose = (order: number) => {
    const tab = props.tabs[(order + props.tabs.length) % props.tabs.length]
    if (tab === undefined) return
    props.onChoose(tab.name)
    list.current?.querySelector<HTMLElement>(`[data-tab="${tab.name}"]`)?.focus()
  }
  return (
    <>
      <div
        className="tabs"
        role="tablist"
        aria-label={props.label}
        ref={list}
        onKeyDown={(event) => {
          const arrow = pressed(event, 'within')
          const end = pressed(event, 'ends')
          if (arrow === 'ArrowRight') choose(at + 1)
          else if (arrow === 'ArrowLeft') choose(at - 1)
          else if (end === 'Home') choose(0)
          else if (end === 'End') choose(props.tabs.length - 1)
          else return
          event.preventDefault()
        }}
      >
        {props.tabs.map((tab) => (
          <button
            key={tab.name}
            type="button"
            role="tab"
            id={`${id}-${tab.name}`}
            data-tab={tab.name}
            aria-selected={tab.name === props.chosen}
            aria-controls={`${id}-pane`}
            tabIndex={tab.name === props.chosen ? 0 : -1}
            onClick={() => props.onChoose(tab.name)}
          >
            {tab.label}
            {tab.count === undefined || tab.count === 0 ? null : (
              <span className="tabs__count">
                {tab.count}
                <span className="vh"> {tab.countSays}</span>
              </span>
            )}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        className="pane"
        id={`${id}-pane`}
        aria-labelledby={`${id}-${props.chosen}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a tab's panel scrolls, and so takes the focus
        tabIndex={0}
      >
        {props.children}
      </div>
    </>
  )
}
