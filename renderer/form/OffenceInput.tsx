import { type KeyboardEvent, useMemo, useState } from 'react'
import type { Row } from '../../shared/record/answers.ts'
import { attributesOf, type InputProps, type Offence, type SearchOffences } from '../controls/input-props.ts'
import { isKey, pressed } from '../keys/key-name.ts'
import { textIn } from './answer-kinds.ts'
import { OffenceOffer } from './OffenceOffer.tsx'
import { titleIn } from './offence-chosen.ts'

type Props = InputProps & {
  readonly searchOffences: SearchOffences
  /** Told of the offence chosen from the list, beside its code in `onChange`. */
  readonly onChoose?: ((offence: Offence) => void) | undefined
  /** Its row: while it has no code, what the words in it mean is offered. */
  readonly row?: Row | undefined
}

const MOST_SHOWN = 12

/** A Home Office code, found by words or digits (WAI-ARIA combobox with a list). Anything may be typed. */
export function OffenceInput({ searchOffences, row, ...props }: Props) {
  const { id, value, readOnly } = props
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const words = value.trim()
  const found = useMemo(
    () => (open && words.length > 1 ? searchOffences(words).slice(0, MOST_SHOWN) : []),
    [open, words, searchOffences],
  )
  const known = useMemo(
    () => searchOffences(words).find((offence) => offence.code === words),
    [words, searchOffences],
  )
  const cjsCode = textIn(row?.cells['cjsCode'])
  const schedule15 = useMemo(() => searchOffences(cjsCode)[0]?.schedule15, [cjsCode, searchOffences])
  const shown = open && found.length > 0

  const choose = (offence: Offence): void => {
    props.onChange(offence.code)
    props.onChoose?.(offence)
    setOpen(false)
  }

  const move = (event: KeyboardEvent): void => {
    const chosen = found[active]
    const arrow = pressed(event, 'within')
    if (arrow === 'ArrowDown' || arrow === 'ArrowUp') {
      event.preventDefault()
      setOpen(true)
      const step = arrow === 'ArrowDown' ? 1 : -1
      if (shown) setActive((active + step + found.length) % found.length)
    } else if (isKey(event, 'choose') && shown && chosen !== undefined) {
      event.preventDefault()
      choose(chosen)
    } else if (isKey(event, 'close') && shown) {
      event.stopPropagation()
      setOpen(false)
    }
  }

  return (
    <div className="q-combo">
      <input
        {...attributesOf(props, `${id}-said`)}
        type="text"
        role="combobox"
        className="input"
        readOnly={readOnly}
        autoComplete="off"
        spellCheck={false}
        placeholder={readOnly ? undefined : 'Search by words or code'}
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown ? `${id}-${active}` : undefined}
        onChange={(event) => {
          props.onChange(event.target.value)
          setActive(0)
          setOpen(!readOnly)
        }}
        onKeyDown={move}
        onBlur={() => setOpen(false)}
      />
      <p id={`${id}-said`} className="said" role="status">
        {known !== undefined
          ? [`${known.title} (${known.classTitle})`, schedule15].filter(Boolean).join(' · ')
          : open && words.length > 1 && found.length === 0
            ? 'No offences match. Try fewer words, or the code.'
            : ''}
      </p>
      {readOnly || words !== '' || row === undefined || titleIn(row) === '' ? null : (
        <OffenceOffer row={row} searchOffences={searchOffences} onChoose={choose} />
      )}
      <div id={`${id}-list`} role="listbox" aria-label="Offences" className="q-combo-list" hidden={!shown}>
        {shown
          ? found.map((offence, index) => (
              <button
                type="button"
                tabIndex={-1}
                key={offence.code}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === active}
                className="q-combo-option"
                // Before the box loses the focus, which closes the list.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(offence)}
              >
                <span className="q-combo-code">{offence.code}</span>
                <span>
                  {offence.title}
                  <small>{[offence.classTitle, offence.schedule15].filter(Boolean).join(' · ')}</small>
                </span>
              </button>
            ))
          : null}
      </div>
    </div>
  )
}
