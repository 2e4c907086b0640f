import { useEffect, useState } from 'react'
import { type Preferences, USUAL_PREFERENCES } from '../../shared/contract/preferences.schema.ts'
import { useQuery } from '../client/use-query.ts'

/** What whoever is signed in has set for themselves. The look stays for the page of the lock, where nobody is yet. */
export function usePreferences() {
  const { value } = useQuery('user.preferences', {})
  const [chosen, setChosen] = useState<Preferences | null>(null)
  const theme = (chosen ?? value)?.theme
  useEffect(() => {
    if (theme !== undefined) document.documentElement.dataset['theme'] = theme
  }, [theme])
  return { preferences: chosen ?? value ?? USUAL_PREFERENCES, setPreferences: setChosen }
}
