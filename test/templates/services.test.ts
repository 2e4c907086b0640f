import { expect, test } from 'vitest'
import { needSchema } from '../../shared/proposal/need.ts'
import { plainText } from '../../shared/record/rich-text.ts'
import { parseDirectory } from '../../shared/services/parse-directory.ts'
import { serves } from '../../shared/services/place.ts'
import { sampleDirectory, sampleJson } from '../support/directory.ts'
import { proposalTables } from '../support/proposal-input.ts'
import { templates } from '../support/templates.ts'

test('the sample for Kent is a directory, says that it is a sample, and where each entry comes from', () => {
  const programmes = proposalTables.requirements.programmes.map(({ code }) => code)
  expect(parseDirectory(sampleJson, programmes)).toMatchObject({ ok: true, value: { sample: true } })
  for (const { source, lastConfirmed } of sampleDirectory.entries) {
    expect(source).toMatch(/^HM Inspectorate of Probation, Kent, October 2016, in pages \d+ to \d+/)
    // The report found it so; no provider was asked.
    expect(lastConfirmed).toBeNull()
  }
})

test('the needs of a directory are those that a report can name', () => {
  expect(needSchema.options).toEqual(templates.lists['needs']?.options.map(({ code }) => code))
})

test('the waits of the sample are those that the inspectors were told: 9 to 13 months, the longest never less', () => {
  const bbr = sampleDirectory.entries.find(({ programme }) => programme === 'BBR')
  expect(bbr?.wait).toMatchObject({
    weeks: Math.floor((9 / 12) * 52.18),
    upTo: Math.ceil((13 / 12) * 52.18),
  })
})

test.each(
  templates.lists['courts']?.options.flatMap(({ code, label }) => (code === 'other' ? [] : [label])) ?? [],
)('the sample says of unpaid work at %s that people are stood down', (court) => {
  const work = sampleDirectory.entries.filter(
    (entry) => entry.requirements.includes('UPW') && serves(entry, [court]),
  )
  expect(work.map(({ wait }) => wait?.is)).toEqual(['standsDown'])
})

test('every leaflet says something', () => {
  for (const { leaflet } of sampleDirectory.entries)
    if (leaflet !== null) expect(plainText(leaflet).length).toBeGreaterThan(60)
})
