import { Fragment } from 'react'
import { strayMarks } from '@/lib/domain/text/odd-characters'

/** Embeddings, overrides, isolates and marks of direction. Right-to-left text is full of the marks: beside its letters they are left alone. */
const TURNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/
const NEEDED = /[\u061C\u200E\u200F]/

let last: { within: string; stray: ReadonlySet<number> } = { within: '', stray: new Set() }

/** The marks of a line that nothing there needs. A line is drawn in as many pieces as claims stand in it, and looked through once. */
function strayIn(within: string): ReadonlySet<number> {
  if (last.within !== within) last = { within, stray: new Set(strayMarks(within)) }
  return last.stray
}

interface VisibleProps {
  text: string
  /** The line that it is a part of, and where it begins there; itself where it stands alone. */
  within?: string
  at?: number
}

/**
 * A text as it was typed. A character that would turn its direction around, so that it reads as something else, is kept
 * from doing so and named where it stands.
 */
export function Visible({ text, within = text, at = 0 }: VisibleProps) {
  if (!TURNS.test(text)) return text
  const stray = strayIn(within)
  const pieces: { start: number; text: string; turns: boolean }[] = []
  for (let place = 0; place < text.length; place++) {
    const unit = text.charAt(place)
    const turns = TURNS.test(unit) && (!NEEDED.test(unit) || stray.has(at + place))
    const last = pieces.at(-1)
    if (last && !turns && !last.turns) last.text += unit
    else pieces.push({ start: place, text: unit, turns })
  }
  return pieces.map((piece) =>
    piece.turns ? (
      <bdi
        className="turns"
        data-code={piece.text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}
        key={piece.start}
      >
        {piece.text}
      </bdi>
    ) : (
      <Fragment key={piece.start}>{piece.text}</Fragment>
    ),
  )
}
