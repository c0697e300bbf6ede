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

/** What an event is on, in words, and its page; without one there is none. */
export function whatItIsOn({ subject, article, data }: AuditRow): { label: string; href: string | null } {
  const claim = numberIn(data)
  const page = PAGES[subject.type]
  if (page) return { label: subject.type, href: page(subject.id) }
  if (article && claim !== null && OF_CLAIM.has(subject.type))
    return { label: `claim ${claim}`, href: `/articles/${article.id}?claim=${claim}` }
  if (article) return { label: subject.type === 'revision' ? 'revision' : 'article', href: `/articles/${article.id}` }
  return { label: subject.type, href: null }
}

/** A link to what an event is on, as far as there is a page of it. */
export function WhatItIsOn({ event }: { event: AuditRow }) {
  const { label, href } = whatItIsOn(event)
  return href === null ? label : <Link href={href}>{label}</Link>
}
