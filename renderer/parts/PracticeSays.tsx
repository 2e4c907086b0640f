import { usePractice } from '../window/practice.ts'

/** In every bar while somebody practises. */
export function PracticeSays() {
  return usePractice().is ? (
    <strong className="practice-says">Practice: nothing here is a real case</strong>
  ) : null
}
