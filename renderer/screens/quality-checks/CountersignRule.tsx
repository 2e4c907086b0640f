import { useState } from 'react'
import { longInstant } from '../../../shared/lib/dates.ts'
import {
  COUNTERSIGN_SETTINGS,
  type CountersignChosen,
  DEFAULT_COUNTERSIGN_SETTING,
} from '../../../shared/quality/countersign-rule.ts'
import { Button } from '../../controls/Button.tsx'
import { CountersignRuleDialog } from './CountersignRuleDialog.tsx'

/** Which reports an SPO must countersign in this office, and who said so; an SPO may set it. */
export function CountersignRule(props: { chosen: CountersignChosen | null; maySet: boolean }) {
  const { chosen } = props
  const [open, setOpen] = useState(false)
  const setting = chosen?.setting ?? DEFAULT_COUNTERSIGN_SETTING
  return (
    <section className="rules__setting" aria-labelledby="countersign-rule">
      <h2 id="countersign-rule">What an SPO countersigns</h2>
      <p>
        {COUNTERSIGN_SETTINGS[setting]}.{' '}
        {props.maySet ? (
          <Button kind="link" onClick={() => setOpen(true)}>
            Change
            <span className="vh"> what an SPO countersigns</span>
          </Button>
        ) : null}
      </p>
      <p className="hint">
        {chosen === null
          ? 'The standard rule. This office has not changed it.'
          : `Set by ${chosen.by}, ${longInstant(chosen.at)}: ${chosen.reason}`}
      </p>
      {open ? <CountersignRuleDialog setting={setting} onClose={() => setOpen(false)} /> : null}
    </section>
  )
}
