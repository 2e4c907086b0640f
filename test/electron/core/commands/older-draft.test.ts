import { afterEach, beforeEach, expect, test } from 'vitest'
import { documentText } from '../../../../shared/document/document-text.ts'
import { fromPlainText } from '../../../../shared/record/rich-text.ts'
import { rows, ticked } from '../../../support/clean-case.ts'
import { type OfficeOfTwo, officeOfTwo } from '../../../support/office-of-two.ts'

/** As an earlier form held them: questions that are retired, and answers of the kind that a question had before. */
const OLD = {
  'person.ethnicity': 'White British, by his own words',
  'victims.safety': fromPlainText('The assistant was told to ring the police.'),
  'diversity.considered': 'yes',
  'dynamic.previous': ticked('robbery'),
  children: rows({ relation: 'Nephew', age: '6', contact: 'On most Sundays', livesWith: 'no' }),
  'proposal.ancillary': 'Compensation of £40 to the shop',
}

let office: OfficeOfTwo
beforeEach(async () => {
  office = await officeOfTwo()
}, 60_000)
afterEach(() => office.application.close())

test('a draft with the answers of an earlier form opens, prints them under “Also recorded”, and can be signed', async () => {
  const { ask, id } = office
  const { rev } = await ask.done('report.save', { id, rev: office.rev, changes: OLD })
  expect((await ask.done('report.open', { id })).answers).toMatchObject(OLD)
  // How often they meet was written, and is a choice by now: asked again, with the words kept beside it.
  const refused = await ask.refused('report.sign', { ...office.signing, rev })
  expect(JSON.stringify(refused)).toContain('“Children in their life” cannot be read as it stands')
  const child = {
    relation: 'Nephew',
    age: '6',
    contact: 'regularly',
    how: 'On most Sundays',
    livesWith: 'no',
  }
  const again = await ask.done('report.save', {
    id,
    rev,
    changes: { children: rows(child), 'children.servicesInvolved': 'no' },
  })
  await ask.done('report.sign', { ...office.signing, rev: again.rev })
  const { document } = await ask.done('report.document', { id })
  const also = document.sections.find((section) => section.id === 'alsoRecorded')
  expect(also?.entries.map(({ question }) => question)).toEqual([
    'victims.safety',
    'diversity.considered',
    'person.ethnicity',
    'dynamic.previous',
    'proposal.ancillary',
  ])
  const text = documentText(document, 'receiver')
  for (const words of [
    ...['The assistant was told to ring the police.', 'White British, by his own words', 'Robbery'],
    ...['Compensation of £40 to the shop', 'On most Sundays'],
  ])
    expect(text).toContain(words)
}, 60_000)
