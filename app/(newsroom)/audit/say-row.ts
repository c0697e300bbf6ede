import type { AuditRow } from '@/lib/domain/audit/audit-view'

/** A hash in groups of four, as it is read aloud. */
export function spaced(hash: string): string {
  return hash.match(/.{1,4}/g)?.join(' ') ?? ''
}

/** Who did it; a reader's report has no account behind it. */
export function whoDid({ actor, kind }: Pick<AuditRow, 'actor' | 'kind'>): string {
  return actor?.name ?? (kind === 'report.received' ? 'A reader' : 'Galley')
}

/** The link that opens this event in its pane, where the page has its row. */
export function linkOf(seq: number): HTMLElement | null {
  return document.querySelector<HTMLElement>(`a[data-event="${seq}"]`)
}
