import type { ClaimMark } from '@/lib/domain/claims/claim-mark'
import type { MarkedParagraph, Segment } from '@/lib/domain/text/marked-text'

export interface Drawn extends ClaimMark {
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

/** Words that are a link are a span as claims are, with this before the address. */
export const LINK = 'link '

/** Where linked words end: the way to what they lead to. It has no text, so that what is copied is the article's. */
function LinkEnd({ href }: { href: string }) {
  return (
    <a
      className="ms-0.5 align-super text-label text-faint no-underline select-none before:content-['↗']"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={`Open ${href}`}
      title={href}
    />
  )
}

export interface PartProps {
  text: string
  part: MarkedParagraph
  drawn: ReadonlyMap<string, Drawn>
  activeId: string | null
}

/** The words of one block with the claims in it underlined. */
export function MarkedWords({ text, part, drawn, activeId }: PartProps) {
  const first = part.segments.find(({ over }) => activeId !== null && over.includes(activeId))
  return part.segments.map((segment) => (
    <span key={segment.start} data-segment="" data-start={segment.start}>
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
      {segment.ends.flatMap((id) => (id.startsWith(LINK) ? [<LinkEnd key={id} href={id.slice(LINK.length)} />] : []))}
    </span>
  ))
}
