'use client'

import { Comments } from '@/app/(newsroom)/comments/comments'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { GalleyButton } from '@/app/(newsroom)/articles/[articleId]/frame/galley-button'
import { useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useClaimChange } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-change'

/** What is said about the claim at hand. */
export function CommentsPart({ detail }: { detail: ClaimDetail }) {
  const { actor } = useSteady()
  const change = useClaimChange()
  return (
    <Comments
      {...{ detail, change }}
      meId={actor.id}
      mayComment={actor.role !== 'VIEWER'}
      fieldId="claim-comment"
      threadButton={<GalleyButton does="thread" tone="plain" />}
    />
  )
}
