import type { Grade } from '../../shared/record/lifecycle.ts'

/** Grades as an officer picks them. */
export const GRADES: readonly { code: Grade; label: string; hint: string }[] = [
  { code: 'PSO', label: 'PSO', hint: 'Probation services officer' },
  { code: 'PO', label: 'PO', hint: 'Probation officer' },
  { code: 'SPO', label: 'SPO', hint: 'Senior probation officer: countersigns' },
]
