'use client'

import { useClaimChange } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-change'
import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { Note } from '@/components/ui/note'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { contextOf } from '@/lib/domain/text/sentences'
import { lead } from './note-lead'

/** Where the words of an orphaned claim may belong now; a person decides, and it is stale there. */
export function OrphanNote({ detail }: { detail: ClaimDetail }) {
  const { actor } = useSteady()
  const article = useShown((shown) => shown.article)
  const change = useClaimChange()
  const place = detail.suggestedPlace
  const { text, number } = article.revision
  const around = place && contextOf(text, place, article.language)
  return (
    <Note finding="open" stage="orphaned">
      <p>
        <b className={lead}>Its words are gone from the text.</b> Mark other words to move it there, or choose them with{' '}
        <Kbd>N</Kbd> and <Kbd>M</Kbd>; or dismiss it.
      </p>
      {place && around && (
        <div className="my-0.5 border-s-2 border-dashed border-control ps-3">
          <p className="text-small text-muted">Perhaps here</p>
          <p className="mt-1 font-text text-[1rem]/7" dir="auto">
            {text.slice(around.start, place.start)}
            <span className="span">{text.slice(place.start, place.end)}</span>
            {text.slice(place.end, around.end)}
          </p>
          {actor.role !== 'VIEWER' && (
            <p className="flex flex-wrap items-center gap-2">
              <Button
                onClick={() => {
                  change('reanchor', detail, {
                    move: 'reanchor',
                    body: { start: place.start, end: place.end, revision: number },
                    said: `Moved claim ${detail.number} to “${place.exact}”`,
                  })
                }}
              >
                Move it here
              </Button>
              <span className="text-small text-muted">Once moved it is stale, and has to be checked again.</span>
            </p>
          )}
        </div>
      )}
    </Note>
  )
}
