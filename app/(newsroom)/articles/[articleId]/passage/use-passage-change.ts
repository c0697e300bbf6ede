'use client'

import { notifyRefused } from '@/components/notices/notice'
import { announce } from '@/components/shell/live-region'
import type { WayBack } from '@/components/changes/way-back'
import { asChange, lookBefore } from '@/app/(newsroom)/changes/as-change'
import { makeChange } from '@/app/(newsroom)/changes/use-change'
import type { BodyOf } from '@/app/(newsroom)/changes/operations'
import { claimThing } from '@/app/(newsroom)/changes/claim-change'
import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { NONE_CHOSEN } from '@/app/(newsroom)/articles/[articleId]/frame/galley-place'
import { isToDo } from '@/app/(newsroom)/articles/[articleId]/list/claim-filter'
import { openSentence } from './open-sentence'
import type { ClaimView, PersonView } from '@/lib/domain/claims/claim-view'

type Body = BodyOf<'checkPassage'>

interface Sending {
  body: Body
  /** What it does, for the list of what waits. */
  label: string
  look?: Record<string, unknown>
  /** What is said of one claim alone, and how that one looks. */
  alone?: (claim: ClaimView) => { also?: Record<string, unknown>; look?: Record<string, unknown> }
  said: (done: number) => string
  undo?: { changes: readonly WayBack[]; says: string }
  onRefused?: () => void
}

/** A verdict that is on its way, besides what was found. */
export const unsent = (claim: ClaimView, { id, name }: PersonView) => ({
  id: 'unsent',
  number: (claim.verdict?.number ?? 0) + 1,
  givenBy: { id, name },
  givenAt: new Date().toISOString(),
  live: true,
  review: null,
})

/** How acts on claims that were chosen together are sent, and what comes after. */
export function usePassageChange() {
  const { place, select, refresh } = useSteady()
  const article = useShown((shown) => shown.article)
  const listed = useShown((shown) => shown.listed)
  const sentences = useShown((shown) => shown.sentences)
  const on = (many: readonly ClaimView[], look?: Sending['look'], of?: Sending['alone']) =>
    many.map((claim) => {
      const alone = of?.(claim)
      return {
        ...{ thing: claimThing(claim.id), version: claim.version, field: 'claims' as const, ...alone },
        before: lookBefore(claim, look, alone?.look),
      }
    })
  const back = (body: Body, label: string, many: readonly ClaimView[]) =>
    asChange('checkPassage', { at: { articleId: article.id }, body, on: on(many), label })

  /** Sends one act for these claims. What is refused stays chosen, each with its sentence. */
  const send = (many: readonly ClaimView[], { body, label, look, alone: of, said, undo, onRefused }: Sending) => {
    void makeChange('checkPassage', {
      ...{ at: { articleId: article.id }, body, label, look, on: on(many, look, of) },
      said: ({ done, refused }) =>
        refused.length === 0 ? said(done.length) : `${said(done.length)}, ${refused.length} refused`,
      ...(undo && { undo: { way: 'known', kept: undo } as const }),
      onDone: ({ refused }) => {
        const [first] = refused
        if (!first) return
        const kept = new Map(refused.map(({ claimId, detail }) => [claimId, detail]))
        // Whoever chooses the next passage by now is not disturbed in it.
        if (place.get().chosen.size === 0)
          place.set({ chosen: new Set(kept.keys()), refusedOf: kept, activeId: first.claimId, panel: 'claim' })
        else place.set({ refusedOf: kept })
        const why = `${refused.length} refused. ${first.detail}`
        if (place.get().activeId === first.claimId) announce(why, 'assertive')
        else notifyRefused(why)
      },
      onRefused: () => {
        onRefused?.()
        return false
      },
    }).finally(refresh)
  }

  /** On to what is still to do, behind the last of these. */
  const goOn = (many: readonly ClaimView[]) => {
    const ids = new Set(many.map(({ id }) => id))
    const last = listed.findLastIndex(({ id }) => ids.has(id))
    const rest = [...listed.slice(last + 1), ...listed.slice(0, last + 1)]
    const next = rest.find((claim) => isToDo(claim) && !ids.has(claim.id))
    place.set({ ...NONE_CHOSEN, panel: 'claim' })
    if (!next) return
    const row = sentences?.find(({ claims }) => claims.includes(next))
    if (row) openSentence(row, place, select)
    else select(next.id)
  }

  return { on, back, send, goOn }
}
