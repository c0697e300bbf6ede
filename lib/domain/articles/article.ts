import type { Actor } from '@/lib/domain/people/actor'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { CLAIM_STATUS_INFO } from '@/lib/domain/claims/claim'
import type { Outcome } from '@/lib/domain/verdicts/verdict'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import type { Move } from '@/lib/domain/moves'
import { isFrom } from '@/lib/domain/moves'
import { isBlank } from '@/lib/text/blank'

export const ARTICLE_STATUSES = ['CHECKING', 'CLEARED'] as const
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number]

/** Every move of an article. It is in checking again by itself, as soon as one of its claims is no longer settled. */
export const ARTICLE_MOVES = {
  clear: { from: ['CHECKING'], to: 'CLEARED', label: 'Clear article' },
  checkAgain: { from: ['CLEARED'], to: 'CHECKING', label: 'Check again', system: true },
} as const satisfies Record<string, Move<ArticleStatus>>

export const isCleared = ({ status }: { status: ArticleStatus }): boolean => isFrom(ARTICLE_MOVES.checkAgain, status)

/** A claim as clearing its article asks about it. */
export interface CheckedClaim {
  status: ClaimStatus
  /** The approved verdict asks for other words than the newest revision has under the claim. */
  editPending: boolean
  /** It was merged into a claim of another kind, or one that is read as something else: that took it away. */
  mergedAway?: boolean
  /** A suggestion that was put on other words, while no live claim of its kind stands on at least half of its own. */
  movedAway?: boolean
  /** A person made it, the desk did not suggest it. */
  isMade?: boolean
  /** Stands for a suggestion that went when the article was said to be in another language, and that no other came for. */
  isVanished?: boolean
}

/** Claims that keep the article from being cleared: not settled, or an approved edit that the text still lacks. */
export function countUnsettled(claims: readonly CheckedClaim[]): { unsettled: number; editsPending: number } {
  let unsettled = 0
  let editsPending = 0
  for (const claim of claims) {
    if (!CLAIM_STATUS_INFO[claim.status].settled) unsettled++
    else if (claim.status === 'APPROVED' && claim.editPending) editsPending++
  }
  return { unsettled, editsPending }
}

/**
 * An approved edit is still pending while the words the verdict was given on stand in the text. When they are gone the
 * claim is stale or orphaned anyway, so an APPROVED claim whose verdict asks for other words, whatever its outcome, is
 * always pending.
 */
export function asksForEdit(verdict: { outcome: Outcome; replacement: string | null } | undefined): boolean {
  return verdict !== undefined && (OUTCOME_INFO[verdict.outcome].asksForEdit || verdict.replacement !== null)
}

/** What clearing an article is asked with besides its claims: what of its newest text nobody was shown to check. */
interface Unread {
  notReadYet?: boolean
  leftOut?: number
  /** The sentence that says what is not read in the text's languages; null where everything is. */
  notRead?: string | null
}

/** What of the newest text nobody was shown to check, or null. */
function sayUnread({ notReadYet = false, leftOut = 0 }: Unread): string | null {
  if (notReadYet) return 'The newest text has not been read for claims yet: have it read again.'
  if (leftOut === 0) return null
  return `${leftOut.toLocaleString('en-GB')} claims were found beyond the limit and not suggested: have the text read again.`
}

/** From this share of claims on that were taken away, clearing says so and asks for a reason. */
const LARGE_PART = 1 / 5

type Taken = Pick<CheckedClaim, 'status' | 'mergedAway' | 'movedAway' | 'isMade' | 'isVanished'>

interface TakenAway {
  dismissed: number
  merged: number
  vanished: number
  moved: number
  /** All of these together. */
  away: number
  /** What they are a part of. */
  whole: number
  /** What is counted, one and many of it. */
  noun: readonly [one: string, many: string]
}

