import Link from 'next/link'

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
          <Link className="button" href="/articles">
            See the articles
          </Link>
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
          <Link className="button primary" href={`/articles/${unbegun.id}`}>
            Begin with it
          </Link>
        ) : (
          <Link className="button" href="/articles">
            See the articles
          </Link>
        )}
        <Link className="button" href="/articles/new">
          Bring an article <kbd>N</kbd>
        </Link>
      </p>
    </div>
  )
}
