import Link from 'next/link'
import type { AuditRow } from '@/lib/domain/audit/audit-view'

const OF_CLAIM = new Set(['claim', 'evidence', 'verdict', 'review', 'comment'])
/** Pages of things that an event is on, by the kind of thing. */
const PAGES: Record<string, (id: string) => string> = {
  correction: (id) => `/corrections-desk?entry=${id}`,
  report: (id) => `/corrections-desk?report=${id}`,
  source: (id) => `/sources?source=${id}`,
  person: () => '/people',
  newsroom: () => '/settings/newsroom',
  reference: () => '/settings/reference',
}

const numberIn = (data: unknown): number | null => {
  const claim = typeof data === 'object' && data !== null && 'claim' in data ? data.claim : null
  return typeof claim === 'number' ? claim : null
}

/** A link to what an event is on, as far as there is a page of it. */
export function WhatItIsOn({ event: { subject, article, data } }: { event: AuditRow }) {
  const claim = numberIn(data)
  const page = PAGES[subject.type]
  if (page) return <Link href={page(subject.id)}>{subject.type}</Link>
  if (article && claim !== null && OF_CLAIM.has(subject.type))
    return <Link href={`/articles/${article.id}?claim=${claim}`}>claim {claim}</Link>
  if (article)
    return <Link href={`/articles/${article.id}`}>{subject.type === 'revision' ? 'revision' : 'article'}</Link>
  return <>{subject.type}</>
}
