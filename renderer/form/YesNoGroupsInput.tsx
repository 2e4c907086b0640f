import { type ComponentProps, useLayoutEffect, useRef, useState } from 'react'
import { saidYes } from '../../shared/document/shown.ts'
import type { Option } from '../../shared/form/definition.ts'
import { underHeadings } from '../../shared/form/under-headings.ts'
import type { YesNoList } from '../../shared/record/answers.ts'
import { Button } from '../controls/Button.tsx'
import { ChoiceLine } from '../controls/ChoiceLine.tsx'
import { type GroupProps, namesOf } from '../controls/input-props.ts'
import { useOneStop } from '../controls/one-stop.ts'
import { isKey } from '../keys/key-name.ts'
import { useFilled } from './filled.ts'

type YesNo = YesNoList['yesNo']
type Props = GroupProps & { readonly given: YesNo; readonly onChange: (given: YesNo) => void }

/**
 * A long list of yes or no, group by group: the yeses are ticked, then one button says no to the rest of that
 * group, whose lines are in sight. There is none for the whole list: nobody should answer it unread.
 */
export function YesNoGroupsInput({ id, name, options, given, readOnly, onChange, ...words }: Props) {
  const list = useRef<HTMLFieldSetElement>(null)
  const [answered, setAnswered] = useState<string | null>(null)
  const groups = underHeadings(options).map(({ heading, under }) => ({ heading: heading ?? '', under }))

  // The button that was pressed is gone: the officer goes on at the next group that is open.
  useLayoutEffect(() => {
    if (answered === null || list.current === null) return
    const drawn = [...list.current.querySelectorAll<HTMLElement>('[data-group]')]
    const from = drawn.findIndex(({ dataset }) => dataset['group'] === answered)
    const next = drawn.slice(from + 1).find((group) => group.querySelector('.yesno__rest') !== null)
    const target =
      next?.querySelector<HTMLElement>('input') ?? drawn[from]?.querySelector<HTMLElement>('button')
    target?.focus()
    setAnswered(null)
  }, [answered])

  const answer = (heading: string, under: readonly Option[], code: string, yes: boolean): void => {
    const { [code]: _, ...others } = given
    const open = under.some((option) => option.code !== code && given[option.code] === undefined)
    onChange(yes ? { ...given, [code]: 'yes' } : open ? others : { ...given, [code]: 'no' })
    if (yes && !open) setAnswered(heading)
  }
  const noToTheRest = (heading: string, under: readonly Option[]): void => {
    const rest = under.filter(({ code }) => given[code] === undefined)
    onChange({ ...given, ...Object.fromEntries(rest.map(({ code }) => [code, 'no' as const])) })
    setAnswered(heading)
  }
  const done = groups.filter(({ under }) => under.every(({ code }) => given[code] !== undefined)).length
  const yes = options.filter(({ code }) => given[code] === 'yes').length

  return (
    <fieldset ref={list} {...namesOf({ id, ...words })} className="yesno">
      {groups.map(({ heading, under }) => (
        <Group
          key={heading}
          id={`${id}-${under[0]?.code ?? ''}`}
          name={name}
          heading={heading}
          under={under}
          given={given}
          readOnly={readOnly}
          onTick={(code, ticked) => answer(heading, under, code, ticked)}
          onRest={() => noToTheRest(heading, under)}
        />
      ))}
      <p role="status" className="yesno__status">
        {`${done} of ${groups.length} groups answered, ${yes} yes.`}
      </p>
    </fieldset>
  )
}

function Group(props: {
  id: string
  name: string
  heading: string
  under: readonly Option[]
  given: YesNo
  readOnly: boolean
  onTick: (code: string, ticked: boolean) => void
  onRest: () => void
}) {
  const { id, heading, under, given, readOnly } = props
  const [shown, setShown] = useState(false)
  const stop = useOneStop(under.length)
  const open = under.filter(({ code }) => given[code] === undefined).length
  const yes = under.filter(({ code }) => given[code] === 'yes')
  const folded = open === 0 && !shown
  return (
    <fieldset
      className="yesno__group"
      data-group={heading}
      data-lines={under.map(({ code }) => code).join(' ')}
      aria-label={heading}
      onKeyDown={(event) => {
        if (isKey(event, 'noToTheRest') && open > 0 && !readOnly) props.onRest()
      }}
    >
      <div className="yesno__head">
        <p className="yesno__name">{heading}</p>
        {open > 0 ? null : <span className="yesno__said">{inWords(under, yes)}</span>}
        {open === 0 ? (
          <button
            type="button"
            className="link"
            aria-expanded={!folded}
            aria-controls={`${id}-lines`}
            aria-label={`${folded ? 'Show' : 'Hide'} ${heading}`}
            onClick={() => setShown(folded)}
          >
            {folded ? 'Show' : 'Hide'}
          </button>
        ) : readOnly ? null : (
          <span className="yesno__rest">
            <Button kind="second" small onClick={props.onRest}>
              {restInWords(under.length, open)}
            </Button>
          </span>
        )}
      </div>
      <div id={`${id}-lines`} className="yesno__lines" hidden={folded} {...stop.group}>
        {folded
          ? null
          : under.map(({ code, label }, index) => (
              <FilledLine
                key={code}
                type="checkbox"
                id={`${id}-${code}`}
                name={`${props.name}.${code}`}
                value="yes"
                label={label}
                checked={given[code] === 'yes'}
                readOnly={readOnly}
                tabIndex={stop.tabIndex(index)}
                onChange={(ticked) => props.onTick(code, ticked)}
              />
            ))}
      </div>
    </fieldset>
  )
}

/** A line with where its yes comes from, where nobody ticked it. */
function FilledLine(props: ComponentProps<typeof ChoiceLine> & { name: string }) {
  return <ChoiceLine {...props} hint={useFilled(props.name) ?? undefined} />
}

/** On the button: what it answers, and how many. */
const restInWords = (all: number, open: number): string =>
  all === 1 ? 'No' : open === all ? `None of these ${all}` : `The other ${open}: no`

function inWords(under: readonly Option[], yes: readonly Option[]): string {
  if (under.length === 1) return yes.length === 1 ? 'yes' : 'no'
  if (yes.length === 0) return `none of ${under.length}`
  const others = under.length - yes.length
  return [
    ...yes.map(({ label }) => saidYes(label)),
    ...(others === 0 ? [] : [`the other ${others}: no`]),
  ].join('; ')
}
