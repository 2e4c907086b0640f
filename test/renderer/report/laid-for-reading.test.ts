import { expect, test } from 'vitest'
import { laidForReading } from '../../../renderer/report/DocumentView.tsx'
import { case1, signed } from '../../support/print-requests.ts'

test('every section that is read in the window has a title to go to, and none is for a scanner', () => {
  const { sections } = laidForReading(case1, signed.signatures)
  expect(sections.length).toBeGreaterThan(5)
  for (const { title, nodes } of sections) {
    expect(title).not.toBe('')
    expect(nodes.map(({ is }) => is)).not.toContain('proof')
  }
})
