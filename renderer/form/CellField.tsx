import type { OptionLists } from '../../shared/form/definition.ts'
import { tidyIdentifier } from '../../shared/form/identifiers.ts'
import { assertNever } from '../../shared/lib/assert-never.ts'
import type { CellAnswer, Row } from '../../shared/record/answers.ts'
import { DateInput } from '../controls/DateInput.tsx'
import type { Offence, SearchOffences } from '../controls/input-props.ts'
import { LongTextInput } from '../controls/LongTextInput.tsx'
import { offered, optionsOf } from '../controls/options.ts'
import { RadiosInput, YES_NO } from '../controls/RadiosInput.tsx'
import { SelectInput } from '../controls/SelectInput.tsx'
import { TextInput } from '../controls/TextInput.tsx'
import { TicksInput } from '../controls/TicksInput.tsx'
import { textIn, tickedIn } from './answer-kinds.ts'
import { type Cell, isGroup } from './cell.ts'
import { OffenceInput } from './OffenceInput.tsx'
import { OneTick } from './OneTick.tsx'
import { ReportInput } from './ReportInput.tsx'
import { WeekInput } from './WeekInput.tsx'

type Props = {
  readonly asked: Cell
  readonly lists: OptionLists
  readonly id: string
  readonly name: string
  readonly answer: CellAnswer | undefined
  readonly onChange: (answer: CellAnswer | null) => void
  readonly readOnly: boolean
  readonly wrong: boolean
  readonly describedBy: string | undefined
  readonly mostRadios: number
  /** A line of a table of choices, or one of several on a line. */
  readonly line?: boolean | undefined
  /** By the signs of the options, where they have any: several stand on one line. */
  readonly brief?: boolean | undefined
  /** Codes that the record itself shows: ticked, and not to be unticked. */
  readonly proved?: readonly string[] | undefined
  readonly suggestions: readonly string[]
  readonly searchOffences: SearchOffences
  readonly onChooseOffence?: ((offence: Offence) => void) | undefined
  /** The row of a table that it is a cell of. */
  readonly row?: Row | undefined
}

export const labelId = (id: string): string => `${id}-label`

/** The control for one answer of one kind. */
export function CellField(props: Props) {
  const { asked, lists, id, name, readOnly, wrong, describedBy } = props
  const value = textIn(props.answer)
  const onChange = (text: string): void => props.onChange(text === '' ? null : text)
  const common = { id, name, value, onChange, readOnly, wrong, describedBy }
  switch (asked.kind) {
    case 'text':
      return (
        <TextInput
          {...common}
          unit={asked.unit}
          suggestions={props.suggestions}
          onLeave={(typed) => {
            const tidy = asked.reads === undefined ? typed : tidyIdentifier(asked.reads, typed)
            if (tidy !== typed) common.onChange(tidy)
          }}
        />
      )
    case 'number':
      return <TextInput {...common} unit={asked.unit} numeric />
    case 'longText':
      return <LongTextInput {...common} />
    case 'date':
    case 'time':
    case 'dateTime':
      return <DateInput {...common} kind={asked.kind} />
    case 'yesNo':
      if ('as' in asked && asked.as !== undefined)
        return <OneTick {...common} type={asked.as === 'one' ? 'radio' : 'checkbox'} />
      return <RadiosInput {...common} options={YES_NO} labelledBy={labelId(id)} brief={props.brief} />
    case 'choice': {
      const options = offered(optionsOf(lists, asked.options), [value])
      return isGroup(asked, lists, props.mostRadios) ? (
        <RadiosInput
          {...common}
          options={options}
          labelledBy={labelId(id)}
          line={props.line}
          brief={props.brief}
        />
      ) : (
        <SelectInput {...common} options={options} />
      )
    }
    case 'choices': {
      const Input = asked.as === 'week' ? WeekInput : TicksInput
      return (
        <Input
          {...common}
          options={offered(optionsOf(lists, asked.options), tickedIn(props.answer))}
          ticked={tickedIn(props.answer)}
          proved={props.proved}
          onChange={(ticked) => props.onChange(ticked.length === 0 ? null : { ticked })}
          labelledBy={labelId(id)}
        />
      )
    }
    case 'report':
      return <ReportInput {...common} />
    case 'offence':
      return (
        <OffenceInput
          {...common}
          searchOffences={props.searchOffences}
          onChoose={props.onChooseOffence}
          row={props.row}
        />
      )
    default:
      return assertNever(asked, 'kind of field')
  }
}
