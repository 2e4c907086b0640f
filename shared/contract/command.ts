import { z } from 'zod'

export const id = z.string().regex(/^[0-9a-f-]{36}$/, 'must be an identifier')

/** `output<T>()` carries a type and no value: the answer comes from our own core and is not parsed again. */
export type Output<Value> = { readonly __output?: Value }
export const command = <Input extends z.ZodType, Value>(input: Input, _output: Output<Value>) => ({
  input,
  output: _output,
})
export const output = <Value>(): Output<Value> => ({})
