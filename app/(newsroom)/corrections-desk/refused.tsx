/** Why the last thing that was tried did not work, beside what was tried. */
export function Refused({ sentence }: { sentence: string | null }) {
  if (sentence === null) return null
  return (
    <p className="error">
      <i className="glyph" />
      {sentence}
    </p>
  )
}
