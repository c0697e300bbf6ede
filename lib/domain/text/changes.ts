import { diffArrays } from 'diff'

/** A run of pieces that both lists have, or that only one of them has. */
export interface Change {
  value: string[]
  added: boolean
  removed: boolean
}

/** Past this many changes two texts have so little in common that showing each tells nobody anything. */
const MOST_CHANGES = 500

/**
 * What lies between two lists of words, or of blocks, in order. The time that comparing takes grows with the square of the changes: two
 * texts that share nothing would keep everybody waiting. Beyond `most` changes all that stands between the same beginning and the
 * same end is taken for exchanged.
 */
export function changesBetween(was: readonly string[], now: readonly string[], most = MOST_CHANGES): Change[] {
  const shorter = Math.min(was.length, now.length)
  let head = 0
  while (head < shorter && was[head] === now[head]) head++
  let tail = 0
  while (tail < shorter - head && was[was.length - 1 - tail] === now[now.length - 1 - tail]) tail++
  const [old, fresh] = [was.slice(head, was.length - tail), now.slice(head, now.length - tail)]
  const found = diffArrays(old, fresh, { maxEditLength: most }) as Change[] | undefined
  const same = (value: string[]): Change => ({ value, added: false, removed: false })
  return [
    same(was.slice(0, head)),
    ...(found ?? [
      { value: old, added: false, removed: true },
      { value: fresh, added: true, removed: false },
    ]),
    same(was.slice(was.length - tail)),
  ].filter(({ value }) => value.length > 0)
}
