'use client'

import { useCallback } from 'react'
import { announce } from '@/components/shell/live-region'
import { useGalley, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { NONE_CHOSEN } from '@/app/(newsroom)/articles/[articleId]/frame/galley-place'
import { isChoosable, toggled, upTo, withSentence } from './choosing'
import type { ChoosingScreen } from './passage-actions'

const sayChosen = (count: number) => (count === 0 ? 'None chosen.' : `${count} chosen.`)

/** Claims are chosen together: by key, and by ⌘ or ⇧ with a press. */
export function useChoosing() {
  const { article, claims, listed, active, chosen, place } = useGalley()
  const { text, blocks } = article.revision

  const choose = (next: ReadonlySet<string>, said = sayChosen(next.size)) => {
    place.set(next.size === 0 ? NONE_CHOSEN : { chosen: next, panel: 'claim' })
    announce(said)
  }
  const extend = (by: 1 | -1) => {
    const at = listed.findIndex(({ id }) => id === active?.id)
    const ahead = by === 1 ? listed.slice(at + 1) : listed.slice(0, Math.max(at, 0)).reverse()
    const next = ahead.find(isChoosable)
    if (!next) {
      announce(by === 1 ? 'No further claim.' : 'No earlier claim.')
      return
    }
    place.set({ activeId: next.id })
    choose(new Set([...chosen, next.id]))
  }
  const screen: ChoosingScreen = {
    count: chosen.size,
    whyNotToggle: !active
      ? 'Choose a claim first.'
      : isChoosable(active)
        ? null
        : 'This claim is no longer in the text, or is dismissed: it is not chosen with others.',
    toggle: () => {
      if (active) choose(toggled(chosen, active.id))
    },
    extend,
    sentence: () => {
      const at = active?.anchors[0]?.start
      if (at === undefined) return
      const next = withSentence(claims, chosen, { text, blocks, language: article.language }, at)
      const { size } = next.chosen
      choose(next.chosen, `${size} chosen, with the ${next.took}.`)
    },
    listed: () => {
      choose(new Set(listed.filter(isChoosable).map(({ id }) => id)))
    },
    none: () => {
      choose(NONE_CHOSEN.chosen)
    },
  }
  return screen
}

/** A press on a claim, in the list or in the text: ⌘ chooses it too, ⇧ up to it. Answers false for a press without either. */
export function usePressToChoose(): (claimId: string, event: React.MouseEvent) => boolean {
  const { place, shown } = useSteady()
  // Looked up when it is pressed: every row has it, and would be drawn anew with each change of any claim.
  return useCallback(
    (claimId, event) => {
      const { claims, listed } = shown.get()
      const claim = claims.find(({ id }) => id === claimId)
      const onBox = event.target instanceof Element && event.target.closest('[data-box]') !== null
      const together = event.metaKey || event.ctrlKey || onBox
      if (!claim || !isChoosable(claim) || !(together || event.shiftKey)) return false
      const { chosen, activeId } = place.get()
      const next = event.shiftKey ? upTo(listed, chosen, activeId, claimId) : toggled(chosen, claimId)
      place.set({ ...(next.size === 0 ? NONE_CHOSEN : { chosen: next }), panel: 'claim', activeId: claimId })
      announce(sayChosen(next.size))
      return true
    },
    [shown, place],
  )
}
