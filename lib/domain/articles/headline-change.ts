import { isSameWords } from '@/lib/domain/text/fold-typography'
import type { AskedEdit } from '@/lib/domain/text/applied-edit'
import type { ArticleView } from './article-view'

/**
 * Whether a headline is another one: what nobody has cleared. Not where it is set otherwise alone (marks, dashes, spaces), and not where
 * approved edits were made in it and nothing else. The edits lie in the headline as it was; UTF-16 code units.
 */
export function isAnotherHeadline(was: string, now: string, edits: readonly AskedEdit[]): boolean {
  if (isSameWords(was, now)) return false
  // From the end, so that those before it keep their places. Each may have been made, or not yet.
  const [last, ...rest] = edits.toSorted((a, b) => b.start - a.start)
  if (last === undefined) return true
  const made = was.slice(0, last.start) + last.replacement + was.slice(last.end)
  const before = rest.filter(({ end }) => end <= last.start).slice(0, MOST_EDITS)
  return isAnotherHeadline(made, now, before) && isAnotherHeadline(was, now, rest.slice(0, MOST_EDITS))
}

/** Each edit doubles what is compared. A headline in which more of them stand is another one. */
const MOST_EDITS = 6

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
      'The article is cleared: another headline reopens it.',
  ].filter((sentence) => sentence !== false)
  return said.length === 0 ? null : said.join(' ')
}
