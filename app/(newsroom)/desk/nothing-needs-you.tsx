import { ButtonLink } from '@/components/ui/button-link'

interface Props {
  mayEdit: boolean
  /** An article that nobody has begun to check. */
  unbegun: { id: string; headline: string } | null
}

/** Nothing waits: why, and the one thing to do. */
export function NothingNeedsYou({ mayEdit, unbegun }: Props) {
  if (!mayEdit)
    return (
      <div className="empty">
        <h2>You read along.</h2>
        <p>As a viewer you see every article, claim and source that is not confidential, and the whole log.</p>
        <p className="actions">
          <ButtonLink href="/articles">See the articles</ButtonLink>
        </p>
      </div>
    )
  return (
    <div className="empty">
      <h2>Nothing needs you.</h2>
      <p>
        Claims come here when they are given to you, sent back to you, made stale by an edit, or wait for your review.
        {unbegun && ` Nobody has begun to check “${unbegun.headline}”.`}
      </p>
      <p className="actions">
        {unbegun ? (
          <ButtonLink tone="primary" href={`/articles/${unbegun.id}`}>
            Begin with it
          </ButtonLink>
        ) : (
          <ButtonLink href="/articles">See the articles</ButtonLink>
        )}
        <ButtonLink kbd="N" href="/articles/new">
          Bring an article
        </ButtonLink>
      </p>
    </div>
  )
}
