import { z } from 'zod'
import { derivedFacts } from '../record/derived-fact.ts'
import { type Condition, cellId, conditionSchema, id, inColumn } from './condition-schema.ts'
import { cellFillSchema, fillSchema } from './fill.schema.ts'
import { reads } from './identifiers.ts'

/**
 * How a report's form is written down in templates/. Three files say it:
 * `templates/reports/common/<version>/questions.json` (the one model: what each question is and how it is worded),
 * `templates/reports/<format>/<version>/form.json` (which questions a format asks, where, when, which it needs),
 * `templates/reports/<format>/<version>/print.json` (title, statute line, the sections on paper).
 * Data only: no functions, no HTML. `link.ts` joins them and refuses a mistake with its path.
 */
/** Closed: a new kind is code (renderer/form, document.ts), a new question is data. */
const plainKind = z.enum(['text', 'longText', 'date', 'dateTime', 'time', 'number', 'yesNo', 'offence'])

const words = {
  label: z.string().min(1),
  /** The label on paper, where the form's own is a question to the officer. */
  onPaper: z.string().min(1).optional(),
  hint: z.string().min(1).optional(),
  /** Reminders shown beside the field: what a good answer covers. Never text to paste in. */
  prompts: z.array(z.string().min(1)).optional(),
  /** Third-party or safety information: restricted on every copy, unless the officer opened it ("restriction.opened"). */
  restricted: z.literal(true).optional(),
  /** No longer asked: an older report may hold it, and shows and prints it. */
  retired: z.literal(true).optional(),
  /** For machines: it stands on no paper. A cell travels as data; a question is kept with the report alone. */
  codeOnly: z.literal(true).optional(),
}

const cell = {
  id: cellId,
  ...words,
  /** A row without it is unfinished, and so is its question. */
  required: z.literal(true).optional(),
  /** Asked only in rows whose `column`, or where `question`, holds one of these; a cell already filled always shows. */
  askedWhen: z
    .union([inColumn, z.strictObject({ question: id, oneOf: z.array(z.string()).min(1) })])
    .optional(),
  /**
   * Asked on demand: the words of the link that opens it, once for all that have the same. With `askedWhen`, asked by
   * itself where that holds and by the link elsewhere.
   */
  open: z.string().min(1).optional(),
  fill: cellFillSchema.optional(),
}

const columnSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: plainKind,
    ...cell,
    unit: z.string().optional(),
    /** The unit where it hangs on another column's option: hours of unpaid work, days of activity. */
    unitBy: z.strictObject({ column: cellId, units: z.record(z.string(), z.string().min(1)) }).optional(),
    suggest: cellId.optional(),
    reads,
    /** Of a number left empty in the rows `when`: the sum of a column of another table and of other numbers. */
    sumOf: z
      .strictObject({ when: inColumn, rows: id, column: cellId, and: z.array(id).optional() })
      .optional(),
    /** Of an offence search: the columns that take the words and the code of the offence chosen. */
    gives: z.partialRecord(z.enum(['title', 'cjsCode']), cellId).optional(),
    /** Of yes or no: `tick` is yes or nothing; `one` is yes in exactly one row of the table, the first at first. */
    as: z.enum(['tick', 'one']).optional(),
  }),
  z.strictObject({ kind: z.literal('choice'), ...cell, options: cellId }),
  z.strictObject({
    kind: z.literal('choices'),
    ...cell,
    options: cellId,
    as: z.literal('week').optional(),
    /** Ticked in the golden thread alone, which stands beneath its table. */
    in: z.literal('thread').optional(),
  }),
])

/**
 * One press that fills cells of a row. `when` names the column that says how far a row has come, with "" for not at
 * all: one column for all the acts of a table. Of `sets`, "now" in a date and time is the time of the press, and "me"
 * in a text the officer who pressed; neither takes the place of what stands there.
 */
const actSchema = z.strictObject({
  label: z.string().min(1),
  when: inColumn,
  onlyFor: inColumn.optional(),
  sets: z.record(cellId, z.string().min(1)),
  /** What to say next: these stand open in the row, the first with the focus. */
  to: z.array(cellId).min(1).optional(),
  /** Acts while a button of the row has the focus. */
  key: z
    .string()
    .regex(/^[a-z]$/, 'must be one small letter')
    .optional(),
  /** The button at the head of the table, which does it in every row that offers it. */
  inAll: z.string().min(1).optional(),
})

/** `was`: the kind in which an older report may hold it; such an answer prints under "Also recorded". */
const olderKind = z.enum(['text', 'longText', 'richText', 'yesNo', 'choices']).optional()
const asked = { id, ...words, was: olderKind, fill: fillSchema.optional() }

