'use client'

import { Visible } from '@/components/visible'
import { Kbd } from '@/components/ui/kbd'
import { Button } from '@/components/ui/button'
import { namesOfParts } from '@/lib/domain/articles/part'
import { KIND_INFO } from '@/lib/domain/claims/claim'
import { markOf } from '@/lib/domain/claims/claim-mark'
import { usePlace, useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'

/** Claims whose words are gone. A person moves them to other words or dismisses them; nothing moves by itself. */
export function OrphanTray() {
  const { select } = useSteady()
  const orphans = useShown((shown) => shown.orphans)
  const activeId = usePlace((place) => place.activeId)
  if (orphans.length === 0) return null
  return (
    <section
      className="grid max-h-[40%] shrink-0 gap-2 overflow-auto border-t-2 border-stale bg-stale-tint px-3.5 pt-3 pb-3.5 print:mt-4 print:max-h-none print:overflow-visible print:bg-transparent print:px-0"
      aria-label="Orphaned"
    >
      <h2 className="flex items-center gap-1.5 font-semibold" data-stage="orphaned">
        <i className="glyph stage" aria-hidden="true" /> Orphaned{' '}
        <span className="font-normal text-faint tabular-nums">{orphans.length}</span>
        <span className="ms-auto text-small font-normal text-muted">Words removed</span>
      </h2>
      {orphans.map((claim) => {
        const { finding, stage } = markOf(claim)
        const parts = namesOfParts(claim.parts)
        return (
          <article
            key={claim.id}
            className="grid gap-1.5 rounded-md border border-edge bg-bg px-3 pt-2.5 pb-3 print:break-inside-avoid"
            data-kind={KIND_INFO[claim.kind].mark}
            data-finding={finding}
            data-stage={stage ?? undefined}
          >
            <p className="flex items-center gap-2">
              <span className="text-small text-muted tabular-nums">{claim.number}</span>
              <i className="kind" />
              <q
                className="font-text text-[0.9375rem]/5 line-through decoration-muted decoration-1 [quotes:none]"
                dir="auto"
              >
                <Visible text={claim.text} />
              </q>
            </p>
            {parts && <p className="text-small text-muted">Was in: {parts}</p>}
            {activeId === claim.id ? (
              <p className="text-small text-muted">
                Mark the words in the text where it belongs now, or press <Kbd>N</Kbd> and choose them.
              </p>
            ) : (
              <p className="flex flex-wrap items-center gap-2">
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
