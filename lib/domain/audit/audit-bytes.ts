import type { AuditRow } from './audit-view'

const utf8 = new TextEncoder()

/** One field of what is hashed: its length in bytes, a colon, its bytes, a comma; "-," for nothing. */
function field(value: string | null): string {
  return value === null ? '-,' : `${utf8.encode(value).length}:${value},`
}

/**
 * The text whose UTF-8 bytes are hashed for an event, field by field behind the hash of the event before; null when that
 * event is missing or some of this one is kept from the reader, so that nothing can be hashed.
 */
export function hashedText({
  withheld,
  previous,
  seq,
  at,
  actor,
  kind,
  subject,
  article,
  data,
}: AuditRow): string | null {
  if (previous === null || withheld) return null
  const fields = [previous, String(seq), at, actor?.id ?? null, kind, subject.type, subject.id, article?.id ?? null]
  return [...fields, JSON.stringify(data)].map(field).join('')
}
