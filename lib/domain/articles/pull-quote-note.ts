import type { ConflictView } from './conflict-view'

const NOTES: Readonly<Record<string, string>> = {
  'pull-quote': 'not in the text',
  'quote-wording': 'differs from the text',
}

/** What the label of a pull quote says of it, by the contradictions that stand in it; null where its words are those of the text. */
export function pullQuoteNote(
  conflicts: readonly Pick<ConflictView, 'rule' | 'sides'>[],
  { start, end }: { start: number; end: number },
): string | null {
  const isInside = (span: { start: number; end: number }) => span.start >= start && span.end <= end
  const own = conflicts.find(
    ({ rule, sides }) => NOTES[rule] !== undefined && sides.some(({ spans }) => spans.some(isInside)),
  )
  return own ? (NOTES[own.rule] ?? null) : null
}
