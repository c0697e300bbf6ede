import { buttonLook } from '@/components/ui/button-look'
import { Part } from '@/components/ui/case'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import { Day } from '@/components/day-and-clock'
import type { EvidenceView } from '@/lib/domain/claims/claim-view'
import { SOURCE_KIND_INFO, STANCE_INFO, VISIBILITY_INFO } from '@/lib/domain/evidence/source'
import { sideBySide } from './review-look'

interface CaseEvidenceProps {
  evidence: readonly EvidenceView[]
  /** When this reader last decided on the claim. */
  reviewedAt: string | null
}

function Piece({ piece, isNew, first }: { piece: EvidenceView; isNew: boolean; first: boolean }) {
  const { label, mark } = STANCE_INFO[piece.stance]
  const url = piece.hidden ? null : piece.source.url
  return (
    <article className="grid content-start gap-0.5 rounded-md border border-edge bg-bg px-3.5 pt-2.25 pb-3">
      <header className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-2">
        <span className="inline-flex items-center gap-1.25 font-semibold" data-stance={mark}>
          <i className="glyph [--tone:var(--ink)]" />
          {label}
        </span>
        {isNew ? <span className="text-small font-medium text-review">new since you returned it</span> : <span />}
        {url && (
          <a
            className={cn(buttonLook({ tone: 'plain', size: 'small' }), '-me-1.5')}
            href={url}
            target="_blank"
            rel="noreferrer"
          >
            Open {first && <Kbd>O</Kbd>}
          </a>
        )}
      </header>
      {piece.hidden ? (
        <>
          <h3 className="truncate font-semibold">A confidential source</h3>
          <p className="text-small text-muted">
            Added by {piece.addedBy.name}. You are not named on it: ask them before you approve.
          </p>
        </>
      ) : (
        <>
          <h3 className="truncate font-semibold" dir="auto">
            {piece.source.title}
          </h3>
          <p className="text-small text-muted">
            <b className="font-semibold">{piece.locator}</b> · {SOURCE_KIND_INFO[piece.source.kind].label.toLowerCase()}
            , {VISIBILITY_INFO[piece.source.visibility].label.toLowerCase()} · accessed <Day date={piece.accessedAt} />
          </p>
          {piece.excerpt && (
            <blockquote className="mt-1 font-text text-[0.9375rem]/6" dir="auto">
              “{piece.excerpt}”
            </blockquote>
          )}
        </>
      )}
    </article>
  )
}

/** What the verdict rests on: stance, source and place before the excerpt. */
export function CaseEvidence({ evidence, reviewedAt }: CaseEvidenceProps) {
  const firstLink = evidence.find((piece) => !piece.hidden && piece.source.url)
  return (
    <Part
      level={3}
      title={
        <>
          Evidence <span className="font-normal text-faint tabular-nums">&nbsp;{evidence.length}</span>
        </>
      }
    >
      {evidence.length === 0 && <p className="text-small text-muted">None: the verdict gives its reason above.</p>}
      <div className={sideBySide}>
        {evidence.map((piece) => (
          <Piece
            key={piece.id}
            piece={piece}
            isNew={reviewedAt !== null && piece.createdAt > reviewedAt}
            first={piece === firstLink}
          />
        ))}
      </div>
    </Part>
  )
}
