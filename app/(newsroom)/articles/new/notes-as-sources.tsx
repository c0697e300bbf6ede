import type { Annotation } from '@/lib/intake/intake-block'

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`

/** What becomes of the notes and comments of a text that is brought in. */
export function NotesAsSources({ annotations }: { annotations: readonly Annotation[] }) {
  if (annotations.length === 0) return null
  const comments = annotations.filter(({ kind }) => kind === 'COMMENT').length
  const notes = annotations.length - comments
  const what = [notes > 0 && counted(notes, 'note'), comments > 0 && counted(comments, 'comment')].filter(Boolean)
  return (
    <section aria-label="Sources it names" className="border-b border-hairline px-5 py-3">
      <h3 className="font-semibold">Sources it names</h3>
      <p className="text-muted">
        {what.join(' and ')} {annotations.length === 1 ? 'is' : 'are'} proposed as evidence for the claims of{' '}
        {annotations.length === 1 ? 'its sentence' : 'their sentences'} once you start checking, and so are its links.
        Nothing counts until you accept it.
      </p>
    </section>
  )
}
