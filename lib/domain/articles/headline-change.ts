import { isSameWords } from '@/lib/domain/text/fold-typography'
import type { AskedEdit } from '@/lib/domain/text/applied-edit'
import type { ArticleView } from './article-view'

/** Each edit doubles what is compared: a headline with more of them counts as a new one. */
const MOST_EDITS = 6

/**
 * Whether the headline says something that nobody has cleared. Typography (marks, dashes, spaces) doesn't count, nor do approved edits
 * made in it, all of them or some. The edits' places are those in the old headline; UTF-16 code units.
 */
export function isAnotherHeadline(was: string, now: string, edits: readonly AskedEdit[]): boolean {
  if (isSameWords(was, now)) return false
  // From the end, so that the edits before it keep their places.
  const [last, ...others] = edits.toSorted((a, b) => b.start - a.start)
  if (last === undefined || edits.length > MOST_EDITS) return true
  const made = was.slice(0, last.start) + last.replacement + was.slice(last.end)
  const before = others.filter(({ end }) => end <= last.start)
  return isAnotherHeadline(made, now, before) && isAnotherHeadline(was, now, others)
}

/**
 * What another headline does at once, to be said before it is saved; null where it is the same, or nothing is done but what any
 * revision does.
 */
export function sayHeadlineChange(
  { headline, headlineIsPublic, status }: Pick<ArticleView, 'headline' | 'headlineIsPublic' | 'status'>,
  typed: string,
): string | null {
  if (typed.trim() === headline) return null
  const said = [
    headlineIsPublic &&
      'Readers see this headline as soon as it is saved, on the corrections page and in its feeds. Nobody else looks at it first.',
    status === 'CLEARED' &&
      isAnotherHeadline(headline, typed.trim(), []) &&
      'The article is cleared: a new headline reopens it.',
  ].filter((sentence) => sentence !== false)
  return said.length === 0 ? null : said.join(' ')
}
