import { describe, expect, it } from 'vitest'
import { runChecks, stageIsOpen } from '../../../shared/quality/run.ts'
import { soften } from '../../../shared/quality/softened-check.ts'
import { contextOf } from '../../support/clean-case.ts'
import { qualityTable } from '../../support/quality-table.ts'

const poor = contextOf({
  answers: { 'views.own': null, 'offence.escalation': null, 'proposal.alternatives': null },
  missingRequired: [
    { section: 'views', sectionTitle: 'Own view', question: 'views.own', label: 'Own view', why: 'empty' },
    {
      section: 'offence',
      sectionTitle: 'Offence',
      question: 'offence.escalation',
      label: 'RiskReview',
      why: 'empty',
    },
    {
      section: 'hearing',
      sectionTitle: 'The court',
      question: 'hearing.court',
      label: 'Court',
      why: 'empty',
    },
  ],
  countersignature: { required: true, why: ['the risk is high'], given: false },
  format: 'oral',
})

describe('A run of the checks', () => {
  it('gives blocks first, then warnings, then hints', () => {
    const severities = runChecks(poor, qualityTable).map((finding) => finding.severity)
    expect(severities).toEqual(
      severities.toSorted(
        (a, b) => ['block', 'warn', 'advise'].indexOf(a) - ['block', 'warn', 'advise'].indexOf(b),
      ),
    )
    expect(new Set(severities).size).toBeGreaterThan(1)
  })

  it('says a missing answer once: the check that knows it best speaks', () => {
    const byField = runChecks(poor, qualityTable).map(({ id, field }) => `${id} ${field}`)
    expect(byField).toContain('QC07 offence.escalation')
    expect(byField).not.toContain('QC01 offence.escalation')
    expect(byField).toContain('QC01 hearing.court')
  })

  it('lets no warning stand in for a block: a needed answer that a check only warns about still blocks', () => {
    const byField = runChecks(poor, qualityTable).map(({ id, field }) => `${id} ${field}`)
    expect(byField).toContain('QC37 views.own')
    expect(byField).toContain('QC01 views.own')
  })

  it('keeps those of one stage alone when asked', () => {
    expect(runChecks(poor, qualityTable, 'countersign').map(({ id }) => id)).toEqual(['QC44'])
  })

  it('leaves pattern and escalation to oral reports, and alternatives to written ones', () => {
    const answers = { 'offence.escalation': null, 'proposal.alternatives': null }
    const ids = (format: 'oral' | 'short-format') =>
      runChecks(contextOf({ answers, format }), qualityTable).map(({ id }) => id)
    expect(ids('oral')).toEqual(['QC07'])
    expect(ids('short-format')).toEqual(['QC33'])
  })

  it('says which stage a block closes: a missing countersignature does not stop the author', () => {
    const findings = runChecks(
      contextOf({ countersignature: { required: true, why: ['x'], given: false } }),
      qualityTable,
    )
    expect(stageIsOpen(findings, 'sign')).toBe(true)
    expect(stageIsOpen(findings, 'countersign')).toBe(false)
  })

  it('names no field that the form does not ask', () => {
    const context = contextOf({ answers: { 'views.own': null } })
    const sections = context.form.sections.filter((section) => section.id !== 'views')
    const [finding] = runChecks({ ...context, form: { ...context.form, sections } }, qualityTable)
    expect(finding).toMatchObject({ id: 'QC37', section: null, field: null })
  })
})

describe('Softening a rule', () => {
  it('turns a block that rests on memory into a warning', () => {
    const softened = soften(qualityTable, ['QC20'])
    const row = softened.checks.find(({ id }) => id === 'QC20')
    expect(row?.severity).toBe('warn')
  })

  it('leaves confirmed rules and those of the inspection report as they are', () => {
    expect(soften(qualityTable, ['QC13', 'QC15', 'QC23'])).toEqual(qualityTable)
  })
})
