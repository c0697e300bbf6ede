import 'server-only'
import { z } from 'zod'
import { editsAsked } from '@/lib/db/edits-asked'
import type { Transaction } from '@/lib/db/transaction'
import { withEditsMade } from '@/lib/domain/articles/make-approved-edits'
import type { RevisionReport } from '@/lib/domain/articles/revision-view'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { missing, Refusal, refuseIf } from '@/lib/domain/refusal'
import { RevisionNumber } from '@/lib/use-cases/claims/claim-span'
import { SEEN } from '@/lib/use-cases/claims/move-claims'
import { Id } from '@/lib/use-cases/fields'
import { newestText, refuseOlder, saveNext } from './add-revision'
import type { Suggest } from './suggest-claims'

export const ApplyEdits = z.strictObject({
  articleId: Id,
  /** The number of the revision that the edits were looked at in. */
  base: RevisionNumber,
  /** Of which claims the edits are made, each with the version that was seen. */
  claims: SEEN.refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'A claim is named twice.'),
})

/**
 * Makes the next revision from edits that were approved: the words that the verdicts ask for stand in the text, in all their places, and
 * the claims settle by themselves. All of them or none: one that was changed since, that can't be made, or that shares words with another
 * one is refused with its sentence. Who wrote the new words is whoever gave the verdict.
 */
export async function applyEdits(
  { articleId, base, claims }: z.output<typeof ApplyEdits>,
  actor: Actor,
  suggest?: Suggest,
): Promise<{ number: number; report: RevisionReport }> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  const before = await newestText(articleId)
  refuseOlder(before, base)
  const { items } = await editsAsked(articleId)
  const known = new Map(items.map((item) => [item.claimId, item]))
  const chosen = claims.map(({ id, version }) => {
    const edit = known.get(id)
    if (!edit)
      throw new Refusal('conflict', 'One of these edits is in the text by now, or no longer approved. Look again.')
    if (edit.version !== version) throw changedSince(edit.number)
    if (edit.whyNot !== null) throw new Refusal('conflict', `Claim ${edit.number}: ${edit.whyNot}`)
    return edit
  })
  for (const { number, overlaps } of chosen) {
    const other = chosen.find((one) => overlaps.includes(one.number))
    if (other)
      throw new Refusal(
        'conflict',
        `Claims ${number} and ${other.number} ask for other words in one place: choose one.`,
      )
  }
  const edits = chosen.flatMap(({ places, replacement }) =>
    places.map(({ start, end }) => ({ start, end, replacement })),
  )
  const blocks = withEditsMade(before.text, before.blocks, edits)
  return saveNext({ articleId, before, blocks, suggest, ifStill: async (tx) => stillApproved(tx, chosen) }, actor)
}

const changedSince = (number: number) =>
  new Refusal('conflict', `Claim ${number} was changed by someone else since you looked at its edit. Look again.`)

interface Looked {
  claimId: string
  number: number
  version: number
}

/** Holds the claims: what was withdrawn, reopened or edited between the look and now is not brought into the text. */
async function stillApproved(tx: Transaction, chosen: readonly Looked[]): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string; version: number; status: string }[]>`
    SELECT id, version, status::text AS status FROM claims WHERE id = ANY (${chosen.map(({ claimId }) => claimId)}::uuid[])
    ORDER BY number FOR NO KEY UPDATE`
  const now = new Map(rows.map((row) => [row.id, row]))
  for (const { claimId, number, version } of chosen) {
    const row = now.get(claimId)
    if (!row) throw missing('claim')
    if (row.version !== version || row.status !== 'APPROVED') throw changedSince(number)
  }
}