const questionSchema = z.discriminatedUnion('kind', [
  /** `suggest` names a list whose labels are offered while typing; anything else may be typed. */
  z.strictObject({
    kind: plainKind,
    ...asked,
    unit: z.string().optional(),
    suggest: cellId.optional(),
    reads,
    /** Of yes or no: yes or nothing. */
    as: z.literal('tick').optional(),
  }),
  /** A sealed report on the same person, of those of this office (record/report-named.ts). */
  z.strictObject({ kind: z.literal('report'), ...asked }),
  z.strictObject({ kind: z.literal('choice'), options: cellId, ...asked }),
  /** `as` "week": a grid of days and evenings, its options those of the list of times of the week. */
  z.strictObject({
    kind: z.literal('choices'),
    options: cellId,
    ...asked,
    as: z.literal('week').optional(),
    /** What the record itself shows: ticked where the condition holds, and not to be unticked. */
    proved: z
      .record(
        z.string(),
        z.lazy(() => conditionSchema),
      )
      .optional(),
    /**
     * A line for each of these options: its tick, the short questions beside it, and the one for its words once it is
     * ticked. Those stand in the section's list, and are shown here alone.
     */
    lines: z
      .array(
        z.strictObject({
          option: z.string().min(1),
          beside: z.array(id).min(1).optional(),
          words: id.optional(),
          /** Without it always; a line that is ticked always stands. */
          when: z.strictObject({ derived: z.enum(derivedFacts) }).optional(),
        }),
      )
      .min(1)
      .optional(),
  }),
  /**
   * `offeredBy`: an option is asked only where another yes-no list answers its `codes` entry with yes, and the
   * question only where one is.
   */
  z.strictObject({
    kind: z.literal('yesNoList'),
    options: cellId,
    ...asked,
    offeredBy: z.strictObject({ question: id, codes: z.record(z.string(), z.string()) }).optional(),
  }),
  /** `advisedCharacters` warns when passed and never blocks. */
  z.strictObject({
    kind: z.literal('richText'),
    ...asked,
    advisedCharacters: z.number().int().positive().optional(),
  }),
  /** `rowName` is the noun on the button: "Add an offence". */
  z.strictObject({
    kind: z.literal('rows'),
    ...asked,
    rowName: z.string().min(1),
    /** Rows that belong together, added by one button with these codes chosen in them. */
    addTogether: z
      .strictObject({ label: z.string().min(1), rows: z.array(z.record(cellId, z.string())).min(1) })
      .optional(),
    acts: z.array(actSchema).min(1).optional(),
    /** The rows of ready-rows.json that stand in every new report. */
    ready: cellId.optional(),
    /** The yes or no that stands for the empty table: looked for, and none. */
    none: id.optional(),
    columns: z.array(columnSchema).min(1),
  }),
])

const askedSchema = z.strictObject({
  question: id,
  /** Needed before signing (where it is asked at all). */
  required: z.literal(true).optional(),
  /** A condition, or the name of one of the form's own. */
  askedWhen: z.union([conditionSchema, cellId]).optional(),
  /** Where it stands that this format asks it so. */
  source: z.string().min(1).optional(),
  /** A format may word a common question its own way. */
  label: z.string().min(1).optional(),
  hint: z.string().min(1).optional(),
  /**
   * Asked on demand: this is the link that opens it, once for all that have the same words; asked by itself once it
   * holds an answer.
   */
  open: z.string().min(1).optional(),
  /** A text of a line or two: one line high, and its tools and reminders there only while somebody writes in it. */
  size: z.literal('line').optional(),
  /** Choices of the same words that follow each other stand as the lines of one table, which has this name. */
  grid: cellId.optional(),
})

const formSectionSchema = z.strictObject({
  id: cellId,
  title: z.string().min(1),
  lead: z.string().min(1).optional(),
  questions: z.array(askedSchema).min(1),
})

export const questionsFileSchema = z.strictObject({
  version: z.number().int().positive(),
  questions: z.array(questionSchema),
})

/**
 * What a format is for, so that no code knows one by its name: spoken in court, written, what is added to an earlier
 * report, or the record of a case without one.
 */
export const formKind = z.enum(['spoken', 'written', 'addition', 'record'])

export const formFileSchema = z.strictObject({
  format: z.string().regex(/^[a-z][a-z-]*$/),
  version: z.number().int().positive(),
  questions: z.number().int().positive(),
  name: z.string().min(1),
  /** One word for tags and buttons: "Short". */
  short: z.string().regex(/^\p{Lu}\p{L}*$/u, 'must be one word'),
  is: formKind,
  /** The formats that a report of this one is made where the case asks for more, the usual one first. */
  upgradesTo: z.array(z.string()).optional(),
  /** The days on which reports are begun in it, the first and the last; none: always. */
  inForce: z
    .strictObject({ from: z.iso.date(), until: z.iso.date().optional(), source: z.string().min(1) })
    .optional(),
  /** Conditions that several questions share, by name. */
  conditions: z.record(cellId, conditionSchema).optional(),
  sections: z.array(formSectionSchema).min(1),
})

