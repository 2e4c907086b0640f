import { useEffect, useMemo, useRef, useState } from 'react'
import type { FormDefinition } from '../../../shared/form/definition.ts'
import { type FindHow, findText, type Hit, replaceHits } from '../../../shared/form/find-text.ts'
import { counted } from '../../../shared/lib/words.ts'
import { useSettledAnswers } from '../../autosave/use-answers.ts'
import { Button } from '../../controls/Button.tsx'
import { Tick } from '../../controls/Field.tsx'
import { flushOpenEditors } from '../../editor/changes.ts'
import { isKey, pressed } from '../../keys/key-name.ts'
import type { OpenReport } from '../../report/open-report.ts'
import { questionOf } from '../../report/section-of-field.ts'
import { showFound, stopShowing } from './show-found.ts'

/** So much of a line on each side of what was found. */
const BESIDE = 28
const MOST_SHOWN = 200

/**
 * Finds words in all texts of the report, whichever section they stand in, and replaces them. Enter goes on, Shift
 * and Enter back; Escape closes it and leaves the caret at what was found.
 */
export function FindBar(props: {
  form: FormDefinition
  report: OpenReport
  sectionId: string
  /** What was selected when it was opened. */
  wanted: string
  /** Opened to replace. */
  replacing: boolean
  readOnly: boolean
  onSection: (id: string) => void
  onClose: () => void
}) {
  const { form, report, sectionId, onSection } = props
  const [wanted, setWanted] = useState(props.wanted)
  const [words, setWords] = useState('')
  const [how, setHow] = useState<FindHow>({ matchCase: false, wholeWords: false })
  const [at, setAt] = useState(0)
  const [says, setSays] = useState('')
  const answers = useSettledAnswers(report.answers)
  const hits = useMemo(() => findText(form, answers, wanted, how), [form, answers, wanted, how])
  const hit = hits[Math.min(at, hits.length - 1)]
  const field = useRef<HTMLInputElement>(null)
  const other = useRef<HTMLInputElement>(null)
  const first = props.replacing && props.wanted !== '' ? other : field
  useEffect(() => first.current?.select(), [first])

  useEffect(() => {
    if (hit !== undefined && hit.section !== sectionId) onSection(hit.section)
  }, [hit, sectionId, onSection])
  useEffect(() => {
    // After the section is drawn, and an editor of it has its text.
    const here = hits.filter(({ section }) => section === sectionId)
    const soon = setTimeout(() => showFound(here, hit ?? null), 50)
    return () => clearTimeout(soon)
  }, [hits, hit, sectionId])
  useEffect(() => stopShowing, [])

  const step = (by: number): void => {
    setSays('')
    if (hits.length > 0) setAt((Math.min(at, hits.length - 1) + by + hits.length) % hits.length)
  }
  const replace = (these: readonly Hit[]): void => {
    flushOpenEditors()
    // What was typed a moment ago may have moved them.
    const now = findText(form, report.answers.all(), wanted, how)
    const same = now.filter((each) => these.some((one) => samePlace(one, each)))
    if (same.length === 0) return
    const told = `“${wanted}” replaced${same.length === 1 ? '' : ` ${same.length} times`}`
    report.answerAll(replaceHits(report.answers.all(), same, words), told)
    setSays(`${told}. Ctrl+Z takes it back.`)
  }
  const close = (): void => {
    stopShowing()
    props.onClose()
    if (hit !== undefined) showFound([], hit, true)
  }

  return (
    <search
      className="findbar"
      aria-label="Find in the report"
      onKeyDown={(event) => {
        const found = pressed(event, 'foundStep')
        if (isKey(event, 'close')) close()
        else if (found !== null) step(found === 'F3' ? 1 : -1)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <form
        className="findbar__line"
        onSubmit={(event) => {
          event.preventDefault()
          step(1)
        }}
      >
        <input
          ref={field}
          type="text"
          className="input"
          aria-label="Find"
          placeholder="Find in the report"
          autoComplete="off"
          spellCheck={false}
          value={wanted}
          onChange={(event) => {
            setWanted(event.target.value)
            setAt(0)
            setSays('')
          }}
          onKeyDown={(event) => {
            if (!isKey(event, 'foundBack')) return
            event.preventDefault()
            step(-1)
          }}
        />
        <Button kind="second" small submit>
          Next <kbd>Enter</kbd>
        </Button>
        <Button kind="second" small onClick={() => step(-1)}>
          Previous
        </Button>
        <Button kind="link" onClick={close}>
          Close <kbd>Esc</kbd>
        </Button>
      </form>
      {props.readOnly ? null : (
        <form
          className="findbar__line"
          onSubmit={(event) => {
            event.preventDefault()
            if (hit !== undefined) replace([hit])
          }}
        >
          <input
            ref={other}
            type="text"
            className="input"
            aria-label="Replace with"
            placeholder="Replace with"
            autoComplete="off"
            spellCheck={false}
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
          <Button kind="second" small submit>
            Replace
          </Button>
          <Button kind="second" small onClick={() => replace(hits)}>
            Replace all
          </Button>
        </form>
      )}
      <div className="findbar__how">
        <Tick
          label="Match case"
          ticked={how.matchCase}
          onChange={(matchCase) => setHow({ ...how, matchCase })}
        />
        <Tick
          label="Whole words"
          ticked={how.wholeWords}
          onChange={(wholeWords) => setHow({ ...how, wholeWords })}
        />
        <p role="status">{says !== '' ? says : countOf(wanted, hits, at)}</p>
      </div>
      {hits.length === 0 ? null : (
        <ol className="findbar__hits">
          {hits.slice(0, MOST_SHOWN).map((each, order) => (
            <li key={`${each.question} ${each.row} ${each.column} ${each.line} ${each.from}`}>
              <button
                type="button"
                aria-current={each === hit ? 'true' : undefined}
                onClick={() => setAt(order)}
              >
                <span className="findbar__where">{placeInWords(form, each)}</span>
                <Excerpt hit={each} />
              </button>
            </li>
          ))}
        </ol>
      )}
    </search>
  )
}

const samePlace = (one: Hit, other: Hit): boolean =>
  one.question === other.question &&
  one.row === other.row &&
  one.column === other.column &&
  one.line === other.line &&
  one.from === other.from

function countOf(wanted: string, hits: readonly Hit[], at: number): string {
  if (wanted.trim() === '') return ''
  if (hits.length === 0) return 'Not found.'
  return `${Math.min(at, hits.length - 1) + 1} of ${counted(hits.length, 'place')}`
}

const placeInWords = (form: FormDefinition, { section, question }: Hit): string =>
  [form.sections.find(({ id }) => id === section)?.title ?? '', questionOf(form, question)?.label ?? ''].join(
    ' · ',
  )

function Excerpt({ hit: { text, from, to } }: { hit: Hit }) {
  const start = Math.max(0, from - BESIDE)
  return (
    <span>
      {start > 0 ? '…' : ''}
      {text.slice(start, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to, to + BESIDE)}
      {to + BESIDE < text.length ? '…' : ''}
    </span>
  )
}
