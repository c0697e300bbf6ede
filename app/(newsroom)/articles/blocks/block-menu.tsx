'use client'

import { Button } from '@/components/ui/button'
import { Menu, MenuChoices, MenuItem, MenuTick } from '@/components/ui/menu'
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

const FIRST = 'This is the first part.'

/** A block's label, which is also the menu of all that can be done with it. */
export function BlockMenu({ block, number, last, editing, caret }: BlockMenuProps) {
  const { id, role, head = false } = block
  const isCell = role === 'TABLE_CELL'
  const level = block.level === undefined ? '' : `, level ${block.level + 1}`
  const label = head && isCell ? 'Table head' : `${BLOCK_ROLE_INFO[role].label}${level}`
  const levelAct = (does: string, keys: string, by: -1 | 1) => ({
    does,
    keys,
    whyNot: by === -1 && block.level === undefined ? 'It is in no other list.' : null,
    act: () => {
      editing.shiftLevel(id, by)
    },
  })
  const acts: { does: string; keys: string; act: () => void; whyNot?: string | null }[] = [
    {
      does: 'Split at the caret',
      keys: '↵',
      whyNot: isCell ? 'A cell stays one part.' : null,
      act: () => {
        editing.split(id, caret())
      },
    },
    {
      does: 'Join with the part before',
      keys: '⌫',
      whyNot: number === 1 ? FIRST : null,
      act: () => {
        editing.merge(id)
      },
    },
    {
      does: 'Move up',
      keys: '⌥↑',
      whyNot: number === 1 ? FIRST : null,
      act: () => {
        editing.move(id, -1)
      },
    },
    {
      does: 'Move down',
      keys: '⌥↓',
      whyNot: last ? 'This is the last part.' : null,
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
    <Menu
      inPage
      trigger={
        <Button
          tone="bare"
          className="justify-start gap-1 rounded-sm px-1 text-start text-label font-medium text-faint hover:text-ink data-[state=open]:text-ink touch:min-h-11"
          aria-label={`Part ${number}, ${label.toLowerCase()}: change`}
        >
          {label} <span aria-hidden="true">▾</span>
        </Button>
      }
      focusBack={() => {
        putCaret(id, caret())
      }}
    >
      <MenuChoices
        label="What it is"
        value={role}
        choices={BLOCK_ROLES.map((one, index) => ({
          value: one,
          label: BLOCK_ROLE_INFO[one].label,
          kbd: `⌥${index + 1}`,
        }))}
        onChange={(one) => {
          const chosen = BLOCK_ROLES.find((each) => each === one)
          if (chosen) editing.changeRole(id, chosen)
        }}
      />
      {isCell && (
        <MenuTick
          checked={head}
          onChange={(now) => {
            editing.setHead(id, now)
          }}
        >
          Heads its row or column
        </MenuTick>
      )}
      {acts.map(({ does, keys, act, whyNot }) => (
        <MenuItem key={does} kbd={keys} whyNot={whyNot ?? null} onSelect={act}>
          {does}
        </MenuItem>
      ))}
    </Menu>
  )
}
