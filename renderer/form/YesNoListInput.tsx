import { useState } from 'react'
import { underHeadings } from '../../shared/form/under-headings.ts'
import type { YesNoList } from '../../shared/record/answers.ts'
import { Button } from '../controls/Button.tsx'
import { type GroupProps, namesOf } from '../controls/input-props.ts'

type YesNo = YesNoList['yesNo']
type Props = GroupProps & { readonly given: YesNo; readonly onChange: (given: YesNo) => void }

/** Yes or no to each of a list, under its headings. The rest can be answered "no" at once, and that undone. */
export function YesNoListInput({ id, name, options, given, readOnly, ...props }: Props) {
  const [before, setBefore] = useState<YesNo | null>(null)
  const left = options.filter((option) => given[option.code] === undefined)
  const yes = options.filter((option) => given[option.code] === 'yes').length

  const say = (code: string, answer: 'yes' | 'no'): void => {
    setBefore(null)
    props.onChange({ ...given, [code]: answer })
  }
  const noToTheRest = (): void => {
    setBefore(given)
    props.onChange({ ...given, ...Object.fromEntries(left.map(({ code }) => [code, 'no' as const])) })
  }
  const undo = (): void => {
    if (before !== null) props.onChange(before)
    setBefore(null)
  }

  return (
    <fieldset {...namesOf({ id, ...props })}>
      {underHeadings(options).map(({ heading, under }) => (
        <div key={heading ?? ''}>
          <p className="q-yesno-head" aria-hidden="true">
            <span className="choices__head">{heading ?? ''}</span>
            <span>Yes</span>
            <span>No</span>
          </p>
          {under.map((option) => (
            <div
              key={option.code}
              role="radiogroup"
              className={`q-yesno-row${given[option.code] === 'yes' ? ' q-yesno-row--yes' : ''}`}
              aria-label={heading === null ? option.label : `${heading}: ${option.label}`}
              data-code={option.code}
            >
              <span className="q-yesno-label">{option.label}</span>
              {(['yes', 'no'] as const).map((answer) => (
                <label key={answer} className="q-yesno-choice">
                  <input
                    autoComplete="off"
                    type="radio"
                    name={`${name}.${option.code}`}
                    value={answer}
                    checked={given[option.code] === answer}
                    disabled={readOnly && given[option.code] !== answer}
                    aria-label={answer === 'yes' ? 'Yes' : 'No'}
                    onChange={() => {
                      if (!readOnly) say(option.code, answer)
                    }}
                  />
                </label>
              ))}
            </div>
          ))}
        </div>
      ))}
      <p className="q-yesno-foot">
        <span role="status">
          {`${options.length - left.length} of ${options.length} answered, ${yes} yes. `}
        </span>
        {readOnly || left.length === 0 ? null : (
          <Button kind="second" small onClick={noToTheRest}>
            {`No to the rest (${left.length})`}
          </Button>
        )}
        {before === null || readOnly ? null : (
          <Button kind="quiet" onClick={undo}>
            Undo “no to the rest”
          </Button>
        )}
      </p>
    </fieldset>
  )
}
