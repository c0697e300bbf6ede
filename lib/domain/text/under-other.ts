import type { Sentence } from './match-sentences'
import { HEADS_APART } from './read-under'
import type { TurnedRound } from './turned-round'

const quoted = (words: string) => words.trim().replaceAll(HEADS_APART, '” and “')

/**
 * A cell says something else when the heads of its row or column do, or what is said of its table; an item of a list when what
 * leads into the list does, or stands above it. `isSameText` where no letter of the text changed.
 */
export function underOther(
  old: Sentence | undefined,
  now: Sentence | undefined,
  isSameText: boolean,
): TurnedRound | null {
  if (!old || !now) return null
  const how = now.role === 'LIST_ITEM' ? 'lead-in' : 'table-head'
  const [was, is] = [old.heads, now.heads]
  if (was !== is && !isOnlyLabelled(old, now, isSameText))
    return is === '' ? { how: 'no-longer', words: quoted(old.headsWritten) } : { how, words: quoted(now.headsWritten) }
  // What stands beside what goes along with its label alone is the same as before.
  if (isSameText || old.role !== now.role || old.said === now.said) return null
  return now.said === ''
    ? { how: 'no-longer', words: quoted(old.saidWritten) }
    : { how, words: quoted(now.saidWritten) }
}

/** To mark a head, or to make a list of paragraphs, says of them what a reader saw already. */
function isOnlyLabelled(old: Sentence, now: Sentence, isSameText: boolean): boolean {
  const isCell = old.role === 'TABLE_CELL'
  if (isSameText && (!isCell || old.heads === '')) return true
  const heads = now.heads.split(HEADS_APART)
  if (isSameText && now.role === 'TABLE_CELL' && old.heads.split(HEADS_APART).every((head) => heads.includes(head)))
    return true
  const items = [old, now].filter(({ role }) => role === 'LIST_ITEM').length
  // What becomes an item, or is none any more, is read beside what stood beside it before.
  return items === 1 && [old, now].every(({ role }) => role !== 'TABLE_CELL')
}
