'use client'

import { Button } from '@/components/ui/button'
import { KIND_INFO } from '@/lib/domain/claims/claim'
import { markOf } from '@/lib/domain/claims/claim-mark'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'

/** Claims whose words are gone. A person moves them to other words or dismisses them; nothing moves by itself. */
export function OrphanTray() {
  const { orphans, select, active } = useGalley()
  if (orphans.length === 0) return null
  return (
    <section className="tray" aria-label="Orphaned">
      <h2>
        <i className="glyph orphaned" /> Orphaned <span className="count">{orphans.length}</span>
        <span className="fine">Their words were taken out.</span>
      </h2>
      {orphans.map((claim) => {
        const { finding, stage } = markOf(claim)
        return (
          <article
            key={claim.id}
            className="orphan"
            data-kind={KIND_INFO[claim.kind].mark}
            data-finding={finding}
            data-stage={stage ?? undefined}
          >
            <p className="gone">
              <span className="no">{claim.number}</span>
              <i className="kind" />
              <q dir="auto">{claim.text}</q>
            </p>
            {active?.id === claim.id ? (
              <p className="fine">
                Mark the words in the text where it belongs now, or press <kbd>N</kbd> and choose them.
              </p>
            ) : (
              <p className="actions">
                <Button
                  onClick={() => {
                    select(claim.id)
                  }}
                >
                  Choose a place
                </Button>
              </p>
            )}
          </article>
        )
      })}
    </section>
  )
}
