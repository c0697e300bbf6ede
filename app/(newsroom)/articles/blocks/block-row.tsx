'use client'

import type { CSSProperties } from 'react'
import { memo, useRef } from 'react'
import { cn } from '@/components/ui/cn'
import { TextArea } from '@/components/ui/text-area'
import type { EditedBlock } from '@/lib/intake/edit-blocks'
import { BlockMenu } from './block-menu'
import { BLOCK_ROLE_INFO } from '@/lib/domain/articles/block'
import { actOfKey } from './block-keys'
import { settingOf } from '@/lib/domain/text/direction'
import { ROLE_LOOK } from './role-look'
import type { Pasted } from './read-paste'
import { hasParts, pastedBy } from './read-paste'
import type { BlockEditing } from './use-block-editing'
import { fieldId } from './use-block-editing'

interface BlockRowProps {
  block: EditedBlock
  /** Counted from 1. */
  number: number
  before: string | null
  after: string | null
  language: string
  editing: BlockEditing
  /** Something with more than one line, or with markup, was pasted. */
  onPaste: (id: string, field: HTMLTextAreaElement, pasted: Pasted) => void
}

function pressKey(event: React.KeyboardEvent<HTMLTextAreaElement>, place: BlockRowProps) {
  const act = actOfKey(event, place)
  if (!act) return
  event.preventDefault()
  event.stopPropagation()
  act()
}

/** A cell takes plain words only, and what has no parts goes in as it is. */
function pasteInto(event: React.ClipboardEvent<HTMLTextAreaElement>, { block, onPaste }: BlockRowProps) {
  const pasted = pastedBy(event)
  if (block.role === 'TABLE_CELL' || !hasParts(pasted)) return
  event.preventDefault()
  onPaste(block.id, event.currentTarget, pasted)
}

/** One part of the text: its label in the margin, its words in a field as they will be set. */
export const BlockRow = memo(function BlockRow(props: BlockRowProps) {
  const { block, number, after, language, editing } = props
  const label = block.head === true ? 'Table head' : BLOCK_ROLE_INFO[block.role].label
  const field = useRef<HTMLTextAreaElement>(null)
  return (
    <div className="grid grid-cols-1 items-baseline gap-x-4 desk:grid-cols-[7rem_minmax(0,1fr)]" data-role={block.role}>
      {/* The menu is a button, which paper has none of. */}
      <span className="hidden px-1 text-label font-medium text-faint print:block" aria-hidden="true">
        {label}
      </span>
      <BlockMenu
        block={block}
        number={number}
        last={after === null}
        editing={editing}
        caret={() => field.current?.selectionStart ?? 0}
      />
      <TextArea
        onPage
        ref={field}
        id={fieldId(block.id)}
        className={cn(
          'ms-(--in) field-sizing-content w-[calc(100%-var(--in))] rounded-sm border-0 px-1 py-0.5 outline-offset-0 focus-visible:bg-selected print:bg-transparent print:outline-none print:focus-visible:bg-transparent',
          ROLE_LOOK[block.role],
          block.head === true && 'font-semibold',
        )}
        aria-label={`${label}, part ${number}`}
        style={{ '--in': `calc(${block.level ?? 0} * min(1.25rem, 3vw))` } as CSSProperties}
        rows={Math.max(1, Math.ceil(block.text.length / 62))}
        {...settingOf(block.text, language)}
        spellCheck={false}
        value={block.text}
        onChange={(event) => {
          editing.retype(block.id, event.target.value)
        }}
        onKeyDown={(event) => {
          pressKey(event, props)
        }}
        onPaste={(event) => {
          pasteInto(event, props)
        }}
      />
    </div>
  )
})
