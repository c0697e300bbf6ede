import type { Block, BlockRole } from './block'
import { BLOCK_ROLE_INFO, placesUnder } from './block'
import type { ClaimStatus } from '@/lib/domain/claims/claim'

/** What is printed large or beside a picture, where readers look first; a paragraph without a claim is nothing to tell. */
const TOLD: readonly BlockRole[] = ['HEADLINE', 'STANDFIRST', 'CAPTION']

interface Placed {
  status: ClaimStatus
  anchors: readonly { start: number; end: number }[]
}

/**
 * The headline, standfirsts and captions in which no claim stands, in the order of the text: nothing in them was found, so nobody but the
 * person who clears has to look at them. A claim that was dismissed was looked at.
 */
export function partsWithoutClaim(blocks: readonly Block[], claims: readonly Placed[]): Block[] {
  const places = claims.filter(({ status }) => status !== 'MERGED').flatMap(({ anchors }) => anchors)
  const holding = new Set(places.flatMap((place) => placesUnder(blocks, place)))
  return blocks.filter(({ role, start, end }, at) => TOLD.includes(role) && start < end && !holding.has(at))
}

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** "There is no claim in the headline and in 2 captions. Read them before you clear."; null where each has one. */
export function sayWithoutClaim(parts: readonly Pick<Block, 'role'>[]): string | null {
  if (parts.length === 0) return null
  const said = TOLD.flatMap((role) => {
    const count = parts.filter((part) => part.role === role).length
    const name = BLOCK_ROLE_INFO[role].label.toLowerCase()
    if (count === 0) return []
    return [count > 1 ? `in ${count} ${name}s` : role === 'CAPTION' ? 'in a caption' : `in the ${name}`]
  })
  return `There is no claim ${listed.format(said)}. Read ${parts.length === 1 ? 'it' : 'them'} before you clear.`
}
