import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { allocateInputSchema } from '../../../shared/allocation/allocate-input.ts'
import { problemInWords } from '../../../shared/lib/problem-in-words.ts'
import { requirementSchema } from '../../../shared/proposal/proposal.ts'

const said = (schema: z.ZodType, value: unknown): string[] => {
  const read = schema.safeParse(value)
  return read.success ? [] : read.error.issues.map(problemInWords)
}

describe('What is wrong with a value, in plain words', () => {
  it('names the requirements where a code is none of them', () => {
    expect(said(requirementSchema, { code: 'STOCKS' })).toEqual([
      'must be one of RAR, UPW, PROG, CURFEW, EXCL, RES, FTP, PAR, EM, MHTR, DRR, ATR, SUP_PRE_ORA, AAMR, ACR',
    ])
  })

  it('says of a text that it is too short, of a number that it is too small', () => {
    expect(said(z.string().min(1), '')).toEqual(['is too short: at least 1'])
    expect(said(z.number().min(0), -1)).toEqual(['is too small: at least 0'])
  })

  it('shows nobody a pattern', () => {
    expect(said(z.string().regex(/^[a-z]$/), 'A')).toEqual(['is not written as it must be'])
  })

  it('says what may stand in a manager, where the value is of neither kind', () => {
    expect(said(allocateInputSchema.shape.managedBy, { current: 'CRC', stillQualifies: false })).toEqual([
      'must be null, NPS, notSaid, or an object with crc and officer',
    ])
  })
})
