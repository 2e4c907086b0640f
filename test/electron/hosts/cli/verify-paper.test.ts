import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { must } from '../../../../shared/lib/must.ts'
import { pdfText } from '../../../support/pdf-text.ts'
import { example, folderForTests, run } from './cli-for-test.ts'

const at = folderForTests()
const sealed = at('case-3.courtside')
const trust = join(at('keys'), 'trust.json')
let groups: string[] = []

beforeAll(async () => {
  await run(['handover', 'seal', example(3), '--keys', at('keys'), '--out', sealed])
  const { out } = await run(['handover', 'read', sealed, '--trust', trust])
  const { pdf } = z.looseObject({ pdf: z.looseObject({ base64: z.string() }) }).parse(JSON.parse(out))
  const text = pdfText(Buffer.from(pdf.base64, 'base64'))
  groups = must(/Fingerprint of the signed report\s+((?:[0-9a-f]{4} ?){8})/.exec(text)?.[1], 'it is printed')
    .trim()
    .split(' ')
})
const look = (words: readonly string[], handover = sealed) =>
  run(['verify-paper', ...words, '--handover', handover, '--trust', trust])

test('the groups on the paper are of the report in the handover, which says what to compare', async () => {
  const { status, out } = await look(groups)
  expect(status).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    is: 'here',
    name: 'Ryan Thomas Bellingham',
    hearingDate: '2016-10-17',
    sentence: expect.stringMatching(/^A community order for 24 months/),
    newest: null,
  })
})

test('other groups are of another report: exit 1, and nothing of this one is shown', async () => {
  const [first = '', ...rest] = groups
  const other = first.replace(/^./, (sign) => (sign === '0' ? '1' : '0'))
  const { status, out } = await look([other, ...rest])
  expect(status).toBe(1)
  expect(JSON.parse(out)).toEqual({ is: 'notInThisHandover' })
})

test('groups that are no fingerprint, and a handover that is not verified, are refused', async () => {
  expect((await look(groups.slice(1))).status).toBe(2)
  writeFileSync(at('broken.courtside'), '{}')
  expect((await look(groups, at('broken.courtside'))).status).toBe(1)
})
