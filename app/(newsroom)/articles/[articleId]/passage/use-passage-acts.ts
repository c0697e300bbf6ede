'use client'

import { useState } from 'react'
import { announce } from '@/components/shell/live-region'
import { asChange } from '@/app/(newsroom)/changes/as-change'
import { useEvidenceDraft } from '@/app/(newsroom)/articles/[articleId]/claim/use-evidence-draft'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { NONE_CHOSEN } from '@/app/(newsroom)/articles/[articleId]/frame/galley-place'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { isFrom } from '@/lib/domain/moves'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { afterPlace, placeBody } from './passage-place'
import { leftOut } from './passage-verdict'
import type { UnsentPassage } from './use-passage-draft'
import { usePassageChange } from './use-passage-change'
import { counted } from '@/lib/domain/counted'

const sayDone = (done: number, move: 'accept' | 'dismiss') => `${counted(done, 'claim')} ${CLAIM_MOVES[move].done}`

const isSuggested = ({ status }: Pick<ClaimView, 'status'>) => isFrom(CLAIM_MOVES.accept, status)

/** What is done with the chosen claims besides a verdict: a source alone, accepted, dismissed. */
export function usePassageActs(all: readonly ClaimView[], alone: ClaimView | null, draftOf: string) {
  const { article, actor, chosen, place } = useGalley()
  const { on, send, goOn } = usePassageChange()
  const [unsentPlace, setPlace] = useEvidenceDraft(draftOf)
  const [asking, setAsking] = useState(false)
  const suggested = all.filter(isSuggested)
  // While one of them is at hand by itself, it alone is dismissed.
  const wanted = alone ? [alone] : all
  const kept = leftOut('dismiss', wanted, actor)

  return {
    whyNotAccept: whyNotEdit(actor) ?? (suggested.length > 0 ? null : 'None of these is a suggestion.'),
    accept: () => {
      send(suggested, {
        ...{ body: { act: 'accept' }, label: `Accept ${counted(suggested.length, 'suggestion')}` },
        ...{ look: { status: CLAIM_MOVES.accept.to }, said: (done) => sayDone(done, 'accept') },
        undo: {
          changes: [
            asChange('unacceptClaims', {
              ...{ at: { articleId: article.id }, body: {}, on: on(suggested) },
              ...{ look: { status: CLAIM_MOVES.unaccept.to } },
              label: `Take ${counted(suggested.length, 'acceptance')} back`,
            }),
          ],
          says: 'Suggestions again: {count}',
        },
      })
    },
    asking,
    askDismissal: () => {
      setAsking(true)
    },
    stopAsking: () => {
      setAsking(false)
    },
    whyNotDismiss: kept.size < wanted.length ? whyNotEdit(actor) : ([...kept.values()][0] ?? 'Nothing is chosen.'),
    /** How many it asks about. */
    dismissed: wanted.length,
    dismiss: (reason: string) => {
      setAsking(false)
      const many = wanted.filter(({ id }) => !kept.has(id))
      send(many, {
        ...{ body: { act: 'dismiss', reason }, label: `Dismiss ${counted(many.length, 'claim')}` },
        ...{
          look: { status: CLAIM_MOVES.dismiss.to, dismissReason: reason },
          said: (done) => sayDone(done, 'dismiss'),
        },
        undo: {
          changes: [
            asChange('restoreClaims', {
              ...{ at: { articleId: article.id }, body: {}, on: on(many) },
              label: `Restore ${counted(many.length, 'claim')}`,
            }),
          ],
          says: 'Claims restored: {count}',
        },
      })
      const rest = all.filter((claim) => !many.includes(claim))
      if (alone && rest.length > 0 && chosen.size > 1)
        place.set({ chosen: new Set(rest.map(({ id }) => id)), one: false, activeId: rest[0]?.id ?? null })
      else goOn(many)
    },
    /** Attaches the place as it is typed to all that take a source, without a verdict; they stay chosen. */
    attach: ({ stance }: Pick<UnsentPassage, 'stance'>) => {
      const left = leftOut('evidence', all, actor)
      const many = all.filter(({ id }) => !left.has(id))
      const body = placeBody(unsentPlace)
      if (many.length === 0 || body === null) {
        announce([...left.values()][0] ?? 'Choose a source first.', 'assertive')
        return
      }
      const before = unsentPlace
      send(many, {
        ...{
          body: { act: 'evidence', ...body, stance: stance ?? 'SUPPORTS' },
          label: `Attach a source to ${counted(many.length, 'claim')}`,
        },
        alone: (claim) => ({
          look: {
            evidenceCount: claim.evidenceCount + 1,
            ...(isSuggested(claim) && { status: CLAIM_MOVES.accept.to }),
          },
        }),
        said: (done) => `Source attached to ${counted(done, 'claim')}`,
        onRefused: () => {
          setPlace(before)
          place.set({ ...NONE_CHOSEN, chosen: new Set(all.map(({ id }) => id)) })
        },
      })
      setPlace(afterPlace(unsentPlace))
    },
  }
}
