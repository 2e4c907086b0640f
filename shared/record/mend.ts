import type { Answer, Answers, Row } from './answers.ts'
import type { KnownQuestion } from './known-questions.ts'

/** One thing to add to an answer: a tick, a yes, or a row. What else stands there stays. */
export type Mend =
  | { readonly question: KnownQuestion; readonly is: 'tick' | 'yes'; readonly code: string }
  | { readonly question: KnownQuestion; readonly is: 'row'; readonly row: Row }

/** The answer with that added, as it stands at this moment. */
export function mended(answers: Answers, mend: Mend): Answer {
  const given = answers[mend.question]
  switch (mend.is) {
    case 'tick': {
      const ticked = typeof given === 'object' && 'ticked' in given ? given.ticked : []
      return { ticked: [...ticked.filter((code) => code !== mend.code), mend.code] }
    }
    case 'yes': {
      const yesNo = typeof given === 'object' && 'yesNo' in given ? given.yesNo : {}
      return { yesNo: { ...yesNo, [mend.code]: 'yes' } }
    }
    case 'row': {
      const rows = typeof given === 'object' && 'rows' in given ? given.rows : []
      return { rows: [...rows.filter(({ id }) => id !== mend.row.id), mend.row] }
    }
  }
}
