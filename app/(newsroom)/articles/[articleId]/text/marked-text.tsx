'use client'

import type { ReactNode } from 'react'
import { memo, useMemo } from 'react'
import type { Block } from '@/lib/domain/articles/block'
import { groupBlocks, withCaptions } from '@/lib/domain/articles/group-blocks'
import { markOf } from '@/lib/domain/claims/claim-mark'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { markText } from '@/lib/domain/text/marked-text'
import type { Drawn } from './marked-segment'
import { LINK } from './marked-segment'
import { StoryGroup } from './story-group'

interface MarkedTextProps {
  text: string
  blocks: readonly Block[]
  /** The article's, BCP 47. */
  language: string
  claims: readonly ClaimView[]
  activeId: string | null
  /** The claims that are chosen together, by their ids. */
  chosen: ReadonlySet<string>
  /** Stands below headline and standfirst. */
  byline?: ReactNode
  /** Dismissed claims get their dotted line only when asked for. */
  showDismissed?: boolean
}

/**
 * An article block by block, with every claim underlined in place. What it shows is worked out when claims change, and not on each
 * key: when only another claim becomes the active one, the blocks of these two are drawn anew.
 */
export const MarkedText = memo(function MarkedText({
  text,
  blocks,
  language,
  claims,
  activeId,
  chosen,
  byline,
  showDismissed = false,
}: MarkedTextProps) {
  const shown = useMemo(
    () => claims.filter(({ status }) => status !== 'MERGED' && (showDismissed || status !== 'DISMISSED')),
    [claims, showDismissed],
  )
  const places = useMemo(
    () => shown.flatMap(({ id, anchors }) => anchors.map(({ start, end }) => `${id} ${start} ${end}`)).join('\n'),
    [shown],
  )
  const parts = useMemo(() => {
    const links = blocks.flatMap((block) =>
      (block.links ?? []).map(({ start, end, href }) => ({ id: LINK + href, start, end })),
    )
    return markText(text, [...(places ? places.split('\n').map(asSpan) : []), ...links], blocks).map((part) => ({
      part,
      shape: part.segments.map(({ start, over }) => `${start} ${over.join(' ')}`).join(),
      ids: new Set(part.segments.flatMap(({ over }) => over)),
    }))
  }, [text, blocks, places])
  const drawn = useMemo(
    () => new Map(shown.map((claim) => [claim.id, { id: claim.id, number: claim.number, ...markOf(claim) }])),
    [shown],
  )
  const looks = useMemo(() => parts.map(({ ids }) => lookOf(ids, drawn)), [parts, drawn])
  const placeOf = useMemo(() => new Map(blocks.map(({ start }, index) => [start, index])), [blocks])
  const groups = useMemo(() => withCaptions(groupBlocks(blocks)), [blocks])
  const belowHead = groups.findIndex(
    ({ blocks: [first] }) => first?.role !== 'HEADLINE' && first?.role !== 'STANDFIRST',
  )

  const drawnAs = ({ start }: Block) => {
    const index = placeOf.get(start) ?? -1
    const of = parts[index]
    return (
      of && {
        text,
        part: of.part,
        drawn,
        look: `${of.shape}\n${looks[index] ?? ''}`,
        activeId: activeId !== null && of.ids.has(activeId) ? activeId : null,
        chosen: chosen.size === 0 ? '' : [...chosen].filter((id) => of.ids.has(id)).join(' '),
      }
    )
  }
  return (
    <>
      {groups.map((group, index) => (
        <StoryGroup
          key={group.blocks[0]?.start}
          {...{ group, text, language }}
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
