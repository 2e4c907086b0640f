import type { z } from 'zod'

type Json = z.core.util.JSONType

/**
 * Figures as close as this are the same: two engines of JavaScript may differ in the last bit of a logarithm,
 * and no predictor is quoted to more than the fourth decimal of a probability.
 */
const CLOSE = 1e-9

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether two results say the same: the same shape and words, and figures within 1e-9 of each other. */
export function sameResult(one: Json | undefined, other: Json | undefined): boolean {
  if (one === undefined || other === undefined) return one === other
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) <= CLOSE
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((value, at) => sameResult(value, other[at]))
  if (isObject(one) && isObject(other)) {
    const keys = Object.keys(one)
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && sameResult(one[key], other[key]))
    )
  }
  return one === other
}
