import type { Preferences } from '../../shared/contract/preferences.schema.ts'
import { useClient } from '../client/ClientContext.tsx'
import { Button } from '../controls/Button.tsx'
import { Choice, Tick } from '../controls/Field.tsx'
import { Dialog } from '../parts/Dialog.tsx'
import { Refused } from '../parts/Refused.tsx'
import { useAsking } from '../parts/use-asking.ts'

const THEMES = [
  { code: 'system', label: 'As this computer' },
  { code: 'light', label: 'Light' },
  { code: 'dark', label: 'Dark' },
] as const satisfies readonly { code: Preferences['theme']; label: string }[]

/** What somebody sets for themselves; each choice holds at once. */
export function SettingsDialog(props: {
  preferences: Preferences
  onPreferences: (preferences: Preferences) => void
  onClose: () => void
}) {
  const { preferences, onPreferences, onClose } = props
  const client = useClient()
  const { refusal, ask } = useAsking()
  const set = (preferences: Preferences) =>
    void ask(() => client.run('user.prefer', preferences), onPreferences)
  return (
    <Dialog title="Your settings" onClose={onClose}>
      <Refused refusal={refusal} />
      <Choice
        legend="Look"
        options={THEMES}
        value={preferences.theme}
        onChange={(theme) => set({ ...preferences, theme })}
      />
      <Tick
        label="Keys of one letter, digit or sign"
        hint="N for a new case, T to take one, / to find. Switch them off if you speak to your computer, or press keys by mistake."
        ticked={preferences.singleKeys === 'on'}
        onChange={(ticked) => set({ ...preferences, singleKeys: ticked ? 'on' : 'off' })}
      />
      <div className="buttons">
        <Button kind="second" onClick={onClose}>
          Done
        </Button>
      </div>
    </Dialog>
  )
}
