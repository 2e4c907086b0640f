import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { FaceFor } from './typesetting.ts'

/** The part of fontkit used here; it ships no types. */
type ParsedFont = {
  hasGlyphForCodePoint(codePoint: number): boolean
  _glyphs: Record<number, unknown>
  getGlyph(id: number, codePoints: readonly number[]): unknown
  readonly _layoutEngine: { readonly engine: { readonly GPOSProcessor: Positioning | null } | null }
}
type Positioning = { applyAnchor(mark: unknown, base: unknown, at: number): void }
type Fontkit = {
  create(bytes: Uint8Array): ParsedFont
  registerFormat(format: unknown): void
}
type Face = {
  /** The characters that it is asked for; null: any. */
  readonly draws: RegExp | null
  readonly normal: string
  readonly bold: string
  readonly italics?: string
  readonly bolditalics?: string
}

const require = createRequire(import.meta.url)
/** Where packages lie, by one that can be asked: not every package of fonts lets its files be resolved. */
const packages = join(dirname(require.resolve('dejavu-fonts-ttf/package.json')), '..')
const fileOf = (...path: string[]): string => join(packages, ...path)
const dejavu = (name: string): string => fileOf('dejavu-fonts-ttf', 'ttf', `${name}.ttf`)
const han = (weight: string): string => fileOf('@embedpdf/fonts-sc', 'fonts', `NotoSansHans-${weight}.otf`)
const google = (family: string, weight: string): string =>
  fileOf(
    '@expo-google-fonts',
    family.replace('Sans', '-sans-').toLowerCase(),
    weight,
    `${family}_${weight}.ttf`,
  )
const ofScript = (script: string, family = `NotoSans${script}`): [string, Face] => [
  script,
  {
    draws: new RegExp(`\\p{Script_Extensions=${script}}`, 'u'),
    normal: google(family, '400Regular'),
    bold: google(family, '700Bold'),
  },
]

/** In the order in which they are asked for a character: Arimo for all it holds, then a font of its script, then signs. */
const faces: ReadonlyMap<string, Face> = new Map([
  [
    'Arimo',
    {
      draws: null,
      normal: google('Arimo', '400Regular'),
      bold: google('Arimo', '700Bold'),
      italics: google('Arimo', '400Regular_Italic'),
      bolditalics: google('Arimo', '700Bold_Italic'),
    },
  ],
  // Noto's Arabic puts letters together out of strokes and dots: nobody could search or copy them.
  ofScript('Arabic', 'Vazirmatn'),
  ...[
    'Bengali',
    'Devanagari',
    'Ethiopic',
    'Gujarati',
    'Gurmukhi',
    'Kannada',
    'Malayalam',
    'Sinhala',
    'Tamil',
    'Telugu',
    'Thai',
  ].map((script) => ofScript(script)),
  // The forms of mainland China, for every character of Unicode's first block of them: Japanese names too.
  [
    'Han',
    {
      draws: /[\u{2E80}-\u{9FFF}\u{F900}-\u{FAFF}\u{FF00}-\u{FFEF}]/u,
      normal: han('Regular'),
      bold: han('Bold'),
    },
  ],
  ['DejaVu', { draws: null, normal: dejavu('DejaVuSans'), bold: dejavu('DejaVuSans-Bold') }],
])

/**
 * fontkit as pdfkit itself loads it: a font parsed by another copy of the module would not be known to it.
 */
function pdfkitsFontkit(): Fontkit {
  const pdfkit = createRequire(require.resolve('pdfmake')).resolve('pdfkit')
  return createRequire(pdfkit)('fontkit')
}

/**
 * Parsing a font's tables is nearly half the time of a short report, and pdfkit parses anew for each
 * document. So pdfkit is handed a ticket instead of a font's bytes, and a font format registered with
 * fontkit redeems tickets for the fonts parsed once.
 */
const TICKET = 'courtside font: '

const files = new Set([...faces.values()].flatMap((face) => Object.values(face)))

/** What pdfmake takes for the files of the fonts: it opens none itself. */
export const fontFiles = {
  existsSync: (name: string): boolean => files.has(name),
  readFileSync: (name: string): Uint8Array => Buffer.from(TICKET + name),
}

/** For pdfmake, made anew each time since it writes into what it is given. Only Arimo has slanted files. */
export const fontDescriptors = () =>
  Object.fromEntries(
    [...faces].map(([name, { normal, bold, italics = normal, bolditalics = bold }]) => [
      name,
      { normal, bold, italics, bolditalics },
    ]),
  )

/** fontkit 2.0.4 fails where a font says nothing of a mark over some letter, as of vowels in Gurmukhi: it stays as drawn. */
function allowUnplacedMarks({ _layoutEngine: { engine } }: ParsedFont): void {
  const positioning = engine?.GPOSProcessor ?? null
  if (positioning === null) return
  const apply = positioning.applyAnchor.bind(positioning)
  positioning.applyAnchor = (mark, base, at) => {
    if (base !== null) apply(mark, base, at)
  }
}

/**
 * A parsed font keeps, for each glyph, the character that first asked for it. Where two characters share a glyph, the
 * text extracted from a report would depend on the reports printed before it: each word has glyphs of its own.
 */
function keepNoGlyphs(font: ParsedFont): void {
  const getGlyph = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints) => {
    font._glyphs = {}
    return getGlyph(id, codePoints)
  }
}

/** The fonts, each parsed when it is first needed. Once a process: fontkit keeps what is registered with it. */
export function loadFonts(): FaceFor {
  const fontkit = pdfkitsFontkit()
  const parsed = new Map<string, ParsedFont>()
  const open = (file: string): ParsedFont => {
    const before = parsed.get(file)
    if (before !== undefined) return before
    const font = fontkit.create(readFileSync(file))
    allowUnplacedMarks(font)
    keepNoGlyphs(font)
    parsed.set(file, font)
    return font
  }
  const ticketOf = (bytes: Uint8Array): string =>
    Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString()
  fontkit.registerFormat(
    class {
      static probe(bytes: Uint8Array): boolean {
        return ticketOf(bytes).startsWith(TICKET)
      }
      constructor(stream: { buffer: Uint8Array }) {
        // biome-ignore lint/correctness/noConstructorReturn: fontkit calls `new` on a format, and the font is already there
        return open(ticketOf(stream.buffer).slice(TICKET.length))
      }
    },
  )
  const known = new Map<number, string | null>()
  const lookUp = (codePoint: number): string | null => {
    const character = String.fromCodePoint(codePoint)
    for (const [name, { draws, normal }] of faces) {
      if (draws?.test(character) !== false && open(normal).hasGlyphForCodePoint(codePoint)) return name
    }
    return null
  }
  return (codePoint) => {
    const before = known.get(codePoint)
    if (before !== undefined) return before
    const face = lookUp(codePoint)
    known.set(codePoint, face)
    return face
  }
}
