import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headerPath, readHeader } from '../../../../electron/core/vault/header-file.ts'

test('whatever vault.json holds, it is read or refused in a sentence, and never a fault', () => {
  const folder = mkdtempSync(join(tmpdir(), 'courtside-vault-'))
  const holds = (bytes: Uint8Array) => {
    writeFileSync(headerPath(folder), bytes)
    const read = readHeader(folder)
    expect(read.ok ? 'read' : read.problem.says).toMatch(/\.$/)
  }
  fc.assert(fc.property(fc.uint8Array(), holds))
  fc.assert(fc.property(fc.json(), (text) => holds(Buffer.from(text))))
  holds(Buffer.from('['.repeat(100_000)))
  holds(Buffer.alloc(5 * 1024 * 1024, '['))
})
