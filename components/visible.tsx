import { Fragment } from 'react'

/** Embeddings, overrides and isolates. The two plain marks are left alone: right-to-left text is full of them. */
const TURNS = /([\u202A-\u202E\u2066-\u2069])/

/**
 * A text as it was typed. A character that would turn its direction around, so that it reads as something else, is kept
 * from doing so and named where it stands.
 */
export function Visible({ text }: { text: string }) {
  return text.split(TURNS).map((piece, place) =>
    place % 2 === 0 ? (
      <Fragment key={place}>{piece}</Fragment>
    ) : (
      <bdi className="turns" data-code={piece.charCodeAt(0).toString(16).toUpperCase()} key={place}>
        {piece}
      </bdi>
    ),
  )
}
