/** What of an article's claims an event tells a change of. */
export type Touched =
  | { of: 'claim'; number: number; gone: string | null }
  /** Claim `number`, and whose quotes are whose: who the speaker of a quote is may be another claim. */
  | { of: 'quotes'; number: number }
  /** Any of them: where they stand, or what is understood of them. */
  | { of: 'all' }
  | null

/** After these every claim may stand elsewhere, read otherwise or be gone. */
const OF_ALL = new Set([
  ...['article.created', 'article.read', 'article.language-said', 'newsroom.changed'],
  ...['revision.added', 'revision.upgraded'],
])

const numberIn = ({ claim }: Record<string, unknown>) =>
  typeof claim === 'number' && Number.isSafeInteger(claim) ? claim : null

const fieldsIn = ({ fields }: Record<string, unknown>): readonly unknown[] => (Array.isArray(fields) ? fields : [])

/** What an event of an article, or of the newsroom, changed in a list of the article's claims; null for nothing. */
export function touchedBy(event: { kind: string; subjectId: string; data: Record<string, unknown> }): Touched {
  const { kind, subjectId, data } = event
  if (OF_ALL.has(kind)) return { of: 'all' }
  if (kind === 'article.changed') return fieldsIn(data).includes('publication date') ? { of: 'all' } : null
  const number = numberIn(data)
  if (number === null) return null
  if (kind === 'claim.merged') return { of: 'quotes', number }
  return { of: 'claim', number, gone: kind === 'claim.taken-back' ? subjectId : null }
}
