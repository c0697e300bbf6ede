import { Empty } from '@/components/ui/empty'
import { ButtonLink } from '@/components/ui/button-link'
import { DESK_KEYS } from './desk-actions'

interface Props {
  mayEdit: boolean
  /** An article that nobody has begun to check. */
  unbegun: { id: string; headline: string } | null
}

/** Nothing waits: why, and the one thing to do. */
export function NothingNeedsYou({ mayEdit, unbegun }: Props) {
  if (!mayEdit)
    return (
      <Empty title="You have read access." action={<ButtonLink href="/articles">See the articles</ButtonLink>}>
        As a viewer you see every article, claim and source that is not confidential, and the whole log.
      </Empty>
    )
  return (
    <Empty
      title="Nothing needs you."
      action={
        <>
          {unbegun ? (
            <ButtonLink tone="primary" href={`/articles/${unbegun.id}`}>
              Start checking it
            </ButtonLink>
          ) : (
            <ButtonLink href="/articles">See the articles</ButtonLink>
          )}
          <ButtonLink kbd={DESK_KEYS.newArticle} href="/articles/new">
            New article
          </ButtonLink>
        </>
      }
    >
      Claims appear here when they are assigned to you, sent back to you, made stale by an edit, or waiting for your
      review.
      {unbegun && ` Nobody has started checking “${unbegun.headline}”.`}
    </Empty>
  )
}
