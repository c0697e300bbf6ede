/** What a form sends along and nobody types. */
export function Hidden({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />
}

/** Whose password a form takes, for password managers, which pass over a hidden field: in the page, and neither seen nor read aloud. */
export function UserName({ name, value }: { name?: string; value: string }) {
  return (
    <input
      className="sr-only"
      type="text"
      name={name}
      value={value}
      autoComplete="username"
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}
