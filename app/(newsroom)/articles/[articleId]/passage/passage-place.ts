import type { UnsentEvidence } from '@/app/(newsroom)/articles/[articleId]/claim/use-evidence-draft'

/** The source and its place as the API takes them; null where no source was taken. */
export function placeBody({ source, title, url, visibility, locator, excerpt }: UnsentEvidence) {
  if (!source) return null
  const named = source.id
    ? { sourceId: source.id }
    : { source: { kind: source.kind, title: title.trim(), visibility, ...(url.trim() && { url: url.trim() }) } }
  return { ...named, locator: locator.trim(), ...(excerpt.trim() && { excerpt: excerpt.trim() }) }
}

/** What is at hand once a place was sent: the source stays, since the next sentence often rests on it, at another place. */
export const afterPlace = ({ source, locator, excerpt }: UnsentEvidence): Partial<UnsentEvidence> =>
  source?.id
    ? { locator: '', excerpt: '', last: { locator, excerpt } }
    : { source: null, title: '', url: '', locator: '', excerpt: '' }
