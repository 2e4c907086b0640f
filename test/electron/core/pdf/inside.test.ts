import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { renderPdf } from '../../../../electron/core/pdf/render.ts'
import { copySchema } from '../../../../shared/document/document.schema.ts'
import { case1, receiver } from '../../../support/print-requests.ts'

const folder = mkdtempSync(join(tmpdir(), 'courtside-inside-'))
afterAll(() => rmSync(folder, { recursive: true }))

const signedReport = Buffer.from('{"payload":"e30","signatures":[]}').toString('base64')

/** The files inside a PDF, by name. */
async function inside(copy: (typeof copySchema.options)[number]): Promise<ReadonlyMap<string, string>> {
  const { bytes } = await renderPdf({ ...receiver, document: case1, copy, signedReport })
  const pdf = join(folder, `${copy}.pdf`)
  writeFileSync(pdf, bytes)
  const listed = spawnSync('pdfdetach', ['-list', pdf], { encoding: 'utf8' }).stdout
  const names = [...listed.matchAll(/^\d+: (.*)$/gm)].map(([, name = '']) => name)
  return new Map(
    names.map((name, at) => {
      const out = join(folder, name)
      spawnSync('pdfdetach', ['-save', String(at + 1), '-o', out, pdf])
      return [name, readFileSync(out, 'utf8')]
    }),
  )
}

test('the receiver finds the signed report inside the copy, byte for byte', async () => {
  expect([...(await inside('receiver'))]).toEqual([
    ['signed-report.json', '{"payload":"e30","signatures":[]}'],
  ])
})

test.each(copySchema.options.filter((copy) => copy !== 'receiver'))(
  'the %s copy has nothing inside, whatever it is given',
  async (copy) => {
    expect((await inside(copy)).size).toBe(0)
  },
)
