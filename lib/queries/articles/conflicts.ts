import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { headlineIn } from '@/lib/domain/articles/block'
import { partsUnder } from '@/lib/domain/articles/part'
import type { ConflictsView, ConflictView } from '@/lib/domain/articles/article-view'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import type { ReferenceFacts } from '@/lib/extraction/reference/reference-facts'
import { claimsOf } from '@/lib/queries/claims/claims'
import { PERSON } from '@/lib/queries/claims/claim-rows'
import { readsContradictions } from '@/lib/extraction/consistency/find-conflicts'
import { readArticle } from './read-article'
import { inThread, NotRead } from '@/lib/workers/text-pool'
import type { Done, Given } from '@/lib/workers/text-tasks'
import { factsInUse } from '@/lib/queries/newsroom/reference-facts'

/**
 * What does not fit together in the newest revision, and against the reference facts: advice with its reasoning. Rules read
 * the text afresh, with what extraction understands of it; each side then names the desk's own claims that stand on it,
 * dismissed and merged ones left out. Dismissed contradictions come apart from those that stand.
 */
export async function articleConflicts(articleId: string, actor: Actor): Promise<ConflictsView> {
  const { text, blocks, options, notReadYet } = await readArticle(articleId, actor)
  const { publishedAt } = options
  const lookedFor = readsContradictions(options.language)
  const reference = await factsInUse()
  const unchecked = beyondChecked(publishedAt, reference)
  const given = {
    headline: headlineIn(text, blocks),
    blocks,
    reference,
    ...(options.language !== undefined && { language: options.language }),
    ...(publishedAt !== undefined && { publishedAt }),
  }
  const conflicts = notReadYet ? null : await conflictsIn({ text, options, given })
  if (conflicts === null || conflicts.length === 0)
    return { items: [], dismissed: [], unchecked, lookedFor, notReadYet: conflicts === null }
  const claims = await claimsOf(articleId, actor)
  const near = nearby(claims.filter(({ status }) => status !== 'DISMISSED' && status !== 'MERGED'))
  const found = conflicts.map(({ key, rule, severity, hint, why, sides, rows, suggestion }) => ({
    key,
    rule,
    severity,
    hint,
    why,
    sides: sides.map((spans) => ({
      spans: spans.map(({ start, end }) => ({ start, end })),
      parts: partsUnder(blocks, spans),
      claims: near(spans)
        .filter((claim) => standsOn(claim, spans))
        .map(({ id, number }) => ({ id, number })),
    })),
    rows: rows ?? [],
    suggestion: suggestion ?? null,
  }))
  return { ...apart(found, await dismissalsOf(articleId)), unchecked, lookedFor, notReadYet: false }
}

/** Null where the text can't be read within the limits. */
async function conflictsIn(given: Given<'conflicts'>): Promise<Done<'conflicts'> | null> {
  try {
    return await inThread('conflicts', given)
  } catch (error) {
    if (error instanceof NotRead) return null
    throw error
  }
}

/** Of a day after the one up to which office holders were checked the rules say nothing, and it is said that they do not. */
function beyondChecked(articleDay: string | undefined, { checkedUntil }: ReferenceFacts): ConflictsView['unchecked'] {
  if (articleDay === undefined || checkedUntil === undefined || articleDay <= checkedUntil) return null
  return { articleDay, checkedUntil }
}

async function dismissalsOf(articleId: string) {
  const rows = await db().conflictDismissal.findMany({
    where: { articleId },
    select: { key: true, reason: true, at: true, dismissedBy: PERSON },
  })
  return new Map(rows.map((row) => [row.key, row]))
}

/** The standing and the dismissed, each in the order given. */
function apart(found: readonly ConflictView[], dismissals: Awaited<ReturnType<typeof dismissalsOf>>) {
  return {
    items: found.filter(({ key }) => !dismissals.has(key)),
    dismissed: found.flatMap((conflict) => {
      const row = dismissals.get(conflict.key)
      return row ? [{ ...conflict, reason: row.reason, by: row.dismissedBy, at: row.at.toISOString() }] : []
    }),
  }
}

/** UTF-16 code units of a text that are looked at together. */
const STRETCH = 1_024

/** Looks up the claims, in their order, that may stand on some places: not all of thousands for each of thousands. */
function nearby(claims: readonly ClaimView[]) {
  const stretchesOf = (places: readonly { start: number; end: number }[]) =>
    places.flatMap(({ start, end }) => {
      const first = Math.floor(start / STRETCH)
      return Array.from({ length: Math.floor(end / STRETCH) - first + 1 }, (_none, index) => first + index)
    })
  const byStretch = new Map<number, number[]>()
  for (const [index, { anchors }] of claims.entries())
    for (const stretch of new Set(stretchesOf(anchors))) {
      const known = byStretch.get(stretch)
      if (known) known.push(index)
      else byStretch.set(stretch, [index])
    }
  return (spans: readonly { start: number; end: number }[]) =>
    [...new Set(stretchesOf(spans).flatMap((stretch) => byStretch.get(stretch) ?? []))]
      .sort((a, b) => a - b)
      .flatMap((index) => claims[index] ?? [])
}

/** True for a claim inside one of the spans, or around it unless it is a whole quote or sentence that holds more besides. */
function standsOn({ kind, anchors }: ClaimView, spans: readonly { start: number; end: number }[]): boolean {
  const holdsMuch = kind === 'QUOTE' || kind === 'STATEMENT'
  return spans.some((span) =>
    anchors.some(({ start, end }) => {
      const inside = start >= span.start && end <= span.end
      const around = start < span.end && end > span.start && !holdsMuch
      return inside || around
    }),
  )
}
