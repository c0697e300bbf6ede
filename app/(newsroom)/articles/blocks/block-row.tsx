'use client'

import { memo, useRef } from 'react'
import type { EditedBlock } from '@/lib/intake/edit-blocks'
import { BlockMenu } from './block-menu'
import { BLOCK_ROLE_INFO, BLOCK_ROLES } from '@/lib/domain/articles/block'
import { ROLE_LOOK } from './role-look'
import { pastedBy } from './read-paste'
import type { BlockEditing } from './use-block-editing'
import { putCaret } from './use-block-editing'

interface BlockRowProps {
  block: EditedBlock
  /** Counted from 1. */
  number: number
  before: string | null
  after: string | null
  language: string
  editing: BlockEditing
  /** Something with more than one line, or with markup, was pasted. */
  onPaste: (id: string, field: HTMLTextAreaElement, pasted: { html: string; plain: string }) => void
}

/** ⌥1 to ⌥9 by the key's place: with ⌥ a Mac writes another character. */
const roleOfKey = (event: React.KeyboardEvent) =>
  event.altKey && !event.metaKey && !event.ctrlKey
    ? BLOCK_ROLES[Number(/^Digit([1-9])$/.exec(event.code)?.[1]) - 1]
    : undefined

function onKey(
  event: React.KeyboardEvent<HTMLTextAreaElement>,
  { block, before, after, editing }: BlockRowProps,
): boolean {
  const { id } = block
  const { selectionStart: start, selectionEnd: end, value } = event.currentTarget
  const command = event.metaKey || event.ctrlKey
  const role = roleOfKey(event)
  const atStart = start === 0 && end === 0
  const atEnd = start === value.length
  if (event.nativeEvent.isComposing) return false
  if (role) return (editing.changeRole(id, role), true)
  if (command && event.key.toLowerCase() === 'z') return (event.shiftKey ? editing.redo() : editing.undo(), true)
  switch (event.key) {
    case 'Enter':
      if (command || event.shiftKey || event.altKey || block.role === 'TABLE_CELL') return false
      return (editing.split(id, start), true)
    case 'Backspace':
      if (command && event.shiftKey) return (editing.remove(id), true)
      return atStart && before !== null && !event.altKey && !command && (editing.merge(id), true)
    case 'Delete':
      return atEnd && start === end && after !== null && (editing.mergeNext(id), true)
    case 'ArrowUp':
      if (event.altKey) return (editing.move(id, -1), true)
      return atStart && !event.shiftKey && before !== null && (putCaret(before, Number.MAX_SAFE_INTEGER), true)
    case 'ArrowDown':
      if (event.altKey) return (editing.move(id, 1), true)
      return atEnd && start === end && !event.shiftKey && after !== null && (putCaret(after, 0), true)
    default:
      return false
  }
}

/** One part of the text: its label in the margin, its words in a field as they will be set. */
export const BlockRow = memo(function BlockRow(props: BlockRowProps) {
  const { block, number, after, language, editing, onPaste } = props
  const { label } = BLOCK_ROLE_INFO[block.role]
  const field = useRef<HTMLTextAreaElement>(null)
  return (
    <div className="grid grid-cols-1 items-baseline gap-x-4 desk:grid-cols-[6rem_minmax(0,1fr)]" data-role={block.role}>
      <BlockMenu
        block={block}
        number={number}
        last={after === null}
        editing={editing}
        caret={() => field.current?.selectionStart ?? 0}
      />
      <textarea
        ref={field}
        data-block={block.id}
        className={`field-sizing-content w-full resize-none rounded-sm border-0 bg-transparent px-1 py-0.5 font-text outline-offset-0 focus-visible:bg-selected ${ROLE_LOOK[block.role]}`}
        aria-label={`${label}, part ${number}`}
        rows={Math.max(1, Math.ceil(block.text.length / 62))}
        dir="auto"
        lang={language}
        spellCheck={false}
        value={block.text}
        onChange={(event) => {
          editing.retype(block.id, event.target.value)
        }}
        onKeyDown={(event) => {
          if (!onKey(event, props)) return
          event.preventDefault()
          event.stopPropagation()
        }}
        onPaste={(event) => {
          const pasted = pastedBy(event)
          if (block.role === 'TABLE_CELL' || !/\n/.test(pasted.plain.trim())) return
          event.preventDefault()
          onPaste(block.id, event.currentTarget, pasted)
        }}
      />
    </div>
  )
})
