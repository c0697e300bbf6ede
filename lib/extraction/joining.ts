import type { ExtractedClaim, Kind } from './claim'
import { KINDS } from './claim'
import type { Document } from './document'
import type { Mention, Quotation } from './mention'
import type { NameMention } from './names'

/** Joins mentions of one person, organisation or place into one claim; everything else is a claim of its own. */
export function joinMentions(document: Document, mentions: (Mention | NameMention | Quotation)[]): ExtractedClaim[] {
  const claims: ExtractedClaim[] = []
  const byKey = new Map<string, ExtractedClaim>()
  const full = new Map<string, string>()
  for (const mention of mentions) {
    if (mention.kind !== 'PERSON' || !('key' in mention)) continue
    const surname = mention.key.slice(mention.key.lastIndexOf(' ') + 1)
    if (surname !== mention.key && !full.has(surname)) full.set(surname, mention.key)
  }
  for (const mention of mentions) {
    const { kind, start, end } = mention
    const text = document.text.slice(start, end)
    if (!('key' in mention)) {
      const { sub, value, unit, hedge, why } = mention
      const claim: ExtractedClaim = { kind, anchors: [{ start, end }], text }
      Object.assign(claim, sub && { sub }, value && { value }, unit && { unit }, hedge && { hedge }, why && { why })
      if ('speaker' in mention) claim.speaker = mention.speaker
      claims.push(claim)
      continue
    }
    const key = `${kind} ${(kind === 'PERSON' && full.get(mention.key)) || mention.key}`
    let claim = byKey.get(key)
    if (claim) claim.anchors.push({ start, end })
    else {
      claim = { kind, anchors: [{ start, end }], text }
      byKey.set(key, claim)
      claims.push(claim)
    }
    const first = mention.role && document.tokens[mention.role.first]
    const last = mention.role && document.tokens[mention.role.last - 1]
    if (first && last && last.end > first.start)
      (claim.roles ??= []).push({ start: first.start, end: last.end, text: document.text.slice(first.start, last.end) })
  }
  return claims.sort(inReadingOrder)
}

const RANK = Object.fromEntries(KINDS.map((kind, index) => [kind, index])) as Record<Kind, number>

function inReadingOrder(a: ExtractedClaim, b: ExtractedClaim): number {
  return (a.anchors[0]?.start ?? 0) - (b.anchors[0]?.start ?? 0) || RANK[a.kind] - RANK[b.kind]
}
