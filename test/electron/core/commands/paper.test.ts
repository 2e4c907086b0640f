import { expect, test } from 'vitest'
import { must } from '../../../../shared/lib/must.ts'
import { paperProof } from '../../../../shared/lib/paper-code.ts'
import { officeOfTwo } from '../../../support/office-of-two.ts'
import { pdfText } from '../../../support/pdf-text.ts'
import { sealedCase } from '../../../support/sealed-case.ts'

/** The eight groups on the last page of the court's copy. */
const groupsOn = (paper: string): string =>
  must(/Fingerprint of the signed report\s+((?:[0-9a-f]{4} ?){8})/.exec(paper)?.[1], 'they are printed')

test('the groups on a sealed paper lead to what was sealed, and a wrong one to nothing', async () => {
  const { ask, id } = await sealedCase('case-1')
  const { pdfBase64 } = await ask.done('report.render', { id, copy: 'court' })
  const groups = groupsOn(pdfText(Buffer.from(pdfBase64, 'base64')))
  const found = await ask.done('paper.look', { text: groups })
  expect(found).toMatchObject({
    is: 'here',
    name: 'Lee Anthony Pascall',
    court: "Margate Magistrates' Court",
    hearingDate: '2016-10-11',
    sealed: true,
    newest: true,
  })
  expect(found.is === 'here' && found.sentence).toMatch(/^A community order for 12 months/)
  const wrong = groups.replace(/^./, (sign) => (sign === '0' ? '1' : '0'))
  expect(await ask.done('paper.look', { text: wrong })).toEqual({ is: 'notHere' })
  expect(await ask.done('paper.look', { text: groups.slice(5) })).toEqual({ is: 'unreadable' })
  const code = paperProof({
    payloadSha256: '0'.repeat(64),
    reportId: id,
    revision: 1,
    office: 'Elsewhere',
  }).code
  expect(await ask.done('paper.look', { text: code })).toEqual({ is: 'notHere' })
})

test('a report that waits for its SPO is not sealed, and one signed anew makes the first paper out of date', async () => {
  const office = await officeOfTwo()
  const { ask, id, signing } = office
  const groups = async () => {
    const { pdfBase64 } = await ask.done('report.render', { id, copy: 'receiver' })
    return groupsOn(pdfText(Buffer.from(pdfBase64, 'base64')))
  }
  await ask.done('report.sign', signing)
  const first = await groups()
  expect(await ask.done('paper.look', { text: first })).toMatchObject({ sealed: false, newest: true })
  await office.asSpo()
  const { rev } = await ask.done('report.return', { id, reason: 'Say who lives there.' })
  await office.asAuthor()
  await ask.done('report.sign', { ...signing, rev })
  expect(await groups()).not.toBe(first)
  expect(await ask.done('paper.look', { text: first })).toMatchObject({ is: 'here', newest: false })
  expect(await ask.done('paper.look', { text: await groups() })).toMatchObject({ newest: true })
  await office.application.close()
}, 60_000)
