import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/db/transaction'
import type { ProposalState } from '@/lib/domain/evidence/proposal'
import type { SourceKind } from '@/lib/domain/evidence/source'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { Id, Version } from '@/lib/use-cases/fields'

/** What is proposed for claims of one article, each once and as the person saw it. */
export const SEEN_PROPOSALS = z
  .array(z.strictObject({ id: Id, version: Version }))
  .min(1, 'Name at least one note.')
  .max(LIMITS.notes.most, atMost('notes'))
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'A note is named twice.')

export interface HeldProposal {
  id: string
  articleId: string
  number: number
  kind: SourceKind
  title: string
  url: string | null
  locator: string
  held: boolean
  state: ProposalState
  version: number
}

/** What became of each: done, or refused with the sentence that says why. */
export interface ProposalsDecided {
  done: string[]
  refused: { id: string; detail: string }[]
}

export const CHANGED_SINCE = 'Somebody changed it since you saw it. Look at it again.'
export const NO_SUCH_NOTE = 'There is no such note in this article.'

/** Locks what is proposed until the transaction ends, in the order of the text. What is not there is missing from the answer. */
export async function holdProposals(
  tx: Transaction,
  articleId: string,
  ids: readonly string[],
): Promise<HeldProposal[]> {
  return tx.$queryRaw<HeldProposal[]>`
    SELECT id, article_id AS "articleId", number, kind::text AS kind, title, url, locator, held, state::text AS state, version
    FROM proposals WHERE article_id = ${articleId}::uuid AND id = ANY (${[...ids]}::uuid[]) ORDER BY number FOR UPDATE`
}
