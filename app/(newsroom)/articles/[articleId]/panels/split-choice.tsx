'use client'

import { Checkbox } from '@/components/ui/checkbox'
import type { Anchor } from '@/lib/domain/claims/anchor'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { contextOf, wordsOf } from '@/lib/domain/text/sentences'
import type { Stretch } from '@/lib/domain/text/sentences'
import { match } from './match-look'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'

interface PartProps {
  claim: ClaimView
  taken: readonly Stretch[]
  setTaken: (taken: readonly Stretch[]) => void
}

/** By how many words an arrow moves the cut, in words that are read in either direction. */
const STEPS: Record<string, { ltr: 1 | -1; rtl: 1 | -1 }> = {
  ArrowRight: { ltr: 1, rtl: -1 },
  ArrowLeft: { ltr: -1, rtl: 1 },
  ArrowDown: { ltr: 1, rtl: 1 },
  ArrowUp: { ltr: -1, rtl: -1 },
}

/** Of a claim in one place, the words from here on become the new claim. */
export function Cut({ place, taken, setTaken }: PartProps & { place: Anchor }) {
  const { article } = useGalley()
  const { text } = article.revision
  const words = wordsOf(text, place)
  const from = taken[0]?.start ?? place.end
  const at = words.findIndex(({ start }) => start === from)
  const cut = (index: number) => {
    const word = words[Math.min(Math.max(index, 1), words.length - 1)]
    if (word) setTaken([{ start: word.start, end: place.end }])
  }
  const [stays, goes] = [text.slice(place.start, from).trim(), text.slice(from, place.end)]
  return (
    <p
      className="cursor-text rounded-md border border-control bg-paper px-3 pt-2 pb-2.5 font-text text-[1rem]/7 wrap-anywhere"
      dir="auto"
      role="slider"
      tabIndex={0}
      aria-label="Where the new claim begins"
      aria-valuemin={1}
      aria-valuemax={words.length - 1}
      aria-valuenow={at}
      aria-valuetext={`“${stays}” stays, “${goes}” is new`}
      onKeyDown={(event) => {
        const by = STEPS[event.key]?.[getComputedStyle(event.currentTarget).direction === 'rtl' ? 'rtl' : 'ltr']
        if (by === undefined) return
        cut(at + by)
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      {words.map((word, index) => {
        const end = words[index + 1]?.start ?? place.end
        return (
          <span
            key={word.start}
            className={word.start >= from ? 'span' : undefined}
            onClick={() => {
              cut(index)
            }}
          >
            {text.slice(index === 0 ? place.start : word.start, end)}
          </span>
        )
      })}
    </p>
  )
}

/** Of a claim in several places, those that are ticked become the new claim. */
export function Places({ claim, taken, setTaken }: PartProps) {
  const { article } = useGalley()
  const { text } = article.revision
  return (
    <ul className="grid gap-2">
      {claim.anchors.map((place) => {
        const around = contextOf(text, place, article.language)
        const others = taken.filter(({ start }) => start !== place.start)
        return (
          <li className={match} key={place.start}>
            <Checkbox
              className="w-full items-baseline"
              checked={others.length < taken.length}
              onChange={(event) => {
                setTaken(event.target.checked ? [...others, place] : others)
              }}
              label={
                <span className="font-text text-[1rem]/7 wrap-anywhere" dir="auto">
                  {text.slice(around.start, place.start)}
                  <span className="span">{place.exact}</span>
                  {text.slice(place.end, around.end)}
                </span>
              }
            />
          </li>
        )
      })}
    </ul>
  )
}
