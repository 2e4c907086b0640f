import { cleanText } from './clean-text.ts'

/** Text of one line, invisible characters gone: names, courts, whatever heads a page. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s+/gu, ' ').trim()
