'use client'

import type { RefObject } from 'react'
import { announce } from '@/components/shell/live-region'
import { isSingleKey, isTypingIn, isUndoKey } from '@/components/shell/single-keys'
import { undoLast } from '@/components/changes/undo'
import { useKeys } from '@/components/use-keys'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import { OUTCOMES } from '@/lib/domain/verdicts/verdict'
import { useGalley } from './galley-context'
import type { ClaimActions } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-actions'
import { CONFLICT_KEYS } from '@/app/(newsroom)/articles/[articleId]/panels/use-conflict-keys'

interface Places {
  filter: RefObject<HTMLInputElement | null>
  detail: RefObject<HTMLElement | null>
  onNewClaim: () => void
  /** Opens a new revision at the part of the claim at hand. */
  onEditPart: () => void
}

const focusOn = (id: string) => document.getElementById(id)?.focus()

/** The galley's single keys. They act while nothing is being typed, and only when the person has not turned them off. */
export function useGalleyKeys(actions: ClaimActions, { filter, detail, onNewClaim, onEditPart }: Places): void {
  const galley = useGalley()
  useKeys((event) => {
    if (isUndoKey(event)) return undoLast()
    // Out of a field, so that the next key is one of these again; the field keeps what was typed.
    if (event.key === 'Escape' && event.target instanceof HTMLElement && isTypingIn(event.target)) event.target.blur()
    if (!isSingleKey(event)) return false
    if (galley.panel === 'conflicts' && CONFLICT_KEYS.includes(event.key)) return false
    const claim = galley.active
    const status = claim?.status
    const viewer = galley.actor.role === 'VIEWER'
    const reshape = (how: 'merge' | 'split') => {
      const whyNot = actions.whyNot[how]
      if (whyNot === undefined) galley.setPanel(how)
      else announce(whyNot)
      return true
    }
    const may = (move: keyof typeof CLAIM_MOVES) =>
      !viewer && status !== undefined && CLAIM_MOVES[move].from.some((from) => from === status)
    const digit = /^[1-6]$/.test(event.key) ? OUTCOMES[Number(event.key) - 1] : undefined
    const onButton = event.target instanceof HTMLElement && event.target.closest('button, a, select, summary') !== null
    const act = (): unknown => {
      const clash = /^\d$/.test(event.key) && detail.current?.querySelector<HTMLElement>(`[data-clash="${event.key}"]`)
      if (clash) return (clash.click(), true)
      if (digit) return may('giveVerdict') && galley.panel === 'claim' ? (actions.choose(digit, true), true) : false
      switch (event.key) {
        case 'j':
        case 'ArrowDown':
          return (actions.step(1), true)
        case 'k':
        case 'ArrowUp':
          return (actions.step(-1), true)
        case 'J':
          return (actions.stepToDo(1), true)
        case 'K':
          return (actions.stepToDo(-1), true)
        case '/':
          return (filter.current?.focus(), true)
        case 'i':
          return (galley.setFilter({ ...galley.filter, show: galley.filter.show === 'mine' ? 'all' : 'mine' }), true)
        case 'h':
          return (galley.setMarksHidden(!galley.marksHidden), true)
        case 'H':
          return (galley.setPanel('uncovered'), true)
        case 'Escape':
          return galley.panel !== 'claim' && (galley.setPanel('claim'), true)
        case 'n':
          return !viewer && (onNewClaim(), true)
        case 'p':
          return !viewer && (onEditPart(), true)
        case 'P':
          return !viewer && (galley.setPanel('part'), true)
        case 'l':
          return (actions.copyLink(), true)
        case 's':
          return !viewer && claim && status !== 'DISMISSED' && (actions.addSource(), true)
        case 'e':
          return may('giveVerdict') && (actions.suggestEdit(), true)
        case 'c':
          return (focusOn('claim-comment'), true)
        case 't':
          return (focusOn('claim-kind'), true)
        case 'w':
          return (focusOn('claim-assignee'), true)
        case 'o':
          return (detail.current?.querySelector<HTMLAnchorElement>('[data-open-source]')?.click(), true)
        case 'm':
          return !viewer && claim && reshape('merge')
        case 'q':
          return !viewer && claim && reshape('split')
        case 'd':
          return may('dismiss') && (actions.ask('dismiss'), true)
        case 'y':
          return may('reaffirm') && (actions.reaffirm(), true)
        case 'a':
          if (may('accept')) return (actions.acceptAndNext(), true)
          return may('approve') && (actions.approve(), true)
        case 'x':
          return may('return') && (actions.ask('return'), true)
        case 'Enter':
          if (onButton) return false
          if (may('accept')) return (actions.acceptAndNext(), true)
          return may('giveVerdict') && (actions.send(), true)
        default:
          return false
      }
    }
    return Boolean(act())
  })
}
