import Link from 'next/link'
import type { AuditRow } from '@/lib/domain/audit-view'

const OF_CLAIM = new Set(['claim', 'evidence', 'verdict', 'review', 'comment'])
const PAGES: Record<string, { href: string; label: string }> = {
  correction: { href: '/corrections-desk', label: 'correction' },
  report: { href: '/corrections-desk', label: 'report' },
  source: { href: '/sources', label: 'source' },
  person: { href: '/people', label: 'people' },
}

const numberIn = (data: unknown): number | null => {
  const claim = typeof data === 'object' && data !== null && 'claim' in data ? data.claim : null
  return typeof claim === 'number' ? claim : null
}

/** A link to what an event is on, as far as there is a page of it. */
export function WhatItIsOn({ event: { subject, article, data } }: { event: AuditRow }) {
  const claim = numberIn(data)
  if (article && claim !== null && OF_CLAIM.has(subject.type))
    return <Link href={`/articles/${article.id}?claim=${claim}`}>claim {claim}</Link>
  if (article)
    return <Link href={`/articles/${article.id}`}>{subject.type === 'revision' ? 'revision' : 'article'}</Link>
  const page = PAGES[subject.type]
  return page ? <Link href={page.href}>{page.label}</Link> : <>{subject.type}</>
}
