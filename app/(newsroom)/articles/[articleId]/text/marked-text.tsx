'use client'

import { memo, useMemo } from 'react'
import { markOf } from '@/lib/domain/claims/claim-mark'
import type { ClaimMark } from '@/lib/domain/claims/claim-mark'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import type { MarkedParagraph, Segment } from '@/lib/domain/text/marked-text'
import { markText } from '@/lib/domain/text/marked-text'

interface Drawn extends ClaimMark {
  id: string
  number: number
}

interface SegmentProps {
  words: string
  segment: Segment
  drawn: ReadonlyMap<string, Drawn>
  activeId: string | null
}

/** One flat stretch: a mark for its outermost claim, a span for each claim inside it, an end glyph where a claim ends. */
function MarkedSegment({ words, segment, drawn, activeId }: SegmentProps) {
  const over = segment.over.flatMap((id) => drawn.get(id) ?? [])
  let inside = <>{words}</>
  for (const [depth, claim] of [...over.entries()].reverse()) {
    const Tag = depth === 0 ? 'mark' : 'span'
    inside = (
      <Tag
        className={depth < over.length - 1 ? 'claim under' : 'claim'}
        data-claim={claim.id}
        data-finding={claim.finding}
        data-stage={claim.stage ?? undefined}
        aria-current={claim.id === activeId ? 'true' : undefined}
      >
        {inside}
        {segment.ends.includes(claim.id) && <i className="end" />}
      </Tag>
    )
  }
  return inside
}

interface ParagraphProps {
  text: string
  paragraph: MarkedParagraph
  drawn: ReadonlyMap<string, Drawn>
  /** Its segments and everything of `drawn` that it shows; it is drawn anew only when this changes. */
  look: string
  activeId: string | null
}

const Paragraph = memo(
  function Paragraph({ text, paragraph, drawn, activeId }: ParagraphProps) {
    const first = paragraph.segments.find(({ over }) => activeId !== null && over.includes(activeId))
    return (
      <p dir="auto" data-start={paragraph.start}>
        {paragraph.segments.map((segment) => (
          <span key={segment.start} className="segment" data-start={segment.start}>
            {segment === first && activeId !== null && (
              <span className="number" aria-hidden="true">
                {drawn.get(activeId)?.number}
              </span>
            )}
            <MarkedSegment
              words={text.slice(segment.start, segment.end)}
              segment={segment}
              drawn={drawn}
              activeId={activeId}
            />
          </span>
        ))}
      </p>
    )
  },
  (before, after) =>
    before.look === after.look &&
    before.activeId === after.activeId &&
    before.text === after.text &&
    before.paragraph.start === after.paragraph.start,
)

interface MarkedTextProps {
  text: string
  claims: readonly ClaimView[]
  activeId: string | null
  /** Dismissed claims get their dotted line only when asked for. */
  showDismissed?: boolean
}

/**
 * An article's text with every claim underlined in place. What it shows is worked out when claims change, and not on each key:
 * when only another claim becomes the active one, the paragraphs of these two are drawn anew.
 */
export const MarkedText = memo(function MarkedText({ text, claims, activeId, showDismissed = false }: MarkedTextProps) {
  const shown = useMemo(
    () => claims.filter(({ status }) => status !== 'MERGED' && (showDismissed || status !== 'DISMISSED')),
    [claims, showDismissed],
  )
  const places = useMemo(
    () => shown.flatMap(({ id, anchors }) => anchors.map(({ start, end }) => `${id} ${start} ${end}`)).join('\n'),
    [shown],
  )
  const paragraphs = useMemo(
    () =>
      markText(text, places ? places.split('\n').map(asSpan) : []).map((paragraph) => ({
        paragraph,
        shape: paragraph.segments.map(({ start, over }) => `${start} ${over.join(' ')}`).join(),
        ids: new Set(paragraph.segments.flatMap(({ over }) => over)),
      })),
    [text, places],
  )
  const drawn = useMemo(
    () => new Map(shown.map((claim) => [claim.id, { id: claim.id, number: claim.number, ...markOf(claim) }])),
    [shown],
  )
  const looks = useMemo(() => paragraphs.map(({ ids }) => lookOf(ids, drawn)), [paragraphs, drawn])
  return paragraphs.map(({ paragraph, shape, ids }, index) => (
    <Paragraph
      key={paragraph.start}
      text={text}
      paragraph={paragraph}
      drawn={drawn}
      look={`${shape}\n${looks[index] ?? ''}`}
      activeId={activeId !== null && ids.has(activeId) ? activeId : null}
    />
  ))
})

/** All that a paragraph shows of its claims, as one string to compare. */
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
