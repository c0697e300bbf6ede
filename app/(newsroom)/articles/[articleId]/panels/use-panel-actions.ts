'use client'

import { useActions } from '@/components/actions/use-actions'
import type { ConflictScreen } from './conflict-actions'
import { conflictActions } from './conflict-actions'
import type { Choices } from './panel-actions'
import { choiceActions } from './panel-actions'

/** A list from which one is taken, over everything else; `typing` is where other letters go. */
export function useChoiceActions(screen: Choices, typing: () => HTMLElement | null): void {
  useActions(choiceActions(screen), { alone: true, typing })
}

/** The contradictions, over everything else. */
export function useConflictActions(screen: ConflictScreen): void {
  useActions(conflictActions(screen), { alone: true })
}
