import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { z } from 'zod'
import { must } from '../../shared/lib/must.ts'

/** An element of a file's structure tree, in the order in which it is read. */
export type Element = {
  readonly role: string
  /** Its own words and those of all within it; /ActualText, where it is there, is what they are. */
  readonly text: string
  readonly children: readonly Element[]
  /** Those of /A: "/Scope": "/Row". */
  readonly attributes: Readonly<Record<string, unknown>>
  readonly lang: string | null
  readonly alt: string | null
}

const dictionary = z.record(z.string(), z.json())
const objects = z.object({
  qpdf: z.tuple([z.unknown(), z.record(z.string(), z.looseObject({ value: z.json().optional() }))]),
})
const string = z.string().transform((text) => text.replace(/^u:/u, ''))
const textOf = (value: unknown): string | null => string.nullish().parse(value) ?? null

/**
 * The structure of a PDF as two readers see it: qpdf the tree, pdf.js the words of each marked stretch. Neither knows
 * anything of how the file was made.
 */
export async function pdfStructure(file: string): Promise<Element> {
  const read = ['--json=2', '--json-key=qpdf', '--json-stream-data=none', file]
  const qpdf = spawnSync('qpdf', read, { maxBuffer: 256 * 1024 * 1024 })
  const all = objects.parse(JSON.parse(qpdf.stdout.toString())).qpdf[1]
  const words = await markedWords(readFileSync(file))
  const at = (value: unknown): unknown =>
    typeof value === 'string' && /^\d+ 0 R$/.test(value) ? all[`obj:${value}`]?.value : value

  function element(value: unknown, page: string | null): Element {
    const node = dictionary.parse(at(value))
    const own = textOf(node['/Pg']) ?? page
    const kids = [node['/K'] ?? []].flat()
    const children: Element[] = []
    const text = kids.map((kid) => {
      const found = at(kid)
      if (typeof found === 'number') return marked(own, found)
      const child = dictionary.parse(found)
      if (child['/Type'] === '/MCR') return marked(textOf(child['/Pg']), z.number().parse(child['/MCID']))
      children.push(element(kid, own))
      return children.at(-1)?.text ?? ''
    })
    return {
      role: z.string().parse(node['/S']).slice(1),
      text: textOf(node['/ActualText']) ?? text.join(''),
      children,
      attributes: dictionary.parse(at(node['/A'] ?? {})),
      lang: textOf(node['/Lang']),
      alt: textOf(node['/Alt']),
    }
  }
  const marked = (page: string | null, id: number): string => words.get(`${page?.split(' ')[0]}_${id}`) ?? ''

  const catalog = Object.values(all).find(
    ({ value }) => dictionary.safeParse(value).data?.['/Type'] === '/Catalog',
  )
  const root = dictionary.parse(
    at(dictionary.parse(must(catalog, 'a file has a catalogue').value)['/StructTreeRoot']),
  )
  return element(must([root['/K']].flat()[0], 'the tree has a document'), null)
}

/** The words of each marked stretch, by the number of its page's object and its own; those of artifacts are left out. */
async function markedWords(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const words = new Map<string, string>()
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false })
  const document = await loading.promise
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true })
    const open: (string | null)[] = []
    for (const item of items) {
      if (!('type' in item)) {
        const id = open.findLast((one) => one !== null)
        if (typeof id === 'string') words.set(id, (words.get(id) ?? '') + item.str)
      } else if (item.type === 'endMarkedContent') open.pop()
      else {
        const [, object, stretch] = /^p(\d+)R_mc(\d+)$/.exec(item.id ?? '') ?? []
        open.push(object === undefined ? null : `${object}_${stretch}`)
      }
    }
  }
  await loading.destroy()
  return words
}

/** All elements of these roles, in order. */
export const elementsOf = (root: Element, roles: RegExp): Element[] =>
  [root, ...root.children.flatMap((child) => elementsOf(child, /(?:)/))].filter(({ role }) =>
    roles.test(role),
  )

/** What the list of bookmarks says, from the first to the last. */
export async function bookmarksOf(file: string): Promise<string[]> {
  const loading = getDocument({ data: Uint8Array.from(readFileSync(file)), verbosity: 0 })
  const outline = (await (await loading.promise).getOutline()) ?? []
  await loading.destroy()
  const said = ({ title, items }: (typeof outline)[number]): string[] => [title, ...items.flatMap(said)]
  return outline.flatMap(said)
}
