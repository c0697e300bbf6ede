import type { Annotation } from '@/lib/intake/intake-block'

const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`

interface NotesAsSourcesProps {
  annotations: readonly Annotation[]
  /** It stands under the heading of the page, not of a pane. */
  onPage?: boolean
}

/** What becomes of the notes and comments of a text that is brought in. */
export function NotesAsSources({ annotations, onPage = false }: NotesAsSourcesProps) {
  if (annotations.length === 0) return null
  const comments = annotations.filter(({ kind }) => kind === 'COMMENT').length
  const notes = annotations.length - comments
  const what = [notes > 0 && counted(notes, 'note'), comments > 0 && counted(comments, 'comment')].filter(Boolean)
  const Heading = onPage ? 'h2' : 'h3'
  return (
    <section
      aria-label="Sources it names"
      className={onPage ? 'border-t border-hairline py-3' : 'border-b border-hairline px-5 py-3'}
    >
      <Heading className="font-semibold">Sources it names</Heading>
      <p className="text-muted">
        {what.join(' and ')} {annotations.length === 1 ? 'is' : 'are'} proposed as evidence for the claims of{' '}
        {annotations.length === 1 ? 'its sentence' : 'their sentences'} once it is saved, and so are its links. Nothing
        counts until you accept it.
      </p>
    </section>
  )
}
