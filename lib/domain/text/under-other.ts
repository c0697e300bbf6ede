import type { Sentence } from './match-sentences'
import { HEADS_APART } from './read-under'
import type { TurnedRound } from './turned-round'

const quoted = (words: string) => words.trim().replaceAll(HEADS_APART, '” and “')
const pieces = (words: string) => (words === '' ? [] : words.split(HEADS_APART))

/**
 * A cell says something else when the heads of its row or column do, or what is said of its table or stands in its row; an item of a
 * list when what leads into the list does, or stands above it; any sentence when its footnote does, or the line that says whose words
 * it quotes. `isSameText` where no letter of the text changed.
 */
export function underOther(
  old: Sentence | undefined,
  now: Sentence | undefined,
  isSameText: boolean,
): TurnedRound | null {
  if (!old || !now) return null
  return underOtherHeads(old, now, isSameText) ?? (isSameText ? null : besideOther(old, now))
}

function underOtherHeads(old: Sentence, now: Sentence, isSameText: boolean): TurnedRound | null {
  const how = now.role === 'LIST_ITEM' ? 'lead-in' : 'table-head'
  if (isTakenOut(old, now)) {
    const words = old.role === 'LIST_ITEM' ? (quoted(old.headsWritten) || quoted(old.saidWritten)) : quoted(now.headsWritten) || quoted(now.saidWritten) // prettier-ignore
    return old.role === 'LIST_ITEM' ? { how: 'no-longer', words } : { how: 'lead-in', words }
  }
  if (old.heads !== now.heads && !isOnlyLabelled(old, now, isSameText))
    return now.heads === ''
      ? { how: 'no-longer', words: quoted(old.headsWritten) }
      : { how, words: quoted(now.headsWritten) }
  const spanning = pieces(now.spanning)
  const lost = pieces(old.spanning).find((head) => !spanning.includes(head))
  return lost !== undefined && now.role === 'TABLE_CELL' ? { how: 'no-longer', words: quoted(lost) } : null
}

function besideOther(old: Sentence, now: Sentence): TurnedRound | null {
  if (old.notes !== now.notes)
    return now.notes === ''
      ? { how: 'no-longer', words: quoted(old.notesWritten) }
      : { how: 'note', words: quoted(now.notesWritten) }
  if (old.label !== now.label && old.label !== '' && now.label !== '')
    return { how: 'heading', words: now.labelWritten }
  // What stands beside what goes along with its label alone is the same as before.
  if (old.role !== now.role || old.said === now.said) return null
  if (now.said === '') return { how: 'no-longer', words: quoted(old.saidWritten) }
  const how = now.role === 'LIST_ITEM' ? 'lead-in' : now.role === 'BODY' ? 'heading' : 'table-head'
  return { how, words: quoted(now.saidWritten) }
}

/** An item that leaves its list while others stay, or what stood below a list and becomes an item of it, says something else by its label alone. */
function isTakenOut(old: Sentence, now: Sentence): boolean {
  const [item, other] = old.role === 'LIST_ITEM' ? [old, now] : [now, old]
  if (item.role !== 'LIST_ITEM' || other.role === 'LIST_ITEM' || other.role === 'TABLE_CELL') return false
  return other.isAfterList && (item.lead !== '' || item.above !== '')
}

/** To mark a head, or to make a list of paragraphs, says of them what a reader saw already. */
function isOnlyLabelled(old: Sentence, now: Sentence, isSameText: boolean): boolean {
  const isCell = old.role === 'TABLE_CELL'
  if (isSameText && old.heads === '' && now.above === '') return true
  if (isSameText && !isCell && now.role !== 'LIST_ITEM') return true
  if (isSameText && now.role === 'TABLE_CELL') {
    const heads = pieces(now.heads)
    if (pieces(old.heads).every((head) => heads.includes(head))) return true
  }
  const items = [old, now].filter(({ role }) => role === 'LIST_ITEM').length
  // What becomes an item, or is none any more, is read beside what stood beside it before.
  return items === 1 && [old, now].every(({ role }) => role !== 'TABLE_CELL')
}
