/** What is wrong with a field, beside it; the field names it with aria-describedby. */
export function FieldError({ id, message }: { id: string; message: string | undefined }) {
  if (!message) return null
  return (
    <p className="error" id={id}>
      <i className="glyph" />
      {message}
    </p>
  )
}
