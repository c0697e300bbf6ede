'use client'

import { Kbd } from '@/components/ui/kbd'
import { DropdownMenu } from 'radix-ui'
import type { EditedBlock } from '@/lib/intake/edit-blocks'
import { BLOCK_ROLE_INFO, BLOCK_ROLES } from '@/lib/domain/articles/block'
import type { BlockEditing } from './use-block-editing'
import { putCaret } from './use-block-editing'

interface BlockMenuProps {
  block: EditedBlock
  /** Counted from 1. */
  number: number
  last: boolean
  editing: BlockEditing
  /** Where the caret stood in the block. */
  caret: () => number
}

const ITEM =
  'flex cursor-default items-center justify-between gap-6 rounded-sm px-2 py-1 outline-none data-highlighted:bg-selected data-disabled:text-faint max-phone:min-h-11 touch:min-h-11'

/** A block's label, which is also the menu of all that can be done with it. */
export function BlockMenu({ block, number, last, editing, caret }: BlockMenuProps) {
  const { id, role, head = false } = block
  const isCell = role === 'TABLE_CELL'
  const level = block.level === undefined ? '' : `, level ${block.level + 1}`
  const label = head && isCell ? 'Table head' : `${BLOCK_ROLE_INFO[role].label}${level}`
  const levelAct = (does: string, keys: string, by: -1 | 1) => ({
    does,
    keys,
    off: by === -1 && block.level === undefined,
    act: () => {
      editing.shiftLevel(id, by)
    },
  })
  const acts: { does: string; keys: string; act: () => void; off?: boolean }[] = [
    {
      does: 'Split at the caret',
      keys: '↵',
      off: isCell,
      act: () => {
        editing.split(id, caret())
      },
    },
    {
      does: 'Join with the part before',
      keys: '⌫',
      off: number === 1,
      act: () => {
        editing.merge(id)
      },
    },
    {
      does: 'Move up',
      keys: '⌥↑',
      off: number === 1,
      act: () => {
        editing.move(id, -1)
      },
    },
    {
      does: 'Move down',
      keys: '⌥↓',
      off: last,
      act: () => {
        editing.move(id, 1)
      },
    },
    ...(role === 'LIST_ITEM' ? [levelAct('Move under the item above', '⌘]', 1), levelAct('Move out', '⌘[', -1)] : []),
    {
      does: 'Remove',
      keys: '⌘⇧⌫',
      act: () => {
        editing.remove(id)
      },
    },
  ]
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger
        className="rounded-sm border-0 bg-transparent px-1 py-0 text-start text-label font-medium text-faint hover:text-ink data-[state=open]:text-ink touch:min-h-11"
        aria-label={`Part ${number}, ${label.toLowerCase()}: change`}
      >
        {label} <span aria-hidden="true">▾</span>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-60 overflow-y-auto overscroll-contain rounded-md border border-edge bg-bg p-1 text-ui"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            putCaret(id, caret())
          }}
        >
          <DropdownMenu.RadioGroup value={role}>
            {BLOCK_ROLES.map((one, index) => (
              <DropdownMenu.RadioItem
                key={one}
                value={one}
                className={`${ITEM} data-[state=checked]:font-semibold`}
                onSelect={() => {
                  editing.changeRole(id, one)
                }}
              >
                {BLOCK_ROLE_INFO[one].label} <Kbd>⌥{index + 1}</Kbd>
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
          <DropdownMenu.Separator className="my-1 h-px bg-hairline" />
          {isCell && (
            <DropdownMenu.CheckboxItem
              className={`${ITEM} data-[state=checked]:font-semibold`}
              checked={head}
              onCheckedChange={(now) => {
                editing.setHead(id, now)
              }}
            >
              Heads its row or column
            </DropdownMenu.CheckboxItem>
          )}
          {acts.map(({ does, keys, act, off = false }) => (
            <DropdownMenu.Item key={does} className={ITEM} disabled={off} onSelect={act}>
              {does} <Kbd>{keys}</Kbd>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
