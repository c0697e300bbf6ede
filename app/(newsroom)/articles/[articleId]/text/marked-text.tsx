'use client'

import type { ReactNode } from 'react'
import { memo, useMemo } from 'react'
import type { Block } from '@/lib/domain/articles/block'
import { groupBlocks, withCaptions } from '@/lib/domain/articles/group-blocks'
import { signingLine } from '@/lib/domain/articles/signing-line'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { CLAIM_STATUS_INFO } from '@/lib/domain/claims/claim'
import { markOf } from '@/lib/domain/claims/claim-mark'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { markText } from '@/lib/domain/text/marked-text'
import type { Drawn } from './marked-segment'
import { LINK, SIGNED } from './marked-segment'
import type { ForeignParts } from './story-group'
import { StoryGroup } from './story-group'

interface MarkedTextProps {
  text: string
  blocks: readonly Block[]
  /** The article's, BCP 47. */
  language: string
  /** Parts that were recognised as another language. */
  foreign: ForeignParts
  claims: readonly ClaimView[]
  /** How many places are marked: the first in the order of the claims. */
  most?: number
  /** Stands below headline and standfirst. */
  byline?: ReactNode
  /** The state that is asked for: what is no claim any more gets its dotted line only then. */
  asked?: ClaimStatus | null
}

/**
 * An article block by block, with every claim underlined in place. What it shows is worked out when claims change, and not on each
 * key: a block asks for itself whether the claim at hand is one of its own. When a claim changes, the group of its blocks is drawn
 * anew, and in it that block.
 */
export const MarkedText = memo(function MarkedText({
  text,
  blocks,
  language,
  foreign,
  claims,
  most = Number.POSITIVE_INFINITY,
  byline,
  asked = null,
}: MarkedTextProps) {
  const shown = useMemo(
    () => claims.filter(({ status }) => CLAIM_STATUS_INFO[status].counts || status === asked),
    [claims, asked],
  )
  const places = useMemo(
    () =>
      shown
        .flatMap(({ id, anchors }) => anchors.map(({ start, end }) => `${id} ${start} ${end}`))
        .slice(0, most)
        .join('\n'),
    [shown, most],
  )
  const parts = useMemo(() => {
    const links = blocks.flatMap((block) =>
      (block.links ?? []).map(({ start, end, href }) => ({ id: LINK + href, start, end })),
    )
    const signed = blocks.flatMap((block) => {
      const line = signingLine(text, block)
      return line ? [{ id: SIGNED, ...line }] : []
    })
    return markText(text, [...(places ? places.split('\n').map(asSpan) : []), ...links, ...signed], blocks).map(
      (part) => ({
        part,
        shape: part.segments.map(({ start, over }) => `${start} ${over.join(' ')}`).join(),
        ids: new Set(part.segments.flatMap(({ over }) => over)),
      }),
    )
  }, [text, blocks, places])
  const drawn = useMemo(
    () => new Map(shown.map((claim) => [claim.id, { id: claim.id, number: claim.number, ...markOf(claim) }])),
    [shown],
  )
  const looks = useMemo(() => parts.map(({ shape, ids }) => `${shape}\n${lookOf(ids, drawn)}`), [parts, drawn])
  const placeOf = useMemo(() => new Map(blocks.map(({ start }, index) => [start, index])), [blocks])
  const groups = useMemo(() => withCaptions(groupBlocks(blocks)), [blocks])
  const belowHead = groups.findIndex(
    ({ blocks: [first] }) => first?.role !== 'HEADLINE' && first?.role !== 'STANDFIRST',
  )

  const lookAt = ({ start }: Block) => looks[placeOf.get(start) ?? -1] ?? ''
  const drawnAs = (block: Block) => {
    const of = parts[placeOf.get(block.start) ?? -1]
    return of && { text, part: of.part, drawn, ids: of.ids, look: lookAt(block) }
  }
  return (
    <>
      {groups.map((group, index) => (
        <StoryGroup
          key={group.blocks[0]?.start}
          {...{ group, text, language, foreign }}
          look={[...(group.caption ? [group.caption] : []), ...group.blocks].map(lookAt).join('\n\n')}
          before={index === belowHead ? byline : null}
          drawnAs={drawnAs}
        />
      ))}
      {belowHead === -1 && byline}
    </>
  )
})

/** All that a block shows of its claims, as one string to compare. */
function lookOf(ids: ReadonlySet<string>, drawn: ReadonlyMap<string, Drawn>): string {
  return Array.from(ids, (id) => {
    const claim = drawn.get(id)
    return claim && `${id} ${claim.number} ${claim.finding} ${claim.stage ?? ''}`
  }).join()
}

function asSpan(line: string) {
  const [id = '', start, end] = line.split(' ')
  return { id, start: Number(start), end: Number(end) }
}
