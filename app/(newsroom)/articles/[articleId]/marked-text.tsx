'use client'

import { memo, useMemo } from 'react'
import { markOf } from '@/lib/domain/claim-mark'
import type { ClaimMark } from '@/lib/domain/claim-mark'
import type { ClaimView } from '@/lib/domain/claim-view'
import type { MarkedParagraph, Segment } from '@/lib/domain/marked-text'
import { markText } from '@/lib/domain/marked-text'

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
  /** Everything of `drawn` that this paragraph shows; it is drawn anew only when this changes. */
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

/** An article's text with every claim underlined in place. */
export function MarkedText({ text, claims, activeId, showDismissed = false }: MarkedTextProps) {
  const shown = useMemo(
    () => claims.filter(({ status }) => status !== 'MERGED' && (showDismissed || status !== 'DISMISSED')),
    [claims, showDismissed],
  )
  const places = shown.flatMap(({ id, anchors }) => anchors.map(({ start, end }) => `${id} ${start} ${end}`)).join('\n')
  const paragraphs = useMemo(() => markText(text, places ? places.split('\n').map(asSpan) : []), [text, places])
  const drawn = new Map(shown.map((claim) => [claim.id, { id: claim.id, number: claim.number, ...markOf(claim) }]))
  return paragraphs.map((paragraph) => {
    const ids = new Set(paragraph.segments.flatMap(({ over }) => over))
    const look = paragraph.segments
      .map(
        ({ start, over }) =>
          `${start}${over.map((id) => `${id}${drawn.get(id)?.finding ?? ''}${drawn.get(id)?.stage ?? ''}`).join()}`,
      )
      .join()
    return (
      <Paragraph
        key={paragraph.start}
        text={text}
        paragraph={paragraph}
        drawn={drawn}
        look={look}
        activeId={activeId !== null && ids.has(activeId) ? activeId : null}
      />
    )
  })
}

function asSpan(line: string) {
  const [id = '', start, end] = line.split(' ')
  return { id, start: Number(start), end: Number(end) }
}
