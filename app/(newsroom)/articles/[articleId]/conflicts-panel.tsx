'use client'

import { contextOf } from '@/lib/domain/sentences'
import { useGalley } from './galley-context'

/** Both sides of each contradiction, in their own sentences. Advice: nothing here changes a claim. */
export function ConflictsPanel() {
  const { article, conflicts, claims, select, setPanel } = useGalley()
  const { text } = article.revision
  return (
    <section
      className="detail"
      aria-label="Contradictions"
      onKeyDown={(event) => {
        if (event.key === 'Escape') setPanel('claim')
      }}
    >
      <header>
        <h2>
          Contradictions <span className="count">{conflicts.length}</span>
        </h2>
        <button
          className="button plain"
          type="button"
          onClick={() => {
            setPanel('claim')
          }}
        >
          Done <kbd>Esc</kbd>
        </button>
      </header>
      <div className="body">
        {conflicts.length === 0 && (
          <p className="none">Nothing in this text contradicts itself, as far as the rules can see.</p>
        )}
        {conflicts.map((conflict) => (
          <article className="conflict-case" key={conflict.key} data-severity={conflict.severity}>
            <h3>
              <i className="glyph conflict" /> {conflict.why}
            </h3>
            {conflict.sides.map((side, index) => (
              <div className="leaf" key={index}>
                {side.spans.slice(0, 4).map((span) => {
                  const around = contextOf(text, span, article.language)
                  return (
                    <p key={span.start} dir="auto">
                      {text.slice(around.start, span.start)}
                      <span className="span">{text.slice(span.start, span.end)}</span>
                      {text.slice(span.end, around.end)}
                    </p>
                  )
                })}
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
              </div>
            ))}
            {conflict.rows.length > 0 && (
              <table className="reckon">
                <tbody>
                  {conflict.rows.map(({ label, value }) => (
                    <tr key={label}>
                      <th scope="row">{label}</th>
                      <td>{value}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {conflict.suggestion && <p className="fine">{conflict.suggestion}</p>}
          </article>
        ))}
      </div>
    </section>
  )
}
