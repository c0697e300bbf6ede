import type { AskedEdit } from '@/lib/domain/text/applied-edit'
import { makeEdits, overlap } from '@/lib/domain/text/applied-edit'
import { isSameQuoted } from '@/lib/domain/text/fold-marks'
import type { Stretch } from '@/lib/domain/text/sentences'
import type { Block, BlockLink } from './block'
import { placesUnder } from './block'
import type { TypedBlock } from './compose-blocks'

/** What an approved verdict asks for in place of a claim's words, wherever the text has them. */
export interface EditOfClaim {
  claimId: string
  number: number
  /** In the text, UTF-16 code units. */
  places: readonly Stretch[]
  /** Empty asks for removal. */
  replacement: string
}

/** The places that still lack the new words. */
export function placesLacking<Place extends Stretch>(
  text: string,
  { places, replacement }: { places: readonly Place[]; replacement: string },
): Place[] {
  return places.filter(({ start, end }) => !isSameQuoted(text.slice(start, end), replacement))
}

/** Why this edit can't be made without a person's hand; null where it can. */
export function whyNotMadeAlone(blocks: readonly Block[], places: readonly Stretch[]): string | null {
  const isAcross = places.some((place) => placesUnder(blocks, place).length > 1)
  return isAcross ? 'Its words stand in two parts of the article: make this edit by hand.' : null
}

/** Edits that share words with another one, by the claim's number: only one of each can be made. */
export function overlapping(edits: readonly EditOfClaim[]): Map<number, number[]> {
  const found = new Map<number, number[]>()
  for (const one of edits) {
    const others = edits.filter(
      (other) => other !== one && other.places.some((place) => one.places.some((own) => overlap(own, place))),
    )
    if (others.length > 0)
      found.set(
        one.number,
        others.map(({ number }) => number),
      )
  }
  return found
}

/**
 * The parts of the text with the edits made; no two of them may share words. Links keep the words they stood on, also where those
 * change. A sentence whose beginning goes begins with a capital letter.
 */
export function withEditsMade(text: string, blocks: readonly Block[], edits: readonly AskedEdit[]): TypedBlock[] {
  return blocks.map((block) => {
    const { start, end, links = [], ...kept } = block
    const within = edits.filter((edit) => edit.start < end && edit.end > start)
    if (within.length === 0) return typed(kept, text.slice(start, end), links, (position) => position - start)
    const { text: written, made } = makeEdits(text, block, within)
    const moved = (position: number) => {
      let by = -start
      for (const { edit, until } of made) {
        if (position <= edit.start) break
        if (position < edit.end) return until
        by = until - edit.end
      }
      return Math.min(Math.max(position + by, 0), written.length)
    }
    return typed(kept, capitalised(written, made), links, moved)
  })
}

function typed(
  kept: Omit<Block, 'start' | 'end' | 'links'>,
  text: string,
  links: readonly BlockLink[],
  moved: (position: number) => number,
): TypedBlock {
  const own = links
    .map((link) => ({ ...link, start: moved(link.start), end: moved(link.end) }))
    .filter((link) => link.end > link.start)
  return { ...kept, text, ...(own.length > 0 && { links: own }) }
}

function capitalised(written: string, made: readonly { from: number; until: number }[]): string {
  let text = written
  for (const { from, until } of made) {
    const begins = from === 0 || /[.!?…][”’"')\]]*\s+$/u.test(text.slice(0, from))
    if (until === from && begins) {
      const first = String.fromCodePoint(text.codePointAt(from) ?? 32)
      const upper = first.toLocaleUpperCase('en')
      if (upper.length === first.length) text = text.slice(0, from) + upper + text.slice(from + first.length)
    }
  }
  return text
}
