import { changesBetween } from '@/lib/domain/text/changes'
import type { DiffSides } from '@/lib/domain/text/word-diff'
import { diffSides } from '@/lib/domain/text/word-diff'
import type { Block } from './block'
import type { Composed } from './compose-blocks'
import { labelOf, partsOf } from './part'

interface Side {
  /** Counted from 1. */
  number: number
  text: string
  /** What part of the article it is, in words. */
  label: string
  start: number
  end: number
  /** Where it stands in its table; absent in what is no cell. */
  cell?: Pick<Block, 'role' | 'row' | 'column' | 'across' | 'down' | 'head'>
}

/** One row of two texts side by side; null where a text has nothing there. */
export interface Verse {
  was: Side | null
  now: Side | null
  /** The same words, and the same part of the article. */
  same: boolean
  /** Both texts cut where their words differ; only where they do. */
  words?: DiffSides
}

function sidesOf({ text, blocks }: Composed): Side[] {
  const partsAt = partsOf(text, blocks)
  return blocks.map((block, index) => {
    const { start, end, role } = block
    return {
      ...{ number: index + 1, text: text.slice(start, end), start, end },
      label: labelOf(partsAt({ start, end })[0]),
      ...(role === 'TABLE_CELL' && { cell: block }),
    }
  })
}

/** Two texts block by block: equal ones beside each other, changed ones paired in order, the rest alone. */
export function collate(before: Composed, after: Composed): Verse[] {
  const [old, fresh] = [sidesOf(before), sidesOf(after)]
  const verses: Verse[] = []
  let [at, to] = [0, 0]
  let waiting: Side[] = []
  const flush = () => {
    for (const was of waiting) verses.push({ was, now: null, same: false })
    waiting = []
  }
  for (const { value, added, removed } of changesBetween(
    old.map(({ text }) => text),
    fresh.map(({ text }) => text),
  )) {
    if (removed) {
      flush()
      waiting = old.slice(at, at + value.length)
      at += value.length
      continue
    }
    for (const now of fresh.slice(to, to + value.length)) {
      if (added) verses.push({ was: waiting.shift() ?? null, now, same: false })
      else {
        flush()
        const was = old[at++] ?? null
        verses.push({ was, now, same: was?.label === now.label })
      }
    }
    to += value.length
  }
  flush()
  return verses
}

/** The same, and where a part has other words, which. */
export function collateWords(before: Composed, after: Composed): Verse[] {
  return collate(before, after).map((verse) => {
    const { was, now } = verse
    return was && now && was.text !== now.text ? { ...verse, words: diffSides(was.text, now.text) } : verse
  })
}

/** All of one text, and then all of the other, as if they had nothing in common. */
export function exchange(before: Composed, after: Composed): Verse[] {
  return [
    ...sidesOf(before).map((was) => ({ was, now: null, same: false })),
    ...sidesOf(after).map((now) => ({ was: null, now, same: false })),
  ]
}
