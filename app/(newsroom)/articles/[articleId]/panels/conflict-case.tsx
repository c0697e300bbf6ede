import { Fragment } from 'react'
import { ClaimState } from '@/components/claim-state'
import { Moment } from '@/components/moment'
import type { ConflictView, DismissedConflictView } from '@/lib/domain/articles/article-view'
import { contextOf } from '@/lib/domain/text/sentences'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'

/** One contradiction: the rule's sentence as headline, its sides beside each other in their own contexts, and the reckoning. */
export function ConflictCase({ conflict }: { conflict: ConflictView | DismissedConflictView }) {
  const { article } = useGalley()
  const { rule, why, sides, rows, suggestion } = conflict
  const [lead, ...rest] = why.split('; ')
  return (
    <article className="conflict-case" aria-label={why}>
      <p className="fine">
        revision {article.revision.number} · rule: {rule.replaceAll('-', ' ')}
      </p>
      <h3 dir="auto">
        <i className="glyph conflict" /> {lead}
        {rest.length > 0 && <span className="aside">; {rest.join('; ')}</span>}
      </h3>
      <div className="sides">
        {sides.map((side, index) => (
          <Fragment key={index}>
            {index > 0 && (
              <p className="against">
                <i className="glyph conflict" aria-hidden="true" /> <span>vs.</span>
              </p>
            )}
            <SideOf side={side} />
          </Fragment>
        ))}
      </div>
      {rows.length > 0 && (
        <table className="reckon">
          <caption>Reckoned</caption>
          <tbody>
            {rows.map(({ label, value }, index) => (
              <tr key={index}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {suggestion !== null && <p className="fine">{suggestion}</p>}
      {'reason' in conflict && (
        <p className="note bare">
          <span dir="auto">
            Dismissed by {conflict.by.name}, <Moment at={conflict.at} />: {conflict.reason}
          </span>
        </p>
      )}
    </article>
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

function SideOf({ side: { spans, claims: its } }: { side: Side }) {
  const { article, claims, select } = useGalley()
  const { text } = article.revision
  const passages = passagesOf(spans, text, article.language)
  return (
    <section className="leaf">
      <h4>
        <span className="words" dir="auto">
          {spans.map(({ start, end }) => text.slice(start, end)).join(', ')}
        </span>
        {spans.length > 1 && <span className="fine">{spans.length} places</span>}
      </h4>
      {passages.slice(0, SHOWN).map((passage) => (
        <p key={passage.start} dir="auto" lang={article.language}>
          <Words text={text} passage={passage} />
        </p>
      ))}
      {passages.length > SHOWN && <p className="fine">and in {passages.length - SHOWN} more sentences</p>}
      {its.length > 0 && (
        <ul className="its-claims" aria-label="Claims on this side">
          {its.map(({ id, number }) => {
            const claim = claims.find((one) => one.id === id)
            return (
              <li key={id}>
                <button
                  className="bare linked"
                  type="button"
                  disabled={!claim}
                  onClick={() => {
                    select(id)
                  }}
                >
                  Claim {number}
                </button>
                {claim && <ClaimState claim={claim} />}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
