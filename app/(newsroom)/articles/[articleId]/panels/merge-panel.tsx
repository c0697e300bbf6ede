'use client'

import { useState } from 'react'
import { KIND_INFO } from '@/lib/domain/claims/claim'
import { markOf } from '@/lib/domain/claims/claim-mark'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { whyNotReshape } from '@/lib/domain/claims/why-not-claim'
import { ChoicePanel } from './choice-panel'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useReshape } from './use-reshape'

const PAGE = 9

/** How far a claim is from being the same as another: the same kind counts more than the same words. */
function distance(one: ClaimView, other: ClaimView): number {
  const [a, b] = [one, other].map(({ text }) => ` ${text.toLocaleLowerCase()} `)
  const alike = a !== undefined && b !== undefined && (a.includes(b) || b.includes(a))
  return (one.kind === other.kind ? 0 : 2) + (alike ? 0 : 1)
}

/** The claim at hand becomes part of another one; the likeliest come first. */
export function MergePanel({ claim }: { claim: ClaimView }) {
  const { claims, setPanel } = useGalley()
  const { merge } = useReshape()
  const [words, setWords] = useState('')
  const [shown, setShown] = useState(PAGE)
  const seek = (typed: string) => {
    setWords(typed)
    setShown(PAGE)
  }
  const sought = words.trim().toLocaleLowerCase()
  const found = claims
    .filter(({ id, status }) => id !== claim.id && whyNotReshape(status) === null)
    .filter(({ text, number }) => text.toLocaleLowerCase().includes(sought) || String(number) === sought)
    .sort((a, b) => distance(claim, a) - distance(claim, b))
  return (
    <ChoicePanel
      title={`Merge claim ${claim.number} into`}
      label="Claims to merge into"
      seek={{ label: 'Find the claim that stays', placeholder: 'Its words, or its number', words, setWords: seek }}
      onMore={
        found.length > shown
          ? () => {
              setShown(shown + PAGE)
            }
          : undefined
      }
      lead={`“${claim.text}” and its evidence move to the claim you choose. Its verdict will become stale.`}
      choices={found.slice(0, shown).map((other) => ({
        id: other.id,
        name: other.text,
        aside: `${other.number} · ${KIND_INFO[other.kind].label.toLowerCase()} · ${markOf(other).words.toLowerCase()}`,
      }))}
      onTake={(id) => {
        const into = found.find((other) => other.id === id)
        if (into) merge(claim, into)
      }}
      onClose={() => {
        setPanel('claim')
      }}
    >
      {found.length === 0 && (
        <p className="text-muted">
          {sought ? 'No accepted claim has these words.' : 'There is no other claim that was accepted yet.'}
        </p>
      )}
    </ChoicePanel>
  )
}
