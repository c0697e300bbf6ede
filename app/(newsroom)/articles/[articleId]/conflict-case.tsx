import { Moment } from '@/components/moment'
import type { ConflictView, DismissedConflictView } from '@/lib/domain/article-view'
import { contextOf } from '@/lib/domain/sentences'
import { useGalley } from './galley-context'

/** One contradiction: the rule's sentence as headline, each side in its own context, and the reckoning. */
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
      {sides.map((side, index) => (
        <Side key={index} side={side} />
      ))}
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

function Side({ side }: { side: ConflictView['sides'][number] }) {
  const { article, claims, select } = useGalley()
  const { text } = article.revision
  return (
    <div className="leaf">
      {side.spans.slice(0, SHOWN).map((span) => {
        const around = contextOf(text, span, article.language)
        return (
          <p key={span.start} dir="auto" lang={article.language}>
            {text.slice(around.start, span.start)}
            <span className="span">{text.slice(span.start, span.end)}</span>
            {text.slice(span.end, around.end)}
          </p>
        )
      })}
      {side.spans.length > SHOWN && <p className="fine">and in {side.spans.length - SHOWN} more places</p>}
      {side.claims.length > 0 && (
        <p className="actions">
          {side.claims.map(({ id, number }) => (
            <button
              className="button plain"
              type="button"
              key={id}
              disabled={!claims.some((claim) => claim.id === id)}
              onClick={() => {
                select(id)
              }}
            >
              Claim {number}
            </button>
          ))}
        </p>
      )}
    </div>
  )
}
