import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Face, FaceFor } from './typesetting.ts'

/** The part of fontkit used here; it ships no types. */
type ParsedFont = { hasGlyphForCodePoint(codePoint: number): boolean; _glyphs: Record<number, unknown> }
type Fontkit = {
  create(bytes: Uint8Array): ParsedFont
  registerFormat(format: unknown): void
}

const require = createRequire(import.meta.url)
const folderOf = (packageName: string): string => dirname(require.resolve(`${packageName}/package.json`))

const arimo = folderOf('@expo-google-fonts/arimo')
const dejavu = join(folderOf('dejavu-fonts-ttf'), 'ttf')
const files = {
  'Arimo-normal': join(arimo, '400Regular', 'Arimo_400Regular.ttf'),
  'Arimo-bold': join(arimo, '700Bold', 'Arimo_700Bold.ttf'),
  'Arimo-italics': join(arimo, '400Regular_Italic', 'Arimo_400Regular_Italic.ttf'),
  'Arimo-bolditalics': join(arimo, '700Bold_Italic', 'Arimo_700Bold_Italic.ttf'),
  'DejaVu-normal': join(dejavu, 'DejaVuSans.ttf'),
  'DejaVu-bold': join(dejavu, 'DejaVuSans-Bold.ttf'),
} as const
type FontName = keyof typeof files
const fontNames = [
  'Arimo-normal',
  'Arimo-bold',
  'Arimo-italics',
  'Arimo-bolditalics',
  'DejaVu-normal',
  'DejaVu-bold',
] as const satisfies readonly FontName[]

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

/** What pdfmake takes for the files of the fonts that `fontDescriptors` names: no file is opened. */
export const fontFiles = {
  existsSync: (name: string): boolean => fontNames.some((font) => font === name),
  readFileSync: (name: string): Uint8Array => Buffer.from(TICKET + name),
}

/** For pdfmake, made anew each time since it writes into what it is given. DejaVu has no slanted file here. */
export const fontDescriptors = () => ({
  Arimo: named('Arimo-normal', 'Arimo-bold', 'Arimo-italics', 'Arimo-bolditalics'),
  DejaVu: named('DejaVu-normal', 'DejaVu-bold', 'DejaVu-normal', 'DejaVu-bold'),
})
const named = (normal: FontName, bold: FontName, italics: FontName, bolditalics: FontName) => ({
  normal,
  bold,
  italics,
  bolditalics,
})

export type Fonts = {
  readonly faceFor: FaceFor
  /** To be called before each document, see below. */
  forgetDocument(): void
}

/** Parses the fonts. Once a process: fontkit keeps what is registered with it. */
export function loadFonts(): Fonts {
  const fontkit = pdfkitsFontkit()
  const parsed = new Map<string, ParsedFont>(
    fontNames.map((name) => [name, fontkit.create(readFileSync(files[name]))]),
  )
  const redeem = (bytes: Uint8Array): ParsedFont | undefined => {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64)).toString(
      'latin1',
    )
    return text.startsWith(TICKET) ? parsed.get(text.slice(TICKET.length)) : undefined
  }
  fontkit.registerFormat(
    class {
      static probe(bytes: Uint8Array): boolean {
        return redeem(bytes) !== undefined
      }
      constructor(stream: { buffer: Uint8Array }) {
        // biome-ignore lint/correctness/noConstructorReturn: fontkit calls `new` on a format, and the font is already there
        return redeem(stream.buffer) ?? this
      }
    },
  )
  const regular = { Arimo: parsed.get('Arimo-normal'), DejaVu: parsed.get('DejaVu-normal') }
  const faces: readonly Face[] = ['Arimo', 'DejaVu']
  const known = new Map<number, Face | null>()
  return {
    faceFor: (codePoint) => {
      const before = known.get(codePoint)
      if (before !== undefined) return before
      const face = faces.find((name) => regular[name]?.hasGlyphForCodePoint(codePoint)) ?? null
      known.set(codePoint, face)
      return face
    },
    // A parsed font keeps, for each glyph, the character that first asked for it. Where two characters
    // share a glyph, the text extracted from one report would depend on the reports printed before it.
    forgetDocument: () => {
      for (const font of parsed.values()) font._glyphs = {}
    },
  }
}
