import { type Answer, type AnswerChanges, type Answers, applyChanges } from '../../shared/record/answers.ts'

/**
 * A report's answers outside React's state, so that a key press redraws the one question it belongs to
 * and never the page. Whatever needs all answers uses `useSettledAnswers`, which waits for a pause.
 */
export type AnswerStore = {
  get(question: string): Answer | undefined
  all(): Answers
  set(question: string, answer: Answer | null): void
  /** Replaces all answers with those of another window, or of the report opened again. */
  replace(answers: Answers): void
  subscribe(listener: (changed: string | null) => void): () => void
}

export function createAnswerStore(initial: Answers): AnswerStore {
  let answers = initial
  const listeners = new Set<(changed: string | null) => void>()
  const tell = (changed: string | null) => {
    for (const listener of listeners) listener(changed)
  }
  return {
    get: (question) => answers[question],
    all: () => answers,
    set(question, answer) {
      const change: AnswerChanges = { [question]: answer }
      answers = applyChanges(answers, change)
      tell(question)
    },
    replace(other) {
      answers = other
      tell(null)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}
