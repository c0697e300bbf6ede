import Link from 'next/link'
import { Fragment } from 'react'
import { tw } from '@/components/ui/cn'
import { ClaimState } from '@/components/claim-state'
import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { namesOfPlaces, partsOf, sayMentions } from '@/lib/domain/articles/part'
import type { ConflictView, DismissedConflictView } from '@/lib/domain/articles/conflict-view'
import { nameOfContradiction } from '@/lib/domain/articles/contradiction-name'
import { contextOf } from '@/lib/domain/text/sentences'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'

/** One contradiction: the rule's sentence as headline, its sides beside each other in their own contexts, and the reckoning. */
export function ConflictCase({ conflict }: { conflict: ConflictView | DismissedConflictView }) {
  const { article } = useGalley()
  const { rule, why, sides, rows, suggestion, elsewhere } = conflict
  const [lead, ...rest] = why.split('; ')
  return (
    <article className="grid gap-3 pt-1.5 pb-3" aria-label={why}>
      <p className="text-small text-muted">
        revision {article.revision.number} · {nameOfContradiction(rule)}
      </p>
      <h3 className="-mt-2 text-[1rem]/6 font-semibold wrap-anywhere" dir="auto">
        <i className="glyph conflict" aria-hidden="true" /> {lead}
        {rest.length > 0 && <span className="font-normal text-muted">; {rest.join('; ')}</span>}
      </h3>
      <div className="grid gap-3 @min-[26.25rem]:flex">
        {sides.map((side, index) => (
          <Fragment key={index}>
            {index > 0 && <Versus />}
            <SideOf side={side} />
          </Fragment>
        ))}
        {elsewhere && (
          <>
            <Versus />
            <Elsewhere {...elsewhere} />
          </>
        )}
      </div>
      {rows.length > 0 && (
        <table className="w-full max-w-[22rem] border-collapse">
          <caption className="border-t border-control pt-2 pb-1.5 text-start text-small font-medium text-muted">
            Reckoned
          </caption>
          <tbody>
            {rows.map(({ label, value }, index) => (
              <tr key={index}>
                <th className="text-start font-normal text-muted" scope="row">
                  {label}
                </th>
                <td className="text-end font-text text-context tabular-nums">{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {suggestion !== null && <p className="text-small text-muted">{suggestion}</p>}
      {'reason' in conflict && (
        <p className="text-muted">
          <span dir="auto">
            Dismissed by {conflict.by.name}, <Moment at={conflict.at} />: {conflict.reason}
          </span>
        </p>
      )}
    </article>
  )
}

/** Between the two sides: a line across while they stand one above the other, else down. */
const versus = tw(
  'flex items-center gap-1.5 text-small font-semibold text-wrong before:flex-1 before:border-t before:border-control after:flex-1 after:border-t after:border-control @min-[26.25rem]:flex-col @min-[26.25rem]:pt-2.5 @min-[26.25rem]:before:border-s @min-[26.25rem]:before:border-t-0 @min-[26.25rem]:after:border-s @min-[26.25rem]:after:border-t-0',
)

const Versus = () => (
  <p className={versus}>
    <i className="glyph conflict" aria-hidden="true" />
    <span className="@min-[26.25rem]:sr-only">vs.</span>
  </p>
)

const sideLook = tw(
  'grid min-w-0 flex-[1_1_0] content-start gap-1.5 @min-[26.25rem]:border-t @min-[26.25rem]:border-control @min-[26.25rem]:pt-2.5',
)

/** The side that stands in another article: its words, when they were approved, and the way to its claim. */
function Elsewhere({ articleId, number, headline, text, approvedAt }: NonNullable<ConflictView['elsewhere']>) {
  return (
    <section className={sideLook}>
      <h4 className="truncate font-semibold" dir="auto">
        {text}
      </h4>
      <p className="text-small text-muted">
        Approved <Moment at={approvedAt} /> in{' '}
        <Link href={`/articles/${articleId}?claim=${number}`} dir="auto">
          {headline}
        </Link>
      </p>
    </section>
  )
}

const SHOWN = 4

type Side = ConflictView['sides'][number]
type Span = Side['spans'][number]

interface Passage extends Span {
  spans: Span[]
}

/** The sentences in which a side stands, each once with all that it says. */
function passagesOf(spans: readonly Span[], text: string, language: string): Passage[] {
  const found: Passage[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1)
    if (last && span.end <= last.end) last.spans.push(span)
    else found.push({ ...contextOf(text, span, language), spans: [span] })
  }
  return found
}

/** A passage's words with the side's own marked. */
function Words({ text, passage }: { text: string; passage: Passage }) {
  const { spans, start, end } = passage
  return (
    <>
      {spans.map((span, index) => (
        <Fragment key={span.start}>
          {text.slice(spans[index - 1]?.end ?? start, span.start)}
          <span className="span">{text.slice(Math.max(span.start, spans[index - 1]?.end ?? start), span.end)}</span>
        </Fragment>
      ))}
      {text.slice(spans.at(-1)?.end ?? start, end)}
    </>
  )
}

function SideOf({ side: { spans, parts, claims: its } }: { side: Side }) {
  const { article, claims, select } = useGalley()
  const { text, blocks } = article.revision
  const passages = passagesOf(spans, text, article.language)
  return (
    <section className={sideLook}>
      <h4 className="flex items-baseline justify-between gap-3 font-semibold">
        <span className="truncate" dir="auto">
          {spans.map(({ start, end }) => text.slice(start, end)).join(', ')}
        </span>
        <span className="text-end text-small font-normal text-muted">
          {spans.length > 1 ? sayMentions(spans.length, parts) : namesOfPlaces(parts, spans, partsOf(text, blocks))}
        </span>
      </h4>
      {passages.slice(0, SHOWN).map((passage) => (
        <p key={passage.start} className="font-text text-context wrap-anywhere" dir="auto" lang={article.language}>
          <Words text={text} passage={passage} />
        </p>
      ))}
      {passages.length > SHOWN && (
        <p className="text-small text-muted">and in {passages.length - SHOWN} more sentences</p>
      )}
      {its.length > 0 && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-small text-muted" aria-label="Claims on this side">
          {its.map(({ id, number }) => {
            const claim = claims.find((one) => one.id === id)
            return (
              <li key={id} className="flex min-h-6 items-center gap-2">
                <Button
                  tone="link"
                  whyNot={claim ? null : 'It is not in this list.'}
                  says="elsewhere"
                  onClick={() => {
                    select(id)
                  }}
                >
                  Claim {number}
                </Button>
                {claim && <ClaimState claim={claim} />}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