export const printFileSchema = z.strictObject({
  title: z.string().min(1),
  marking: z.string().min(1),
  /** The line in force on the date of conviction; the first whose `from` is not after it wins. Newest first. */
  statuteLines: z
    .array(z.strictObject({ from: z.iso.date(), text: z.string().min(1), source: z.string().min(1) }))
    .min(1),
  /** The sections on paper, in their order: every question of the form stands in one of them, once. */
  sections: z
    .array(z.strictObject({ id: cellId, title: z.string().min(1), questions: z.array(id).min(1) }))
    .min(1),
})

/** Lists of codes with the words shown, in templates/reference/lists.json. */
export const optionListsSchema = z.record(
  cellId,
  z
    .strictObject({
      source: z.string().min(1),
      /** What a needed answer that is not given yet is called, where "Not recorded" would not say it. */
      empty: z.string().min(1).optional(),
      /** Options that are called by one name on paper where all of them are ticked: "Weekdays". */
      together: z
        .array(z.strictObject({ codes: z.array(z.string()).min(2), label: z.string().min(1) }))
        .optional(),
      options: z
        .array(
          z.strictObject({
            code: z.string().min(1),
            label: z.string().min(1),
            /** Its sign where several such lists stand on one line. */
            short: z.string().min(1).optional(),
            hint: z.string().optional(),
            /** What stands for it, where its column is restricted, on the copies that do not hold it. */
            open: z.string().min(1).optional(),
            /**
             * The harmless answer: chosen in error it clears somebody. Such a list is shown whole, never as a
             * drop-down, where keys choose unseen; no other label begins with the same word (link-questions.ts).
             */
            clears: z.literal(true).optional(),
            /** Stands above this option and those after it, up to the next heading. */
            heading: z.string().optional(),
            /** Of a court, the code of its local justice area. */
            area: z.string().optional(),
            /** The part that the code plays in a rule, so that no rule names the code itself. */
            is: z.string().optional(),
            /** No longer offered: an older report may hold it. */
            retired: z.literal(true).optional(),
          }),
        )
        .min(1),
    })
    .refine(
      ({ options, together = [] }) =>
        together.every(({ codes }) => codes.every((given) => options.some(({ code }) => code === given))),
      'what is named together must be options of the list',
    ),
)

export type FormKind = z.infer<typeof formKind>
export type Column = z.infer<typeof columnSchema>
export type RowAct = z.infer<typeof actSchema>
export type Question = z.infer<typeof questionSchema>
export type QuestionKind = Question['kind']
export type Option = z.infer<typeof optionListsSchema>[string]['options'][number]
export type QuestionsFile = z.infer<typeof questionsFileSchema>
export type FormFile = z.infer<typeof formFileSchema>
export type PrintFile = z.infer<typeof printFileSchema>
export type OptionLists = z.infer<typeof optionListsSchema>

/** A question as one format asks it: linked, its own wording applied. */
export type AskedQuestion = Question & {
  readonly required: boolean
  readonly askedWhen: Condition | null
  /** The link that opens a question on demand (formFileSchema). */
  readonly open?: string | undefined
  /** A text of a line or two (formFileSchema). */
  readonly size?: 'line' | undefined
  /** The table that it is a line of (formFileSchema). */
  readonly grid?: string | undefined
  /** The choices whose lines it stands in, beside a tick or for the words of one. */
  readonly lineOf?: { readonly question: string; readonly as: 'beside' | 'words' }
  /** Asked while this table is empty, in the table's own place. */
  readonly noneOf?: string
  /** Of a table, the cells of the rows that stand in a new report. */
  readonly readyRows?: readonly Readonly<Record<string, string>>[]
}

/** A form linked and proved whole (link.ts). The one source of what is asked, needed, shown and printed. */
export type FormDefinition = {
  readonly format: string
  readonly version: number
  readonly name: string
  readonly short: string
  readonly is: FormKind
  readonly upgradesTo: readonly string[]
  readonly inForce: { readonly from?: string | undefined; readonly until?: string | undefined }
  /** SHA-256 over the canonical bytes of its files, hex: signed with the report. */
  readonly sha256: string
  readonly sections: readonly FormSection[]
  /** The common model's other questions: answers to them are kept, and print under "Also recorded". */
  readonly notAsked: readonly Question[]
  readonly print: PrintFile
  readonly lists: OptionLists
}
export type FormSection = {
  readonly id: string
  readonly title: string
  readonly lead: string | null
  readonly questions: readonly AskedQuestion[]
}
