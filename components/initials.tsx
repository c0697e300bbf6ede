/** A person as two letters in a ring; a dash where there is nobody. */
export function Initials({ person, mine = false }: { person: { name: string } | null; mine?: boolean }) {
  if (!person)
    return (
      <span className="who" title="Nobody">
        –
      </span>
    )
  const words = person.name.trim().split(/\s+/)
  const letters = [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
  return (
    <span className={mine ? 'who me' : 'who'} title={person.name}>
      {letters.toLocaleUpperCase()}
    </span>
  )
}
