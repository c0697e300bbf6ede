'use client'

import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import type { useEvidenceDraft } from '@/app/(newsroom)/articles/[articleId]/claim/use-evidence-draft'
import { usualBasis } from '@/app/(newsroom)/articles/[articleId]/claim/use-verdict-draft'
import { announce } from '@/components/shell/live-region'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { counted } from '@/lib/domain/counted'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { afterPlace, placeBody } from './passage-place'
import { verdictOf, whyNotSendPassage } from './passage-verdict'
import { unsent, usePassageChange } from './use-passage-change'
import type { UnsentPassage } from './use-passage-draft'
import { forgetPassageDraft } from './use-passage-draft'

type UnsentPlace = ReturnType<typeof useEvidenceDraft>

interface Sending {
  /** The claims that take a verdict. */
  taken: readonly ClaimView[]
  draft: UnsentPassage
  set: (draft: UnsentPassage) => void
  unsentPlace: UnsentPlace[0]
  setPlace: UnsentPlace[1]
}

/** Sends one verdict for all that are chosen, with its exceptions; a refusal brings back what was typed and chosen. */
export function usePassageSending({ taken, draft, set, unsentPlace, setPlace }: Sending) {
  const { article, actor, place } = useGalley()
  const { back, send, goOn } = usePassageChange()
  /** As it is drafted, or from the form of the place, which is for all of them then. Answers whether it was sent. */
  return (given: UnsentPassage = draft): boolean => {
    const kind = given.hasPlace ? unsentPlace.source?.kind : undefined
    const itsBasis = given.basis ?? usualBasis(kind)
    const why = whyNotEdit(actor) ?? whyNotSendPassage(taken, given, itsBasis)
    if (why !== null) {
      announce(why, 'assertive')
      return false
    }
    const shared = given.outcome ?? Object.values(given.alone).find(({ outcome }) => outcome)?.outcome
    if (!shared) return false
    const before = { draft: given, place: unsentPlace }
    const at = given.hasPlace ? placeBody(unsentPlace) : null
    const evidence = at && { ...at, ...(given.stance && { stance: given.stance }) }
    const rationale = given.rationale.trim()
    send(taken, {
      body: { act: 'verdict', outcome: shared, basis: itsBasis, rationale, ...(evidence && { evidence }) },
      label: `Send ${counted(taken.length, 'claim')} for review`,
      look: { status: CLAIM_MOVES.giveVerdict.to },
      alone: (claim) => {
        const verdict = verdictOf(given, claim.id, itsBasis)
        const { rationale: own } = given.alone[claim.id] ?? {}
        if (!verdict) return {}
        const { outcome, replacement } = verdict
        return {
          also: {
            ...(outcome !== shared && { outcome }),
            ...(own !== undefined && { rationale: own.trim() }),
            ...(replacement !== undefined && { replacement }),
          },
          look: { verdict: { ...unsent(claim, actor), ...verdict, replacement: replacement ?? null } },
        }
      },
      said: (done) => `${counted(done, 'claim')} sent for review`,
      undo: {
        changes: [back({ act: 'withdraw' }, `Withdraw ${counted(taken.length, 'verdict')}`, taken)],
        says: 'Verdicts withdrawn: {count}',
      },
      onRefused: () => {
        set(before.draft)
        setPlace(before.place)
        place.set({ chosen: new Set(taken.map(({ id }) => id)) })
      },
    })
    forgetPassageDraft(article.id)
    setPlace(afterPlace(unsentPlace))
    goOn(taken)
    return true
  }
}
