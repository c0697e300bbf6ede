import 'server-only'
import { z } from 'zod'
import type { TextAndEdits } from '@/lib/db/edits-asked'
import { editsAsked } from '@/lib/db/edits-asked'
import type { ApprovedEdits } from '@/lib/domain/articles/approved-edit-view'
import type { Actor } from '@/lib/domain/people/actor'
import { articlesSeenBy } from './articles-seen-by'

export const ApprovedEditsAsked = z.strictObject({ articleId: z.uuid() })

/**
 * The edits that approved verdicts ask for and the newest text lacks, in the order of the text, with why one can't be made now. An article
 * that this person may not see is missing (404).
 */
export async function approvedEdits(
  { articleId }: z.output<typeof ApprovedEditsAsked>,
  actor: Actor,
): Promise<ApprovedEdits> {
  const { base, items, more } = await editsAndText(articleId, actor)
  return { base, items, more }
}

/** The same with the text that they are to be made in. */
export async function editsAndText(articleId: string, actor: Actor): Promise<TextAndEdits> {
  return editsAsked(articleId, articlesSeenBy(actor))
}
