import { useState } from 'react'
import type { SentencePart } from '../../../shared/allocation/facts.ts'
import { paragraphSpoken } from '../../../shared/allocation/in-words.ts'
import { membershipByCode, searchSchedule15 } from '../../../shared/allocation/schedule15.ts'
import { readDate } from '../../../shared/lib/dates.ts'
import { Button } from '../../controls/Button.tsx'
import { Choice, TextField } from '../../controls/Field.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'

const ANSWERS = [
  { code: 'code', label: 'As its CJS code says' },
  { code: 'yes', label: 'It is in Schedule 15' },
  { code: 'no', label: 'It is not' },
  { code: 'unknown', label: 'I do not know' },
] as const
const MOST_FOUND = 8

/** Whether the offence is specified: by its code, by a paragraph found in words, or by the officer's own click. */
export function Schedule15Field(props: {
  part: SentencePart
  cjsCode: string
  date: string
  onChange: (change: Partial<SentencePart>) => void
}) {
  const { part, cjsCode, onChange } = props
  const { schedule15 } = useAppWindow().reference.allocation
  const [words, setWords] = useState('')
  const date = readDate(props.date)
  if (date === null) return null
  const byCode = cjsCode === '' ? null : membershipByCode(cjsCode, date, schedule15)
  const found = searchSchedule15(words, date, schedule15).slice(0, MOST_FOUND)
  return (
    <div>
      <Choice
        legend="Schedule 15 to the Criminal Justice Act 2003"
        hint={byCode === null ? 'There is no CJS code. Search, or choose an answer.' : byCode.says}
        options={byCode === null ? ANSWERS.slice(1) : ANSWERS}
        value={part.schedule15 ?? (byCode === null ? null : 'code')}
        onChange={(code) => onChange({ schedule15: code === 'code' ? null : code, paragraph: null })}
      />
      {part.paragraph === null ? (
        <>
          <TextField label="Search Schedule 15" value={words} onChange={setWords} />
          {words.trim() !== '' && found.length === 0 ? (
            <p className="hint" role="status">
              No paragraph found. Search by the words of the Schedule, such as “wounding” or “actual bodily
              harm”.
            </p>
          ) : null}
          {found.length === 0 ? null : (
            <ul className="schedule-15__found">
              {found.map((paragraph) => (
                <li key={paragraph.id}>
                  <Button
                    kind="link"
                    onClick={() => onChange({ schedule15: 'yes', paragraph: paragraph.id })}
                  >
                    Part {paragraph.part}, para {paragraph.paragraph}: {paragraph.title}
                  </Button>
                </li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <p>
          Relies on {paragraphSpoken(part.paragraph, schedule15)}.{' '}
          <Button kind="link" onClick={() => onChange({ schedule15: null, paragraph: null })}>
            Not this one
          </Button>
        </p>
      )}
    </div>
  )
}
