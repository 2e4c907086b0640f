import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal } from '../../../shared/contract/refusals.ts'
import type { RiskReviewListed } from '../../../shared/risk-review/risk-review-listed.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { usePresent } from '../../client/use-present.ts'
import { Button } from '../../controls/Button.tsx'
import { ListSearch } from '../../parts/ListSearch.tsx'
import { OfficeBar } from '../../parts/OfficeBar.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { StatusBar } from '../../parts/StatusBar.tsx'
import { SkipLink } from '../../parts/TopBar.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import { useKeys } from '../../window/use-keys.ts'
import { ReviewList } from './ReviewList.tsx'
import { reviewsFound } from './reviews-found.ts'

/** Every risk review of the office, late answers first, and the way to start one. */
export function RiskReviewsScreen() {
  const client = useClient()
  const { go, lock, offer, openKeys, user } = useAppWindow()
  const { busy, refusal: notStarted, ask } = useAsking()
  const [reviews, setReviews] = useState<readonly RiskReviewListed[] | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [words, setWords] = useState('')
  const searchField = useRef<HTMLInputElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const present = usePresent()

  const list = useCallback(async () => {
    const reply = await client.run('riskReview.list', {})
    setRefusal(reply.ok ? null : reply.refusal)
    if (reply.ok) setReviews(reply.value)
  }, [client])
  useEffect(() => {
    void list()
    return client.on((event) => {
      if (event.is === 'riskReviewChanged') void list()
    })
  }, [client, list])
  useEffect(() => {
    document.title = 'Risk reviews – Courtside'
    heading.current?.focus()
  }, [])

  const open = ({ id }: Pick<RiskReviewListed, 'id'>) => go({ at: 'riskReview', id })
  const start = () => void ask(() => client.run('riskReview.start', {}), open)
  const toSearch = () => searchField.current?.focus()
  useKeys({ '/': toSearch })
  // biome-ignore lint/correctness/useExhaustiveDependencies: start and open are made anew each time of the same parts
  useEffect(
    () =>
      offer(() => [
        { kind: 'Action', label: 'Start a risk review', run: start },
        { kind: 'Action', label: 'Search the risk reviews', keys: '/', run: toSearch },
        { kind: 'Action', label: 'Back to the start page', run: () => go({ at: 'start' }) },
        { kind: 'Action', label: 'Lock', keys: 'Ctrl Shift L', run: lock },
        { kind: 'Action', label: 'Keys', keys: '?', run: openKeys },
        ...(reviews ?? []).map((review) => ({
          kind: review.person.crn.trim() === '' ? 'Risk review' : review.person.crn,
          label: review.person.name.trim() === '' ? 'No name yet' : review.person.name,
          run: () => open(review),
        })),
      ]),
    [offer, go, lock, openKeys, reviews],
  )

  const groups = reviewsFound(reviews ?? [], words, user.grade, present)
  return (
    <div className="start">
      <SkipLink />
      <OfficeBar onBrand={() => go({ at: 'start' })} />
      <main className="start__page" id="main" tabIndex={-1}>
        <section className="start__new" aria-labelledby="risk-reviews">
          <h1 id="risk-reviews" ref={heading} tabIndex={-1}>
            Risk reviews
          </h1>
          <p className="lead">
            For a case that a CRC manages where the risk of serious harm may have risen to high: the CRC
            refers it without delay, an SPO of the NPS decides, and the CRC protects until the transfer is
            accepted.
          </p>
          <Refused refusal={notStarted} />
          <Button kind="go" busy={busy} onClick={start}>
            Start a risk review
          </Button>
          <p className="start__back">
            <Button kind="link" onClick={() => go({ at: 'start' })}>
              Back to the start page
            </Button>
          </p>
        </section>
        <section className="start__list" aria-labelledby="risk-reviews-kept">
          <ListSearch
            heading="In this office"
            headingId="risk-reviews-kept"
            field={searchField}
            value={words}
            onChange={setWords}
          />
          <Refused refusal={refusal} />
          {reviews === null ? null : groups.length === 0 ? (
            <p className="start__none" role="status">
              {reviews.length === 0
                ? 'No risk review yet. A new arrest, an allegation, a breached restraining order, a new partner or a child at risk: start one as soon as the risk of serious harm may be high. It stays here with each step, who took it and when.'
                : `No risk review names “${words.trim()}”.`}
            </p>
          ) : (
            <ReviewList groups={groups} present={present} onOpen={open} />
          )}
        </section>
      </main>
      <StatusBar keys={[{ keys: '/', does: 'search', run: toSearch }]}>
        Risk reviews stay on this computer.
      </StatusBar>
    </div>
  )
}
