import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { commands } from '../../../../shared/contract/commands.ts'
import type { Copy } from '../../../../shared/document/document.schema.ts'
import { officeOfTwo } from '../../../support/office-of-two.ts'
import { pdfText } from '../../../support/pdf-text.ts'
import { UNENCRYPTED } from '../../../support/unencrypted.ts'
import { run } from '../../hosts/cli/cli-for-test.ts'

const WORD = 'Quillfeather'

/** All the text in what was said or written: PDFs by their text, whatever is in base64 by what it holds. */
function unfolded(text: string, depth = 0): string {
  const inside = [...text.matchAll(/"([A-Za-z0-9+/_-]{80,}={0,2})"/g)].map(([, packed = '']) => {
    const bytes = Buffer.from(packed, 'base64')
    if (bytes.subarray(0, 5).toString() === '%PDF-') return pdfText(bytes)
    return depth < 4 ? unfolded(bytes.toString('utf8'), depth + 1) : ''
  })
  return [text, ...inside].join('\n')
}

const textOfFile = (path: string): string => {
  const bytes = readFileSync(path)
  return bytes.subarray(0, 5).toString() === '%PDF-' ? pdfText(bytes) : unfolded(bytes.toString('utf8'))
}

test('a word in a private note is found nowhere else: on no paper, in no file, no answer to a colleague, no log', async () => {
  const at = await officeOfTwo()
  const { ask, id, application } = at
  const events: unknown[] = []
  application.on((event) => events.push(event))
  const said: string[] = []
  const hear = (what: unknown) => said.push(unfolded(JSON.stringify(what)))
  const note = `${WORD} said so himself.`

  await ask.done('note.keep', { id, text: note })
  expect(await ask.done('note.read', { id })).toMatchObject({ text: note })
  const draft = await ask.done('report.open', { id })
  hear(draft)
  for (const copy of ['draft', 'notes'] as const) {
    hear(await ask.done('report.render', { id, copy }))
    hear(await ask.done('report.export', { id, copy }))
  }
  await ask.done('report.sign', at.signing)
  await ask.done('note.keep', { id, text: `${note} Signed now.` })

  // Whatever a colleague's window can ask with what it has at hand.
  await at.asSpo()
  expect(await ask.done('note.read', { id })).toEqual({ text: '', savedAt: null })
  const inputs = [
    {},
    { id },
    { search: '' },
    { search: WORD },
    { words: WORD },
    { day: '2016-10-11' },
    { id, copy: 'draft' },
  ]
  const asked = Object.keys(commands).filter((name) => !/^(session|office|app|practice)\./.test(name))
  let answers = 0
  for (const name of asked)
    for (const input of inputs) {
      const reply = await application.run(name, input)
      if (reply.ok) answers += 1
      // What was asked for is said again by no refusal.
      hear(reply)
    }
  expect(answers).toBeGreaterThan(12)
  await ask.done('note.keep', { id, text: 'The SPO’s own.' })
  await ask.done('report.countersign', at.countersigning)

  await at.asAuthor()
  expect(await ask.done('note.read', { id })).toMatchObject({ text: `${note} Signed now.` })
  for (const copy of ['court', 'defendant', 'receiver', 'restricted', 'notes'] as const satisfies Copy[]) {
    hear(await ask.done('report.render', { id, copy }))
    await ask.run('report.export', { id, copy })
  }
  const { example } = at
  if (example.delivery !== undefined)
    await ask.done('report.recordDelivery', { id, delivery: example.delivery })
  await ask.done('report.recordResult', {
    id,
    result: example.result,
    firstAppointment: example.firstAppointment,
  })
  await ask.done('allocation.record', { id, facts: example.allocation, settled: null })
  const { path } = await ask.done('handover.seal', { ...UNENCRYPTED, id, to: example.receiver })
  expect(textOfFile(path)).toContain('Pascall')
  hear(await ask.done('report.history', { id }))
  const file = { ...example, answers: draft.answers }
  hear(await run(['check', '-'], JSON.stringify(file)))

  const written = readdirSync(at.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  expect(written.filter((name) => name.endsWith('.pdf')).length).toBeGreaterThan(5)
  expect(written.filter((name) => textOfFile(name).includes(WORD))).toEqual([])
  expect(said.join('\n')).toContain('Pascall')
  expect(said.filter((text) => text.includes(WORD))).toEqual([])
  expect(JSON.stringify(events)).not.toContain(WORD)
  // Nor that there is one: the history tells of no note, to nobody.
  expect((await ask.done('report.history', { id })).filter(({ action }) => /^note/.test(action))).toEqual([])
  await application.close()
}, 180_000)

test('what is held about a person holds the notes of whoever makes the copy, and of nobody else', async () => {
  const at = await officeOfTwo()
  const { ask, id } = at
  await ask.done('note.keep', { id, text: 'Quillfeather said so.' })
  const own = await ask.done('report.heldAbout', { id })
  expect(own.path).toMatch(/Pascall LA K204817 what is held 2016-10-11\.txt$/)
  const text = readFileSync(own.path, 'utf8')
  for (const held of ['Lee Anthony Pascall', 'Quillfeather said so.', 'WHO DID WHAT', 'Started'])
    expect(text).toContain(held)
  await at.asSpo()
  const theirs = await ask.done('report.heldAbout', { id })
  expect(readFileSync(theirs.path, 'utf8')).not.toContain('Quillfeather')
  const [said] = await ask.done('report.history', { id })
  expect(said).toMatchObject({ action: 'report.exported', actor: at.spo.name })
  await at.application.close()
})