function countTaken(claims: readonly Taken[], noun: TakenAway['noun']): TakenAway {
  const count = (is: (claim: Taken) => boolean) => claims.filter(is).length
  const merged = count(({ mergedAway }) => mergedAway === true)
  const moved = count(
    ({ status, mergedAway, movedAway }) => movedAway === true && !mergedAway && status !== 'DISMISSED',
  )
  const vanished = count(({ isVanished }) => isVanished === true)
  const dismissed = count(({ status }) => status === 'DISMISSED') - vanished
  const away = dismissed + merged + vanished + moved
  const whole = count(
    ({ status, mergedAway, movedAway }) => status !== 'MERGED' || mergedAway === true || movedAway === true,
  )
  return { dismissed, merged, vanished, moved, away, whole, noun }
}

/**
 * What was dismissed, merged into others that are no such claims, moved off its words, or lost with another language, where that is a large part of the
 * article's claims, or of what was suggested: claims that people made do not make it a smaller part. Null where it is neither.
 */
function largelyTaken(claims: readonly Taken[]): TakenAway | null {
  const suggested = claims.filter(({ isMade }) => isMade !== true)
  const isLarge = ({ away, whole }: TakenAway) => away > 0 && away >= whole * LARGE_PART
  return (
    [countTaken(claims, ['claim', 'claims']), countTaken(suggested, ['suggested claim', 'suggested claims'])].find(
      isLarge,
    ) ?? null
  )
}

/** How many claims were taken away in one of these ways, where that is a large part; else 0. */
export function largelyDismissed(claims: readonly Taken[]): number {
  return largelyTaken(claims)?.away ?? 0
}

/** "2 of 5 claims were dismissed." */
function sayTakenAway({ dismissed, merged, vanished, moved, away, whole, noun: [one, many] }: TakenAway): string {
  const how = [
    dismissed > 0 && 'dismissed',
    merged > 0 && 'merged into claims of another kind or with another reading',
    moved > 0 && 'moved off their words',
    vanished > 0 && 'taken away by another language',
  ].filter((way) => way !== false)
  return `${away} of ${whole} ${whole === 1 ? `${one} was` : `${many} were`} ${how.join(' or ')}.`
}

/**
 * Why the article can't be cleared now, or null. An admin may clear what is not settled, with a reason; an article of which a
 * large part was taken away asks everybody for one. Where something is not read, whoever clears it has to confirm that they
 * checked it themselves.
 */
export function whyNotClear(
  article: { status: ArticleStatus; claims: readonly CheckedClaim[] } & Unread,
  actor: Pick<Actor, 'role'>,
  { reason, notReadConfirmed = false }: { reason?: string | undefined; notReadConfirmed?: boolean | undefined } = {},
): string | null {
  if (actor.role === 'VIEWER') return 'Viewers read the desk; only an editor can clear an article.'
  if (isCleared(article)) return 'This article is cleared already.'
  const { unsettled, editsPending } = countUnsettled(article.claims)
  const unread = sayUnread(article)
  const taken = largelyTaken(article.claims)
  if (unsettled + editsPending === 0 && unread === null && taken && isBlank(reason))
    return `${sayTakenAway(taken)} Clearing it needs a reason.`
  const unconfirmed =
    article.notRead && !notReadConfirmed ? `${article.notRead} Confirm that you checked them yourself.` : null
  if (unsettled + editsPending === 0 && unread === null) return unconfirmed
  if (actor.role === 'ADMIN' && !isBlank(reason)) return unconfirmed
  const live = article.claims.filter(({ status }) => CLAIM_STATUS_INFO[status].counts).length
  const sentence =
    unread !== null
      ? unread
      : unsettled > 0
        ? `${unsettled} of ${live} ${live === 1 ? 'claim' : 'claims'} unresolved.`
        : `${editsPending} approved ${editsPending === 1 ? 'edit is' : 'edits are'} not in the text yet.`
  return actor.role === 'ADMIN' ? `${sentence} Clearing it anyway needs a reason.` : sentence
}
