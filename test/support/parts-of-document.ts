import { buildDocument, type DocumentParts } from '../../shared/document/build-document.ts'
import type { ReportDocument } from '../../shared/document/document.schema.ts'
import type { Answers } from '../../shared/record/answers.ts'
import { offences } from '../shared/scoring/offences.ts'
import { derivedIn } from './derived.ts'
import { formOf } from './templates.ts'

/** A document of these answers, everything beside them plain. */
export const documentOf = (
  format: string,
  answers: Answers,
  other: Partial<DocumentParts> = {},
): ReportDocument =>
  buildDocument({
    report: {
      id: '0192a4c0-0000-7000-8000-000000000001',
      revision: 1,
      answers,
      startedAt: '2016-10-11T07:50:00.000Z',
    },
    form: formOf(format),
    derived: derivedIn(formOf(format), answers),
    offences,
    proposedSentence: null,
    worksheets: [],
    findings: [],
    countersignature: { required: false, requested: false, why: [] },
    author: { userId: 'author', name: 'Ellen Ruddock', grade: 'PSO', office: 'Margate', phone: '' },
    completedAt: '2016-10-11T12:00:00.000Z',
    ...other,
  })
