import { useEffect, useState } from 'react'
import { useClient } from '../../client/ClientContext.tsx'
import { now } from '../../client/now.ts'
import { Button } from '../../controls/Button.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { waitingInWords } from './reviews-found.ts'

/** The way to the risk reviews, with what of them waits now. */
export function RiskReviewsLink() {
  const client = useClient()
  const { go, user } = useAppWindow()
  const [waiting, setWaiting] = useState<string | null>(null)
  useEffect(() => {
    const look = () =>
      void client.run('riskReview.list', {}).then((reply) => {
        if (reply.ok) setWaiting(waitingInWords(reply.value, user.grade, now()))
      })
    look()
    return client.on((event) => {
      if (event.is === 'riskReviewChanged') look()
    })
  }, [client, user.grade])
  return (
    <>
      <Button kind="link" onClick={() => go({ at: 'riskReviews' })}>
        Risk reviews
      </Button>
      {waiting === null ? null : <p className="hint">{waiting}</p>}
    </>
  )
}
