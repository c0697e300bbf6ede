'use client'

import { Button } from '@/components/ui/button'
import { GalleyButton } from '@/app/(newsroom)/articles/[articleId]/frame/galley-button'
import { Part } from '@/components/ui/case'
import { STANCE_OF } from '@/lib/domain/claims/passage'
import { STANCES, STANCE_INFO } from '@/lib/domain/evidence/source'
import { StanceChoice } from '@/app/(newsroom)/articles/[articleId]/claim/stance-choice'
import { verdictOf } from './passage-verdict'
import type { Passage } from './use-passage'

/** The one source and its place, with how many it supports and contradicts. */
export function PassageEvidence({ passage }: { passage: Passage }) {
  const { place, taken, draft, basis, screen, set } = passage
  const count = taken.length
  const outcomes = taken.flatMap(({ id }) => verdictOf(draft, id, basis)?.outcome ?? [])
  const stances = outcomes.map((outcome) => draft.stance ?? STANCE_OF[outcome])
  const asks = place !== null && outcomes.some((outcome) => STANCE_OF[outcome] === null)
  const sourced = taken.filter(({ evidenceCount }) => evidenceCount > 0).length
  return (
    <Part
      level={3}
      title={
        <>
          Evidence
          <GalleyButton does="source" tone="plain" size="small" className="ms-auto" says="elsewhere">
            {place ? 'Another place' : `Add source for all ${count}`}
          </GalleyButton>
        </>
      }
    >
      {place ? (
        <article className="grid gap-0.5 rounded-md border border-edge bg-bg px-3 pt-1.75 pb-2">
          <header className="flex flex-wrap items-center gap-x-3 font-semibold">
            {STANCES.map((stance) => {
              const many = stances.filter((one) => one === stance).length
              return many === 0 ? null : (
                <span key={stance} className="inline-flex items-center gap-1.25" data-stance={STANCE_INFO[stance].mark}>
                  <i className="glyph bg-ink" aria-hidden="true" />
                  {STANCE_INFO[stance].label} {many}
                </span>
              )
            })}
          </header>
          <h4 className="wrap-anywhere" dir="auto">
            {place.title}
          </h4>
          <p className="text-small text-muted" dir="auto">
            {place.locator}
          </p>
          {place.excerpt && (
            <blockquote className="font-text text-excerpt wrap-anywhere" dir="auto">
              {place.excerpt}
            </blockquote>
          )}
          <p>
            <Button
              tone="plain"
              size="small"
              onClick={() => {
                set({ hasPlace: false })
              }}
            >
              Leave it out
            </Button>
          </p>
        </article>
      ) : (
        <p className="flex flex-wrap items-center gap-2 text-muted">
          {sourced === count && count > 0
            ? 'Each has a source.'
            : `One source and one place in it count for all ${count}.`}
          {screen.useLast && (
            <GalleyButton does="last-source" size="small">
              Use the last one again
            </GalleyButton>
          )}
        </p>
      )}
      {asks && (
        <StanceChoice
          label="What the source says"
          keys={false}
          stance={draft.stance}
          onChoose={(stance) => {
            set({ stance })
          }}
        />
      )}
    </Part>
  )
}
