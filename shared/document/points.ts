import { asSentence } from '../lib/words.ts'
import type { LaidNode, Point } from './laid-report.ts'

/** A list of points; nothing where there are none. */
export const points = (numbered: boolean, made: readonly Point[], title: string | null = null): LaidNode[] =>
  made.length === 0 ? [] : [{ is: 'points', title, numbered, points: made }]

/** Each part as a sentence, in one text. */
export const sentences = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== '')
    .map(asSentence)
    .join(' ')
