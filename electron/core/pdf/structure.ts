import type { NumeralKind } from '../../../shared/record/list-labels.ts'
import type {
  Inline,
  LaidCell,
  LaidNode,
  Line,
  PdfDocument,
  StructureElement,
  Vector,
} from './pdfmake-parts.ts'
import { headingDepths, levelOf, type Tag } from './tags.ts'

/** Where the words of a text belong: what runs in before it, and its own element. */
export type Place = {
  readonly label: StructureElement | null
  readonly own: StructureElement
}

/** How deep it is, counted from 1, and what it says. */
export type Heading = { readonly depth: number; readonly text: string }

/** What the drawn parts of a document belong to; what belongs nowhere is an ornament of the page. */
export type Structure = {
  placeOf(line: Line): Place | null
  figureOf(vector: Vector): StructureElement | null
  headingOf(element: StructureElement): Heading | null
}

const NUMBERING: Readonly<Record<NumeralKind, string>> = {
  decimal: 'Decimal',
  'lower-alpha': 'LowerAlpha',
  'lower-roman': 'LowerRoman',
}

function added(element: StructureElement, parent: StructureElement): StructureElement {
  parent.add(element)
  return element
}

type WrittenRun = { readonly text: string; readonly tag?: Tag }

const runsOf = (text: LaidNode['text'] = ''): readonly WrittenRun[] =>
  typeof text === 'string' ? [{ text }] : text
const said = (runs: readonly WrittenRun[]): string => runs.map(({ text }) => text).join('')

/**
 * The tree of a laid-out document in the order in which it was written, made before any of it is drawn: what stands
 * on paper in another order, as a list's number does, is read in its place.
 */
export function structureOf(document: PdfDocument, root: LaidNode): Structure {
  const places = new Map<LaidNode | Inline, Place>()
  const figures = new Map<LaidNode, StructureElement>()
  const headings = new Map<StructureElement, Heading>()
  const nextDepth = headingDepths()

  function within(parent: StructureElement, type: string, attributes?: object): StructureElement {
    const element = document.struct(type)
    if (attributes !== undefined) element.dictionary.data['A'] = attributes
    return added(element, parent)
  }

  function textElement(
    tag: Tag | undefined,
    runs: readonly WrittenRun[],
    parent: StructureElement,
  ): StructureElement {
    const level = levelOf(tag)
    if (level === null) return within(parent, 'P')
    const depth = nextDepth(level)
    const element = within(parent, `H${depth}`)
    headings.set(element, { depth, text: said(runs).replaceAll(/\s+/gu, ' ').trim() })
    return element
  }

  function place(node: LaidNode, parent: StructureElement): void {
    const runs = runsOf(node.text)
    if (said(runs).trim() === '') return
    const labels = runs.filter(({ tag }) => tag !== undefined)
    const label = labels.length === 0 ? null : textElement(labels[0]?.tag, labels, parent)
    places.set(node, { label, own: textElement(node.tag, runs, parent) })
  }

  function list(items: readonly LaidNode[], parent: StructureElement, numbering: string): void {
    const element = within(parent, 'L', { O: 'List', ListNumbering: numbering })
    for (const item of items) {
      const entry = within(element, 'LI')
      const [mark] = item.listMarker?._inlines ?? []
      if (mark !== undefined) places.set(mark, { label: null, own: within(entry, 'Lbl') })
      walk(item, within(entry, 'LBody'))
    }
  }

  function table(body: readonly (readonly LaidCell[])[], parent: StructureElement): void {
    const element = within(parent, 'Table')
    const head = within(element, 'THead')
    const rest = within(element, 'TBody')
    for (const [index, cells] of body.entries()) {
      const row = within(index === 0 ? head : rest, 'TR')
      for (const [column, cell] of cells.entries()) {
        if (cell._span === true) continue
        const span = cell.colSpan ?? 1
        const scope = index === 0 ? 'Column' : column === 0 && span === 1 ? 'Row' : null
        const attributes = {
          O: 'Table',
          ...(scope === null ? {} : { Scope: scope }),
          ...(span === 1 ? {} : { ColSpan: span }),
        }
        walk(cell, within(row, scope === null ? 'TD' : 'TH', attributes))
      }
    }
  }

  function walk(node: LaidNode, parent: StructureElement): void {
    const inner = node.stack ?? node.columns ?? node.table?.body.flat()
    if (node.tag === 'Table') table(node.table?.body ?? [], parent)
    else if (inner !== undefined) {
      const into = node.tag === undefined ? parent : within(parent, node.tag)
      for (const child of inner) walk(child, into)
    } else if (node.ul !== undefined) list(node.ul, parent, 'Disc')
    else if (node.ol !== undefined) list(node.ol, parent, NUMBERING[node.type ?? 'decimal'])
    else if (node.text !== undefined) place(node, parent)
    else if (node.alt !== undefined) {
      figures.set(node, added(document.struct('Figure', { alt: node.alt }), parent))
    }
  }

  const whole = document.struct('Document')
  document.addStructure(whole)
  walk(root, whole)
  return {
    placeOf: ({ of, inlines: [first] }) =>
      (of === undefined ? undefined : places.get(of)) ??
      (first === undefined ? null : (places.get(first) ?? null)),
    figureOf: ({ of }) => (of === undefined ? null : (figures.get(of) ?? null)),
    headingOf: (element) => headings.get(element) ?? null,
  }
}
