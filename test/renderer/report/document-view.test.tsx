import { JSDOM } from 'jsdom'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { DocumentView, laidForReading } from '../../../renderer/report/DocumentView.tsx'
import type { DocumentSection, ReportDocument } from '../../../shared/document/document.schema.ts'
import { documentText } from '../../../shared/document/document-text.ts'
import { exampleDocument } from '../../support/example-document.ts'

const pageOf = (document: ReportDocument): string =>
  new JSDOM(renderToStaticMarkup(<DocumentView laid={laidForReading(document, [])} />)).window.document.body
    .textContent ?? ''

/** Letters alone: the page parts its words by boxes, plain text by white space and colons. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}%]+/gu, '')

describe('the page a countersigner reads', () => {
  test('holds every line of the text that is handed over', () => {
    const document = exampleDocument('case-1')
    const page = letters(pageOf(document))
    const missing = documentText(document, 'receiver')
      .split(/\n|\t| {2}\u{B7} {2}/u)
      // Numbers of a list are drawn by the page.
      .map((line) => line.replace(/^\d+\. /, ''))
      .filter((line) => !page.includes(letters(line)))
    expect(missing).toEqual([])
  })

  test('names the person, the court and the age at the hearing from the payload', () => {
    const page = pageOf(exampleDocument('case-1'))
    expect(page).toContain('Lee Anthony Pascall')
    expect(page).toContain('35 at the hearing')
    expect(page).toContain('11 October 2016')
  })

  test('says of restricted words that they are restricted, not by colour alone', () => {
    const document = exampleDocument('case-1')
    const [first, ...others] = document.sections
    if (first === undefined) throw new Error('the example has sections')
    const restricted: DocumentSection = {
      ...first,
      entries: [
        {
          question: 'x.y',
          label: 'What a neighbour said',
          kind: 'richText',
          restricted: false,
          answer: null,
          shown: {
            as: 'richText',
            richText: {
              blocks: [
                { type: 'paragraph', text: [{ text: 'Seen. ' }, { text: 'By her.', restricted: true }] },
              ],
            },
          },
        },
      ],
    }
    expect(pageOf({ ...document, sections: [restricted, ...others] })).toContain('RESTRICTEDSeen. By her.')
  })

  test('text that looks like markup is text', () => {
    const document = exampleDocument('case-1')
    const name = '<img src=x onerror=alert(1)>'
    const markup = renderToStaticMarkup(
      <DocumentView laid={laidForReading({ ...document, heading: { ...document.heading, name } }, [])} />,
    )
    expect(markup).not.toContain('<img')
    expect(pageOf({ ...document, heading: { ...document.heading, name } })).toContain(name)
  })
})
