/** What is asked about the person before a case is allocated, by rule. A question unanswered is never a "no". */
export const personQuestions = {
  notification: {
    rule: 'MP-1',
    asks: 'Are notification requirements in force?',
    hint: 'Sexual Offences Act 2003, Part 2, from this sentence or an earlier one',
    missing: 'say whether notification requirements are in force',
  },
  mappaCategory3: {
    rule: 'MP-10',
    asks: 'Are they recorded as MAPPA category 3?',
    hint: 'With the agreement of the responsible authority',
    missing: 'say whether they are recorded as MAPPA category 3',
  },
  earlierQualifyingSentenceRunning: {
    rule: 'MP-11',
    asks: 'Is an earlier MAPPA sentence still running?',
    hint: 'A licence or a suspended sentence of 12 months or more for a specified offence',
    missing: 'say whether an earlier qualifying sentence is still running',
  },
  deportation: {
    rule: 'AL-13',
    asks: 'Are they subject to deportation or removal?',
    hint: 'Being a foreign national is no ground by itself',
    missing: 'say whether they are subject to deportation or removal',
  },
  deferredSentence: {
    rule: 'AL-15',
    asks: 'Is the sentence deferred, under supervision?',
    hint: null,
    missing: 'say whether the sentence is deferred under supervision',
  },
  stillQualifies: {
    rule: 'AL-16',
    asks: 'Does the sentence they serve with the NPS still meet a criterion?',
    hint: 'One person, one manager',
    missing: 'say whether the sentence they serve with the NPS still meets a criterion',
  },
} as const satisfies Record<string, { rule: string; asks: string; hint: string | null; missing: string }>

export type PersonQuestion = keyof typeof personQuestions
export const isPersonQuestion = (id: string): id is PersonQuestion => Object.hasOwn(personQuestions, id)
