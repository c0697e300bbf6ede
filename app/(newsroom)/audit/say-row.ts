import type { AuditRow } from '@/lib/domain/audit/audit-view'

/** A hash in groups of four, as it is read aloud. */
export function spaced(hash: string): string {
  return hash.match(/.{1,4}/g)?.join(' ') ?? ''
}

/** Who did it; a reader's report has no account behind it. */
export function whoDid({ actor, kind }: Pick<AuditRow, 'actor' | 'kind'>): string {
  return actor?.name ?? (kind === 'report.received' ? 'A reader' : 'Galley')
}
