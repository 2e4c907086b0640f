import { linkForm } from '../../shared/form/link.ts'
import { templateJson } from './templates.ts'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
const copyOf = (path: string): Json => JSON.parse(JSON.stringify(templateJson(path)))

export const files = {
  questions: 'common/1/questions.json',
  form: 'oral/1/form.json',
  print: 'oral/1/print.json',
  lists: 'lists.json',
  ready: 'ready-rows.json',
} as const

/** The oral form linked after `spoil` has planted its mistakes; the path of each problem with its message. */
export function problemsOf(spoil: (planted: Record<keyof typeof files, Json>) => void): string[] {
  const planted = {
    questions: copyOf(`reports/${files.questions}`),
    form: copyOf(`reports/${files.form}`),
    print: copyOf(`reports/${files.print}`),
    lists: copyOf('reference/lists.json'),
    ready: copyOf('reference/ready-rows.json'),
  }
  spoil(planted)
  const at = (file: keyof typeof files) => ({ path: files[file], content: planted[file] })
  const linked = linkForm(
    { questions: at('questions'), form: at('form'), print: at('print') },
    at('lists'),
    at('ready'),
    () => 'digest',
  )
  return linked.ok ? [] : linked.problem.map((problem) => `${problem.path}: ${problem.message}`)
}

/** The value at a path such as ['sections', 3, 'questions', 2]. */
export function at(json: Json | undefined, ...path: (string | number)[]): Json {
  let value = json
  for (const part of path) {
    if (Array.isArray(value) && typeof part === 'number') value = value[part]
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) value = value[part]
    else throw new Error(`nothing stands at ${path.join('.')}`)
  }
  if (value === undefined) throw new Error(`nothing stands at ${path.join('.')}`)
  return value
}

export function set(json: Json, key: string | number, value: Json): void {
  if (Array.isArray(json) && typeof key === 'number') json[key] = value
  else if (typeof json === 'object' && json !== null && !Array.isArray(json)) json[key] = value
  else throw new Error('no place to set')
}

export function remove(json: Json, index: number): void {
  if (!Array.isArray(json)) throw new Error('not a list')
  json.splice(index, 1)
}

export const indexOf = (json: Json, id: string): number => {
  if (!Array.isArray(json)) throw new Error('not a list')
  const index = json.findIndex(
    (entry) =>
      typeof entry === 'object' &&
      entry !== null &&
      !Array.isArray(entry) &&
      (entry['id'] === id || entry['question'] === id),
  )
  if (index === -1) throw new Error(`${id} is not there`)
  return index
}
