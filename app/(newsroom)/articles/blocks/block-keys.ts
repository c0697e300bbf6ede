import { isOfInputMethod, keyOf } from '@/components/actions/key-of'
import type { EditedBlock } from '@/lib/intake/edit-blocks'
import { markLength } from '@/lib/text/list-number'
import { BLOCK_ROLES } from '@/lib/domain/articles/block'
import type { BlockEditing } from './use-block-editing'
import { putCaret } from './use-block-editing'

interface Place {
  block: EditedBlock
  /** The parts that stand before and after it. */
  before: string | null
  after: string | null
  editing: BlockEditing
}

/** What a key does where it was pressed. */
type Act = () => void

interface Pressed {
  id: string
  event: React.KeyboardEvent<HTMLTextAreaElement>
  /** ⌘, or Ctrl. */
  command: boolean
  /** The caret stands at the start, or at the end, and nothing is marked. */
  atStart: boolean
  atEnd: boolean
}

type ByKey = Partial<Record<string, (pressed: Pressed, place: Place) => Act | null>>

/** Keys that the field has for itself; each says here when they are ours. */
const KEYS: ByKey = {
  Enter: ({ id, event, command }, { block, editing }) =>
    command || event.shiftKey || event.altKey || block.role === 'TABLE_CELL'
      ? null
      : splitAt(editing, id, event.currentTarget.selectionStart),
  Backspace: ({ id, event, command, atStart }, { before, editing }) => {
    if (command && event.shiftKey)
      return () => {
        editing.remove(id)
      }
    return atStart && before !== null && !event.altKey && !command
      ? () => {
          editing.merge(id)
        }
      : null
  },
  Delete: ({ id, atEnd }, { after, editing }) =>
    atEnd && after !== null
      ? () => {
          editing.mergeNext(id)
        }
      : null,
  ArrowUp: ({ id, event, atStart }, { before, editing }) => {
    if (event.altKey)
      return () => {
        editing.move(id, -1)
      }
    return atStart && !event.shiftKey && before !== null
      ? () => {
          putCaret(before, Number.MAX_SAFE_INTEGER)
        }
      : null
  },
  ArrowDown: ({ id, event, atEnd }, { after, editing }) => {
    if (event.altKey)
      return () => {
        editing.move(id, 1)
      }
    return atEnd && !event.shiftKey && after !== null
      ? () => {
          putCaret(after, 0)
        }
      : null
  },
}

function splitAt(editing: BlockEditing, id: string, at: number): Act {
  return () => {
    editing.split(id, at)
  }
}

/** ⌘] and ⌘[, as in word processors. */
const LEVEL_KEYS: Partial<Record<string, -1 | 1>> = { BracketRight: 1, BracketLeft: -1 }

/** ⌥1 to ⌥9 by the key's place: with ⌥ a Mac writes another character. */
const roleOfKey = (event: React.KeyboardEvent) =>
  event.altKey && !event.metaKey && !event.ctrlKey
    ? BLOCK_ROLES[Number(/^Digit([1-9])$/.exec(event.code)?.[1]) - 1]
    : undefined

/** What a key does in a part of the text, or null where it is left to the field. */
export function actOfKey(event: React.KeyboardEvent<HTMLTextAreaElement>, place: Place): Act | null {
  const { block, editing } = place
  const { selectionStart: start, selectionEnd: end, value } = event.currentTarget
  const command = event.metaKey || event.ctrlKey
  if (isOfInputMethod(event.nativeEvent)) return null
  const role = roleOfKey(event)
  if (role)
    return () => {
      editing.changeRole(block.id, role)
    }
  const by = command && !event.altKey && block.role === 'LIST_ITEM' ? LEVEL_KEYS[event.code] : undefined
  if (by)
    return () => {
      editing.shiftLevel(block.id, by)
    }
  const name = keyOf(event.nativeEvent)
  if (name === '⌘Z') return editing.undo
  if (name === '⌘⇧Z') return editing.redo
  const marksNothing = start === end
  const pressed = {
    id: block.id,
    event,
    command,
    atStart: marksNothing && (start === 0 || (block.cut !== undefined && start === markLength(value))),
    atEnd: marksNothing && end === value.length,
  }
  return KEYS[event.key]?.(pressed, place) ?? null
}
