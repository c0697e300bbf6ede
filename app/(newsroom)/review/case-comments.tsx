'use client'

import { claimMade } from '@/app/(newsroom)/changes/claim-change'
import { makeChange } from '@/app/(newsroom)/changes/use-change'
import type { ChangeComments } from '@/app/(newsroom)/comments/comment-change'
import { Comments } from '@/app/(newsroom)/comments/comments'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { ReviewButton } from './review-button'

/** Comments of a case are changed as any claim is: the answer is the claim, which the case shows. */
export const changeComments: ChangeComments = (name, claim, { said, onDone, onRefused, ...change }) => {
  void makeChange(name, { ...claimMade(claim, change), said: () => said, onDone, onRefused })
}

/** What people say about a claim, and a line to say more; what is typed stays until the desk has it. */
export function CaseComments({ detail, meId }: { detail: ClaimDetail; meId: string }) {
  return (
    <div className="max-w-[42rem]">
      <Comments
        {...{ detail, meId }}
        mayComment={!detail.whyNot.comment}
        change={changeComments}
        fieldId="case-comment"
        by="↵"
        threadButton={<ReviewButton does="thread" tone="plain" />}
      />
    </div>
  )
}
