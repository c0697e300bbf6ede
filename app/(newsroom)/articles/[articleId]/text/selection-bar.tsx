'use client'

import { useEffect, useState } from 'react'
import type { RefObject } from 'react'
import { optionsOf, Picker } from '@/components/picker'
import { Button } from '@/components/ui/button'
import { KINDS, KIND_INFO } from '@/lib/domain/claims/claim'
import type { Kind } from '@/lib/domain/claims/claim'
import { guessKind } from '@/lib/domain/claims/guess-kind'
import { cursorBar } from './cursor-bar'
import { selectedSpan } from './dom-place'
import { useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useMoveHere } from '@/app/(newsroom)/articles/[articleId]/changes/use-move-here'
import { GalleyButton } from '@/app/(newsroom)/articles/[articleId]/frame/galley-button'

/** A stretch of the text, and what kind of claim it would be. */
export interface MarkedWords {
  start: number
  end: number
  kind: Kind
}

/** Follows what is marked in the text; N makes a claim of it, also by mouse or finger. */
export function useSelectedWords(story: RefObject<HTMLElement | null>, text: string, language: string) {
  const [chosen, setChosen] = useState<MarkedWords | null>(null)
  useEffect(() => {
    const look = () => {
      const span = story.current && selectedSpan(story.current, text, language)
      setChosen((before) =>
        span
          ? before?.start === span.start && before.end === span.end
            ? before
            : { ...span, kind: guessKind(text.slice(span.start, span.end)) }
          : null,
      )
    }
    document.addEventListener('selectionchange', look)
    return () => {
      document.removeEventListener('selectionchange', look)
    }
  }, [story, text, language])
  return [chosen, setChosen] as const
}

/** Stands under the text while words are marked. Pressing on it must not lose the selection. */
export function SelectionBar({ chosen, setChosen }: { chosen: MarkedWords; setChosen: (chosen: MarkedWords) => void }) {
  const { actor } = useSteady()
  const here = useMoveHere()
  if (actor.role === 'VIEWER') return null
  return (
    <div className={cursorBar} role="toolbar" aria-label="Marked words" onPointerDown={keepSelection}>
      <Picker
        label="Kind of the new claim"
        className="w-34"
        value={chosen.kind}
        options={optionsOf(KINDS, KIND_INFO)}
        onChange={(kind) => {
          setChosen({ ...chosen, kind })
        }}
      />
      <GalleyButton does="new" tone="primary">
        Make a claim
      </GalleyButton>
      {here && (
        <Button
          onClick={() => {
            here.move(chosen)
          }}
        >
          Move claim {here.claim.number} here
        </Button>
      )}
    </div>
  )
}

function keepSelection(event: React.PointerEvent) {
  if (!(event.target instanceof HTMLSelectElement)) event.preventDefault()
}
