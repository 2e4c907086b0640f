import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { example, folderForTests, run, withAnswers } from './cli-for-test.ts'

const at = folderForTests()

describe('handover', () => {
  const sealed = at('case-3.courtside')
  const trust = join(at('keys'), 'trust.json')
  beforeAll(async () => {
    const { status } = await run(['handover', 'seal', example(3), '--keys', at('keys'), '--out', sealed])
    expect(status).toBe(0)
  })

  test('with the public keys it is verified, and names who signed as what', async () => {
    const { status, out } = await run(['handover', 'verify', sealed, '--trust', trust])
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      verified: true,
      signatures: [
        { role: 'author', name: 'Joanne Fairhurst', grade: 'PSO' },
        { role: 'countersigner', name: 'Nkechi Okonjo', grade: 'SPO' },
        { role: 'office', name: 'Maidstone' },
      ],
    })
  })

  test('without them it is whole, and the signers unknown: exit 1', async () => {
    const { status, out } = await run(['handover', 'verify', sealed])
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ verified: false, reason: 'signersUnknown' })
  })

  test('the keys of another office do not verify it', async () => {
    await run(['handover', 'seal', example(1), '--keys', at('other'), '--out', at('other.courtside')])
    const { status, out } = await run([
      'handover',
      'verify',
      sealed,
      '--trust',
      join(at('other'), 'trust.json'),
    ])
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ verified: false, reason: 'unknownSigner' })
  })

  test('one byte changed: refused, and not read', async () => {
    const bytes = readFileSync(sealed)
    bytes.writeUInt8(bytes.readUInt8(500) === 65 ? 66 : 65, 500)
    writeFileSync(at('changed.courtside'), bytes)
    expect((await run(['handover', 'verify', at('changed.courtside'), '--trust', trust])).status).toBe(1)
    expect(await run(['handover', 'read', at('changed.courtside')])).toMatchObject({ status: 1, out: '' })
  })

  test('it is read as the document that its schema describes', async () => {
    const { status, out } = await run(['handover', 'read', sealed])
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      schema: 'courtside/handover/1',
      version: 1,
      requiredRoles: ['author', 'countersigner'],
      to: { organisation: 'Kent, Surrey & Sussex CRC' },
      allocation: {
        decision: 'CRC',
        answer: { grounds: [{ rule: 'AL-20', confidence: 'inspection' }] },
        plainText: expect.stringContaining('Decision: Community Rehabilitation Company (CRC).'),
      },
    })
  })

  test('a report that may not be signed is not sealed, and says what stops it', async () => {
    const { status, out } = await run(
      ['handover', 'seal', '-', '--keys', at('keys'), '--out', at('never.courtside')],
      withAnswers(3, { 'person.name': '' }),
    )
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ sealed: false, findings: [{ severity: 'block' }] })
    expect(existsSync(at('never.courtside'))).toBe(false)
  })

  test('its schema has an id, says what each part is, and holds the lists of its codes', async () => {
    const { status, out } = await run(['handover', 'schema'])
    expect(status).toBe(0)
    const schema = JSON.parse(out)
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:courtside:handover:1',
      properties: { requiredRoles: { description: expect.stringContaining('dropped one') } },
    })
    expect(schema['x-codeLists'].checkStatuses).toContainEqual({ code: 'pending', label: expect.any(String) })
    const { schema: _id, from, to, ...rest } = schema.properties
    for (const [name, part] of Object.entries({ from, ...rest }))
      expect([name, part]).toEqual([name, expect.objectContaining({ description: expect.any(String) })])
    expect(to.properties.sealedFor.description).toContain('encrypted to')
  })

  test('a file of keys that is none is said: exit 2', async () => {
    writeFileSync(at('no-keys.json'), '{}')
    const { status, out } = await run(['handover', 'verify', sealed, '--trust', at('no-keys.json')])
    expect({ status, out }).toEqual({ status: 2, out: '' })
  })
})
