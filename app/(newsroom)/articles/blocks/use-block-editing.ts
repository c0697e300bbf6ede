'use client'

import { useEffect, useMemo, useRef } from 'react'
import type { Edit, EditedBlock } from '@/lib/intake/edit-blocks'
import {
  changeRole,
  fillCell,
  mergeWithPrevious,
  moveBlock,
  removeBlock,
  retype,
  shiftLevel,
  splitBlock,
} from '@/lib/intake/edit-blocks'
import type { Edges, Marked } from '@/lib/intake/paste-into'
import { pasteInto } from '@/lib/intake/paste-into'
import { renumber } from '@/lib/intake/renumber'
import { announce } from '@/components/shell/live-region'
import type { BlockRole } from '@/lib/domain/articles/block'
import type { IntakeBlock } from '@/lib/intake/intake-block'

/** A name for a block in this browser. */
export function newBlockId(): string {
  return Math.random().toString(36).slice(2, 10)
}

export const withIds = (blocks: readonly IntakeBlock[]): EditedBlock[] =>
  blocks.map((block) => ({ ...block, id: newBlockId() }))

/** Letters typed into one block within this time are undone together; milliseconds. */
const TOGETHER = 1_000
const MOST_STEPS = 300

interface Step {
  blocks: readonly EditedBlock[]
  /** The block that was typed into, for letters; null for everything else. */
  typedIn: string | null
  at: number
}

export interface BlockEditing {
  retype: (id: string, text: string) => void
  changeRole: (id: string, role: BlockRole) => void
  setHead: (id: string, head: boolean) => void
  /** A list item into a list within its list, or out of it. */
  shiftLevel: (id: string, by: -1 | 1) => void
  split: (id: string, at: number) => void
  merge: (id: string) => void
  mergeNext: (id: string) => void
  move: (id: string, by: -1 | 1) => void
  /** A new cell at an empty place of the table that `among` stands in. */
  fillCell: (among: string, place: { row: number; column: number }) => void
  remove: (id: string) => void
  paste: (id: string, marked: Marked, blocks: readonly IntakeBlock[], edges?: Edges) => void
  replaceAll: (blocks: readonly EditedBlock[]) => void
  undo: () => void
  redo: () => void
  /** Another text stands here now: what was done with the one before can’t be taken back in it. */
  forget: () => void
}

/** The id of the field that a block is written in. */
export const fieldId = (blockId: string) => `block-${blockId}`

const fieldOf = (blockId: string) => document.getElementById(fieldId(blockId)) as HTMLTextAreaElement | null

export function putCaret(id: string, at: number): void {
  const field = fieldOf(id)
  field?.focus()
  field?.setSelectionRange(at, at)
}

/** Lists that were numbered in order are so again, and it is told. */
function withNumbers(was: readonly EditedBlock[], done: Edit): Edit {
  const { renumbered, ...edit } = renumber(was, done)
  if (renumbered > 0) announce(`${renumbered} ${renumbered === 1 ? 'item has' : 'items have'} another number now.`)
  return edit
}

/** What can be done with the blocks of a text, each act taken back by ⌘Z. The acts stay the same between renders. */
export function useBlockEditing(
  blocks: readonly EditedBlock[],
  onChange: (blocks: EditedBlock[]) => void,
): BlockEditing {
  const now = useRef({ blocks, onChange })
  const caret = useRef<Edit['caret']>(null)
  const past = useRef<Step[]>([])
  const future = useRef<(readonly EditedBlock[])[]>([])
  useEffect(() => {
    now.current = { blocks, onChange }
    if (!caret.current) return
    putCaret(caret.current.id, caret.current.at)
    caret.current = null
  }, [blocks, onChange])

  return useMemo(() => {
    const put = (next: readonly EditedBlock[]) => {
      now.current.blocks = next
      now.current.onChange([...next])
    }
    const apply = (edit: Edit, typedIn: string | null = null) => {
      const last = past.current.at(-1)
      const at = Date.now()
      if (typedIn !== null && last?.typedIn === typedIn && at - last.at < TOGETHER) last.at = at
      else past.current = [...past.current.slice(1 - MOST_STEPS), { blocks: now.current.blocks, typedIn, at }]
      future.current = []
      caret.current = edit.caret
      put(edit.blocks)
    }
    /** Parts came, went or moved: the numbers of lists follow. */
    const rearrange = (edit: Edit) => {
      apply(withNumbers(now.current.blocks, edit))
    }
    const apart = (next: EditedBlock[], id: string) => {
      rearrange({ blocks: next, caret: { id, at: fieldOf(id)?.selectionStart ?? 0 } })
    }
    return {
      retype: (id, text) => {
        apply({ blocks: retype(now.current.blocks, id, text), caret: null }, id)
      },
      changeRole: (id, role) => {
        apart(changeRole(now.current.blocks, id, role), id)
      },
      setHead: (id, head) => {
        apart(
          now.current.blocks.map((block) => (block.id === id ? { ...block, head } : block)),
          id,
        )
      },
      shiftLevel: (id, by) => {
        apart(shiftLevel(now.current.blocks, id, by), id)
      },
      split: (id, at) => {
        rearrange(splitBlock(now.current.blocks, id, at, newBlockId()))
      },
      merge: (id) => {
        rearrange(mergeWithPrevious(now.current.blocks, id))
      },
      mergeNext: (id) => {
        const { blocks: all } = now.current
        const next = all[all.findIndex((block) => block.id === id) + 1]
        if (next) rearrange(mergeWithPrevious(all, next.id))
      },
      move: (id, by) => {
        apart(moveBlock(now.current.blocks, id, by), id)
      },
      fillCell: (among, place) => {
        apply(fillCell(now.current.blocks, among, place, newBlockId()))
      },
      remove: (id) => {
        rearrange(removeBlock(now.current.blocks, id))
      },
      paste: (id, marked, pasted, edges) => {
        rearrange(pasteInto(now.current.blocks, id, marked, withIds(pasted), edges))
      },
      replaceAll: (next) => {
        apply({ blocks: [...next], caret: null })
      },
      undo: () => {
        const step = past.current.pop()
        if (!step) return
        future.current.push(now.current.blocks)
        put(step.blocks)
      },
      redo: () => {
        const next = future.current.pop()
        if (!next) return
        past.current.push({ blocks: now.current.blocks, typedIn: null, at: 0 })
        put(next)
      },
      forget: () => {
        past.current = []
        future.current = []
      },
    }
  }, [])
}
