/** The declarations that hold for an element, by property. */
export type Styles = ReadonlyMap<string, string>

function declarations(text: string): [string, string][] {
  return text.split(';').flatMap((each): [string, string][] => {
    const at = each.indexOf(':')
    return at === -1
      ? []
      : [
          [
            each.slice(0, at).trim().toLowerCase(),
            each
              .slice(at + 1)
              .trim()
              .toLowerCase(),
          ],
        ]
  })
}

/** Declarations by class, of the style sheets that came with the text: Word hides and strikes with them. */
export type Sheet = ReadonlyMap<string, readonly [string, string][]>

export function sheetOf(html: string): Sheet {
  const sheet = new Map<string, [string, string][]>()
  for (const [, css = ''] of html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)) {
    const rules = css.replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, '')
    for (const [, selectors = '', body = ''] of rules.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      for (const selector of selectors.split(',')) {
        const name = /^\s*[a-z]*\d?\.([\w-]+)\s*$/i.exec(selector)?.[1]
        if (name !== undefined) sheet.set(name, [...(sheet.get(name) ?? []), ...declarations(body)])
      }
    }
  }
  return sheet
}

export const stylesOf = (element: Element, sheet: Sheet): Styles =>
  new Map([
    ...[...element.classList].flatMap((name) => sheet.get(name) ?? []),
    ...declarations(element.getAttribute('style') ?? ''),
  ])
