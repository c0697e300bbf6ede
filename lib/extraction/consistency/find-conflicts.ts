import type { ExtractedClaim, Span, TextBlock } from '@/lib/extraction/claim'
import type { ReferenceFacts } from '@/lib/extraction/reference/reference-facts'
import { plainTextOf } from '@/lib/extraction/tokens/plain-text'
import { extractionScope } from '@/lib/extraction/languages/language'
import type { Conflict, Finding } from './conflict'
import { conflictKey } from './conflict-key'
import { readArticle, within, type Mention, type Reading } from './reading'
import { HINTS, RULES, RULES_OF_ANY_LANGUAGE } from './rules'

export interface ConflictOptions {
  text: string
  /** BCP 47; left out, English. The rules know the words of English alone: what turns an amount into another one, say. */
  language?: string
  /** The parts of the text; the headline is then one of them, and is held against the others. */
  blocks?: readonly TextBlock[]
  /** Without blocks; left out, a first line that reads like a headline is taken for it. */
  headline?: string
  /** YYYY-MM-DD */
  publishedAt?: string
  reference: ReferenceFacts
}

/** Which contradictions are looked for in a language: all, those that no words of English are needed for, or none. */
export function contradictionsReadIn(language?: string): 'all' | 'some' | 'none' {
  const scope = extractionScope(language)
  return scope === 'full' ? 'all' : scope === 'grammar' ? 'some' : 'none'
}

/**
 * Contradictions inside one article, and between the article and the reference facts: advice with its reasoning, never
 * a verdict. Ordered by the first place concerned. Positions are UTF-16 offsets into the text; `claims` are indices into
 * the claims given. In languages other than English `RULES_OF_ANY_LANGUAGE` alone run. Never throws on any text; close to linear in its length.
 */
export function findConflicts(claims: readonly ExtractedClaim[], options: ConflictOptions): Conflict[] {
  const looked = contradictionsReadIn(options.language)
  if (looked === 'none') return []
  const language = options.language ?? 'en'
  const plain = plainTextOf(options.text, looked === 'all', { blocks: options.blocks ?? [], language })
  if (plain.text === options.text) return conflictsIn(claims, options)
  const { toPlain, toGiven } = plain
  const own = claims.map((claim) => ({ ...claim, anchors: claim.anchors.map(toPlain) }))
  const blocks = options.blocks?.map((block) => ({ ...block, ...toPlain(block) }))
  return conflictsIn(own, { ...options, text: plain.text, ...(blocks && { blocks }) }).map((conflict) => ({
    ...conflict,
    sides: conflict.sides.map((side) => side.map(toGiven)),
  }))
}

function conflictsIn(claims: readonly ExtractedClaim[], options: ConflictOptions): Conflict[] {
  const reading = readArticle(claims, options)
  const mentions = Object.values(reading.mentions)
    .flat()
    .sort((a, b) => a.start - b.start)
  const byKey = new Map<string, Conflict>()
  const rules = contradictionsReadIn(options.language) === 'all' ? RULES : RULES_OF_ANY_LANGUAGE
  for (const rule of rules) for (const finding of rule(reading)) collect(finding, reading, mentions, byKey)
  return [...byKey.values()].sort((a, b) => firstPlace(a) - firstPlace(b) || (a.key < b.key ? -1 : 1))
}

/** A rule that was part of another keeps its keys: what people dismissed stays dismissed. */
const KEYED_AS: ReadonlyMap<string, string> = new Map([['name-in-part', 'name-spelling']])

function collect(finding: Finding, reading: Reading, mentions: Mention[], byKey: Map<string, Conflict>): void {
  const sides = finding.sides.map((side) => [...side].sort((a, b) => a.start - b.start))
  const words = sides.map((side) => [...new Set(side.map(({ start, end }) => reading.text.slice(start, end)))].sort())
  const keyed = KEYED_AS.get(finding.rule) ?? finding.rule
  const key = conflictKey(keyed, words)
  const claims = sides.map((side) => claimsOf(side, mentions, reading.claims))
  const known = byKey.get(key)
  if (!known) {
    // Two looks at one pair may begin at different ends of it.
    if (byKey.has(conflictKey(keyed, [...words].reverse()))) return
    byKey.set(key, { ...finding, sides, key, claims, hint: HINTS.has(finding.rule) })
    return
  }
  // The same words contradict the same words in another place: one conflict, with all its places.
  known.sides = known.sides.map((side, i) => union(side, sides[i] ?? []))
  known.claims = known.claims.map((side, i) => [...new Set([...side, ...(claims[i] ?? [])])].sort((a, b) => a - b))
}

/** No screen shows more places of one contradiction than this, and comparing them must not grow without end. */
const MOST_PLACES = 40

function union(a: Span[], b: Span[]): Span[] {
  if (a.length >= MOST_PLACES) return a
  const isNew = b.filter((span) => !a.some((known) => known.start === span.start && known.end === span.end))
  return [...a, ...isNew].sort((x, y) => x.start - y.start)
}

/** The claims a side speaks of: those it holds, or the finest it stands in. */
function claimsOf(side: Span[], mentions: Mention[], claims: readonly ExtractedClaim[]): number[] {
  const found = new Set<number>()
  for (const span of side) {
    const reach = { start: span.start - 60, end: span.end }
    for (const mention of within(mentions, reach)) {
      if (mention.end <= span.start) continue
      const holdsMuch = ['QUOTE', 'STATEMENT'].includes(claims[mention.claim]?.kind ?? '')
      const held = mention.start >= span.start && mention.end <= span.end
      if (held || !holdsMuch) found.add(mention.claim)
    }
  }
  return [...found].sort((a, b) => a - b)
}

function firstPlace(conflict: Conflict): number {
  return Math.min(...conflict.sides.map((side) => side[0]?.start ?? Infinity))
}
