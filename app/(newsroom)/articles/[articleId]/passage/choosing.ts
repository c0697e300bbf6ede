import type { Block } from '@/lib/domain/articles/block'
import { blockAt } from '@/lib/domain/articles/block'
import { CLAIM_MOVES, CLAIM_STATUS_INFO } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { isFrom } from '@/lib/domain/moves'
import type { Stretch } from '@/lib/domain/text/sentences'
import { contextOf } from '@/lib/domain/text/sentences'

type Placed = Pick<ClaimView, 'id' | 'status' | 'anchors'>

/** Whether a claim can be chosen with others at all: not what is gone from the text, or no claim any more. */
export const isChoosable = ({ status }: Pick<Placed, 'status'>): boolean =>
  CLAIM_STATUS_INFO[status].counts && !isFrom(CLAIM_MOVES.reanchor, status)

/** The claims that first stand in a stretch: a claim with several mentions belongs to the sentence of its first. */
export function claimsWithin<Claim extends Placed>(claims: readonly Claim[], { start, end }: Stretch): Claim[] {
  return claims.filter((claim) => {
    const at = claim.anchors[0]?.start
    return isChoosable(claim) && at !== undefined && start <= at && at < end
  })
}

interface Text {
  text: string
  blocks: readonly Block[]
  language: string
}

/** The sentence and the part of the text that a place is in. */
function around({ text, blocks, language }: Text, at: number): { sentence: Stretch; paragraph: Stretch } {
  const sentence = contextOf(text, { start: at, end: at + 1 }, language)
  return { sentence, paragraph: blockAt(blocks, at) ?? sentence }
}

/** What is chosen with the sentence at a place in it; with its paragraph, where all of the sentence is chosen already. */
export function withSentence(
  claims: readonly Placed[],
  chosen: ReadonlySet<string>,
  text: Text,
  at: number,
): { chosen: Set<string>; took: 'sentence' | 'paragraph' } {
  const { sentence, paragraph } = around(text, at)
  const of = claimsWithin(claims, sentence)
  const took = of.every(({ id }) => chosen.has(id)) ? 'paragraph' : 'sentence'
  const added = took === 'sentence' ? of : claimsWithin(claims, paragraph)
  return { chosen: new Set([...chosen, ...added.map(({ id }) => id)]), took }
}

/** The same with this one in it, or without it. */
export function toggled(chosen: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}

/** What is chosen with all that the list shows from the one claim to the other, whichever comes first. */
export function upTo(
  listed: readonly Placed[],
  chosen: ReadonlySet<string>,
  from: string | null,
  to: string,
): Set<string> {
  const at = listed.findIndex(({ id }) => id === to)
  const begins = listed.findIndex(({ id }) => id === from)
  const start = begins === -1 ? at : begins
  const between = listed.slice(Math.min(start, at), Math.max(start, at) + 1).filter(isChoosable)
  return new Set([...chosen, ...between.map(({ id }) => id)])
}
