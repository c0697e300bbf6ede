import { buttonLook } from '@/components/ui/button-look'
import { Day } from '@/components/day-and-clock'
import type { EvidenceView } from '@/lib/domain/claims/claim-view'
import { SOURCE_KIND_INFO, STANCE_INFO, VISIBILITY_INFO } from '@/lib/domain/evidence/source'

interface CaseEvidenceProps {
  evidence: readonly EvidenceView[]
  /** When this reader last decided on the claim. */
  reviewedAt: string | null
}

function Piece({ piece, isNew, first }: { piece: EvidenceView; isNew: boolean; first: boolean }) {
  const { label, mark } = STANCE_INFO[piece.stance]
  const url = piece.hidden ? null : piece.source.url
  return (
    <article className="evidence">
      <header>
        <span className="stance" data-stance={mark}>
          <i className="glyph" />
          {label}
        </span>
        {isNew ? <span className="new">new since you returned it</span> : <span />}
        {url && (
          <a
            className={buttonLook({ tone: 'plain' })}
            href={url}
            target="_blank"
            rel="noreferrer"
            data-open-source={first || undefined}
          >
            Open {first && <kbd>O</kbd>}
          </a>
        )}
      </header>
      {piece.hidden ? (
        <>
          <h3 className="strong">A confidential source</h3>
          <p className="fine">Added by {piece.addedBy.name}. You are not named on it: ask them before you approve.</p>
        </>
      ) : (
        <>
          <h3 className="strong" dir="auto">
            {piece.source.title}
          </h3>
          <p className="fine">
            <b className="strong">{piece.locator}</b> · {SOURCE_KIND_INFO[piece.source.kind].label.toLowerCase()},{' '}
            {VISIBILITY_INFO[piece.source.visibility].label.toLowerCase()} · accessed <Day date={piece.accessedAt} />
          </p>
          {piece.excerpt && <blockquote dir="auto">“{piece.excerpt}”</blockquote>}
        </>
      )}
    </article>
  )
}

/** What the verdict rests on: stance, source and place before the excerpt. */
export function CaseEvidence({ evidence, reviewedAt }: CaseEvidenceProps) {
  const firstLink = evidence.find((piece) => !piece.hidden && piece.source.url)
  return (
    <section className="part">
      <h3>
        Evidence <span className="count">&nbsp;{evidence.length}</span>
      </h3>
      {evidence.length === 0 && <p className="fine">None: the verdict gives its reason above.</p>}
      <div className="pair">
        {evidence.map((piece) => (
          <Piece
            key={piece.id}
            piece={piece}
            isNew={reviewedAt !== null && piece.createdAt > reviewedAt}
            first={piece === firstLink}
          />
        ))}
      </div>
    </section>
  )
}
