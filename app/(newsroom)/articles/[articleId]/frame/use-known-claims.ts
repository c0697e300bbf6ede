'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { takeLateAnswer } from '@/components/changes/answered'
import { onAnswer, wasAnsweredLately } from '@/components/changes/answers'
import type { ClaimDetail, ClaimTakenBack, ClaimView } from '@/lib/domain/claims/claim-view'
import { claimKey, claimsKey } from './claim-detail-query'
import { withAnswered } from './same-claims'

/** Whether an answer of the API is a claim in full, or one of a list of claims. */
const isClaim = (answer: object): answer is ClaimView => 'articleId' in answer && 'anchors' in answer
const isDetail = (answer: object): answer is ClaimDetail => isClaim(answer) && 'history' in answer

function claimsIn(answer: object): ClaimView[] {
  const { moved, done }: { moved?: unknown; done?: unknown } = answer
  const all: readonly unknown[] = Array.isArray(moved) ? moved : Array.isArray(done) ? done : [answer]
  return all.flatMap((one) => (typeof one === 'object' && one !== null && isClaim(one) ? [one] : []))
}

/** Whether a claim is as if it had never been made. */
const isTakenBack = (answer: object): answer is ClaimTakenBack => 'takenBack' in answer
/** Whether an answer tells of a new revision. */
const isRevision = (answer: object) => 'revision' in answer && 'fates' in answer
/** What a new revision changes of an article. */
const OF_A_TEXT = ['article', 'claims', 'coverage', 'conflicts', 'seen']
/** What a claim that is gone changes, besides the list. */
const OF_COUNTS = ['article', 'coverage', 'conflicts']

/**
 * Every claim that the server answers is known at once, whoever changed it: a key, an undo, or what an earlier tab left. After a
 * new revision the article is asked for.
 */
export function useAnswersKept(articleId: string): void {
  const client = useQueryClient()
  useEffect(() => {
    const isOfIt = (answer: object) => claimsIn(answer).some((claim) => claim.articleId === articleId)
    if (takeLateAnswer() || wasAnsweredLately(isOfIt))
      for (const key of OF_A_TEXT) void client.invalidateQueries({ queryKey: [key, articleId] })
  }, [client, articleId])
  useEffect(
    () =>
      onAnswer((answer) => {
        if (isRevision(answer))
          for (const key of OF_A_TEXT) void client.invalidateQueries({ queryKey: [key, articleId] })
        if (isTakenBack(answer)) {
          const { id } = answer.takenBack
          client.setQueryData<ClaimView[]>(claimsKey(articleId), (claims) => claims?.filter((one) => one.id !== id))
          for (const key of OF_COUNTS) void client.invalidateQueries({ queryKey: [key, articleId] })
        }
        // Of a contradiction that was dismissed or restored, all that stand are answered.
        if ('dismissed' in answer && 'unchecked' in answer)
          void client.invalidateQueries({ queryKey: ['conflicts', articleId] })
        const answered = claimsIn(answer).filter((claim) => claim.articleId === articleId)
        if (answered.length === 0) return
        client.setQueryData<ClaimView[]>(claimsKey(articleId), (claims) => claims && withAnswered(claims, answered))
        if (isDetail(answer)) client.setQueryData(claimKey(answer.id), answer)
      }),
    [client, articleId],
  )
}
