import type { Stretch } from '@/lib/domain/text/sentences'

const byPosition = (a: Stretch, b: Stretch) => a.start - b.start || a.end - b.end
const isSame = (a: Stretch, b: Stretch) => a.start === b.start && a.end === b.end

/** The places of two claims as those of one: places that overlap become one, each stands once, in order. */
export function joinPlaces(...places: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = []
  for (const { start, end } of [...places].sort(byPosition)) {
    const last = joined.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** What of `now` was not there before, and what is no longer there. */
export function changeOfPlaces(before: readonly Stretch[], now: readonly Stretch[]) {
  return {
    added: now.filter((place) => !before.some((one) => isSame(one, place))),
    gone: before.filter((place) => !now.some((one) => isSame(one, place))),
  }
}

/** A stretch without the white space at its ends; nothing where there is nothing else. */
export function withoutSpace(text: string, { start, end }: Stretch): Stretch[] {
  const words = text.slice(start, end)
  const from = start + words.length - words.trimStart().length
  const to = start + words.trimEnd().length
  return from < to ? [{ start: from, end: to }] : []
}

/**
 * Takes whole places, or parts of them, off a claim: where it still stands, and where the new claim does, without the space
 * at either's ends. Refuses with a sentence when the words are not the claim's, or nothing would be left on one side.
 */
export function splitPlaces(
  text: string,
  places: readonly Stretch[],
  taken: readonly Stretch[],
): { stays: Stretch[]; goes: Stretch[] } | string {
  const goes = joinPlaces(...taken).flatMap((one) => withoutSpace(text, one))
  if (!taken.every(({ start, end }) => places.some((place) => place.start <= start && end <= place.end)))
    return 'Only words of this claim can be split off it.'
  const stays = places.flatMap((place) => {
    const left: Stretch[] = []
    let from = place.start
    for (const one of goes.filter(({ start, end }) => start < place.end && end > place.start)) {
      left.push({ start: from, end: one.start })
      from = one.end
    }
    return [...left, { start: from, end: place.end }].flatMap((one) => withoutSpace(text, one))
  })
  if (goes.length === 0) return 'Choose the words that become a claim of their own.'
  return stays.length === 0 ? 'Some words have to stay with this claim.' : { stays, goes }
}
