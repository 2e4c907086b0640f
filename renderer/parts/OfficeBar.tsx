import { useAppWindow } from '../window/AppContext.tsx'
import { TopBar } from './TopBar.tsx'

/** The top bar of pages that are about no one report: who is signed in, where, and the way to lock. */
export function OfficeBar({ onBrand }: { onBrand?: () => void }) {
  const { lock, office, user } = useAppWindow()
  return (
    <TopBar
      {...(onBrand === undefined ? {} : { onBrand })}
      right={
        <button type="button" className="top__button" onClick={lock}>
          Lock <kbd>Ctrl Shift L</kbd>
        </button>
      }
    >
      <div className="who">
        <strong>{user.name}</strong>
        <span>{user.grade}</span>
        <span>{office}</span>
      </div>
      <span className="tag">OFFICIAL-SENSITIVE</span>
    </TopBar>
  )
}
