import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { isFrom } from '@/lib/domain/moves'
import type { Stretch } from '@/lib/domain/text/sentences'
import type { ClaimFilter } from './claim-filter'
import { passes } from './claim-filter'
import { inListOrder } from './list-order'
import type { Sentence } from './sentences'
import { sentencesWith } from './sentences'

/** Its words are gone: it stands in a tray of its own. */
export const isOrphaned = ({ status }: Pick<ClaimView, 'status'>): boolean => isFrom(CLAIM_MOVES.reanchor, status)

const inList = (claim: ClaimView, filter: ClaimFilter, me: string) => !isOrphaned(claim) && passes(claim, filter, me)

/** The claim at the top of the list, also of a list of sentences: these go by their first. */
export function firstListed(claims: readonly ClaimView[], filter: ClaimFilter, me: string): ClaimView | undefined {
  const shown = claims.filter((claim) => inList(claim, filter, me))
  return inListOrder(shown, filter.order, (claim) => [claim])[0]
}

/** What the list shows, in its order: claims, and while it shows sentences (`cut` then is all of the text's) the rows that hold them. */
export function listedOf(
  cut: readonly Stretch[] | null,
  claims: readonly ClaimView[],
  filter: ClaimFilter,
  me: string,
): { listed: readonly ClaimView[]; sentences: readonly Sentence[] | null } {
  const { order } = filter
  if (cut === null) {
    const shown = claims.filter((claim) => inList(claim, filter, me))
    return { listed: inListOrder(shown, order, (claim) => [claim]), sentences: null }
  }
  const rows = sentencesWith(cut, claims, (claim) => inList(claim, filter, me))
  const sentences = inListOrder(rows, order, (row) => row.claims)
  return { listed: sentences.flatMap((row) => row.claims), sentences }
}
