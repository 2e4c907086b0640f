import type { Option } from '../../shared/form/definition.ts'
import { lineKey } from '../../shared/form/line-key.ts'

/** The head of a table of choices: the words of its columns, the key of each, and what they mean. */
export function GridHead(props: { lines: readonly { label: string; options: readonly Option[] }[] }) {
  const options = props.lines[0]?.options ?? []
  const explained = props.lines.find((line) => line.options.some(({ hint }) => hint !== undefined))
  return (
    <div className="grid-head">
      <div className="grid-head__words" aria-hidden="true">
        {options.map((option) => (
          <span key={option.code}>
            {option.label} <kbd>{lineKey(option).toUpperCase()}</kbd>
          </span>
        ))}
      </div>
      {explained === undefined ? null : (
        <details className="grid-head__meant">
          <summary>What these mean, from “{explained.label}” down</summary>
          <dl>
            {explained.options.map(({ code, label, hint }) => (
              <div key={code}>
                <dt>{label}</dt>
                <dd>{hint}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  )
}
