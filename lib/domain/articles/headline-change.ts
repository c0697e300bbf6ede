import type { ArticleView } from './article-view'

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
    status === 'CLEARED' && 'The article is cleared: another headline reopens it.',
  ].filter((sentence) => sentence !== false)
  return said.length === 0 ? null : said.join(' ')
}
